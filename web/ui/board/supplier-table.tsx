import { EmptyState } from '../components/empty-state.tsx'
import { OwnWords } from '../components/own-words.tsx'
import { Sheet } from '../components/sheet.tsx'
import { Table } from '../components/table.tsx'
import { useFace, useFormats } from '../face.tsx'

export interface ShownSupplier {
  id: string
  name: string
  sort: 'firm' | 'craftsman'
  trade: string
  works: number
  late: number
  over: number
}

/** Firms and craftsmen, with what came of their works. */
export function SupplierTable({ lines }: { lines: readonly ShownSupplier[] }) {
  const say = useFace().t.project
  const { number } = useFormats()
  if (lines.length === 0)
    return (
      <Sheet pad={false}>
        <EmptyState icon="wrench" title={say.noSuppliers} />
      </Sheet>
    )
  return (
    <Table
      caption={say.suppliers}
      quietCaption
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: say.supplier, cell: ({ name }) => <OwnWords>{name}</OwnWords> },
        { key: 'sort', head: say.sort, cell: ({ sort }) => say.sorts[sort] },
        { key: 'trade', head: say.trade, cell: ({ trade }) => <OwnWords>{trade}</OwnWords> },
        { key: 'works', head: say.works, num: true, cell: ({ works }) => number(works) },
        { key: 'late', head: say.lateWorks, num: true, cell: ({ late }) => number(late) },
        { key: 'over', head: say.overWorks, num: true, cell: ({ over }) => number(over) },
      ]}
    />
  )
}
