import type { Violation } from '#capabilities/grid/rules/tiling.ts'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

/** What is wrong with borders, in words: what, between whom, where, how long. */
export function Faults({ violations, nameOf }: { violations: readonly Violation[]; nameOf: (code: string) => string }) {
  const { t } = useFace()
  const { number } = useFormats()
  const say = t.grid
  return (
    <Table
      caption={say.violations}
      rows={violations}
      rowKey={({ kind, codes, at }) => `${kind} ${codes.join()} ${at.join()}`}
      columns={[
        { key: 'kind', head: say.what, cell: ({ kind }) => say.kinds[kind] },
        { key: 'grids', head: say.where, cell: ({ codes }) => codes.map(nameOf).join(t.common.clock.holderSeparator) },
        { key: 'at', head: say.at, cell: ({ at }) => at.map((value) => value.toFixed(5)).join(', ') },
        { key: 'metres', head: say.metres, num: true, cell: ({ metres }) => number(Math.round(metres)) },
      ]}
    />
  )
}
