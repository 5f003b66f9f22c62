import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { PaperPage } from '#web/ui/shells/paper-page.tsx'

export interface SheetDoor {
  id: string
  doorText: string
  gridName: string
}

interface VisitSheetProps {
  door?: SheetDoor | undefined
  before: readonly {
    id: string
    day: string
    kind: string
    outcome: string | null
    text: string | null
    author: string
  }[]
}

/** One A4 page: what is known is printed, what is to be found out is left blank. */
export function VisitSheet({ door, before }: VisitSheetProps) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.visit.sheet
  const duties: Record<string, string> = t.visit.duties
  const outcomes: Record<string, string> = t.visit.outcomes
  const rows = [
    { key: 'door', label: say.door, value: door?.doorText },
    { key: 'grid', label: say.grid, value: door?.gridName },
    { key: 'number', label: say.number, value: door?.id },
    ...(['date', 'visitor', 'outcome', 'asks', 'promises', 'changes', 'sign'] as const).map((key) => ({
      key,
      label: say[key],
      value: undefined,
    })),
  ]
  return (
    <PaperPage
      title={door ? say.title : say.blank}
      size="a4"
      back={{ href: door ? `/desk/households/${door.id}` : '/desk/rounds', words: t.common.back }}
    >
      <h1>{say.title}</h1>
      <Table
        caption={say.title}
        quietCaption
        stack={false}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'label', head: t.household.field, cell: ({ label }) => label },
          { key: 'value', head: t.household.value, cell: ({ value }) => value ?? '\u3000' },
        ]}
      />
      {before.length > 0 && (
        <Table
          caption={say.before}
          stack={false}
          rows={before}
          rowKey={({ id }) => id}
          columns={[
            { key: 'day', head: say.date, cell: ({ day }) => date(day) },
            {
              key: 'kind',
              head: t.visit.paper.kind,
              cell: ({ kind, outcome }) => `${duties[kind] ?? kind} ${outcome ? (outcomes[outcome] ?? '') : ''}`,
            },
            { key: 'text', head: t.visit.paper.text, cell: ({ text }) => text ?? '' },
            { key: 'author', head: say.visitor, cell: ({ author }) => author },
          ]}
        />
      )}
    </PaperPage>
  )
}
