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
  sentBack: number
  clean: number
}

/** Firms and craftsmen, with what came of their works. */
export function SupplierTable({ lines }: { lines: readonly ShownSupplier[] }) {
  const say = useFace().t.project
  const { fraction, number } = useFormats()
  const part = (some: number, all: number) => (all === 0 ? '' : fraction(some, all))
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
        {
          key: 'clean',
          head: say.cleanWorks,
          num: true,
          cell: ({ clean, works }) => (works === 0 ? say.notRated : fraction(clean, works)),
        },
        { key: 'late', head: say.lateWorks, num: true, cell: ({ late, works }) => part(late, works) },
        { key: 'back', head: say.sentBackWorks, num: true, cell: ({ sentBack, works }) => part(sentBack, works) },
        { key: 'over', head: say.overWorks, num: true, cell: ({ over, works }) => part(over, works) },
      ]}
    />
  )
}
