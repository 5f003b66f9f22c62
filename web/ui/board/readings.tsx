import { Table } from '../components/table.tsx'
import { useFace, useFormats } from '../face.tsx'

export interface ShownReading {
  id: string
  at: Date
  verb: string
  role: string | null
  unit: string | null
}

export interface ReadingWords {
  unit: (code: string) => string
  role: (key: string) => string
}

/** Who looked at or changed a household's record: posts, never the names of people. */
export function Readings({
  readings,
  words,
  stack,
}: {
  readings: readonly ShownReading[]
  words: ReadingWords
  stack?: boolean
}) {
  const { t } = useFace()
  const { dateTime } = useFormats()
  const say = t.household
  const verbs: Record<string, string> = say.verbs
  return (
    <Table
      caption={say.readings}
      quietCaption
      stack={stack ?? true}
      rows={readings}
      rowKey={({ id }) => id}
      columns={[
        { key: 'when', head: say.when, cell: ({ at }) => dateTime(at) },
        {
          key: 'who',
          head: say.who,
          cell: ({ unit, role }) =>
            unit || role ? `${unit ? words.unit(unit) : ''} ${role ? words.role(role) : ''}` : say.ownHousehold,
        },
        { key: 'what', head: say.didWhat, cell: ({ verb }) => verbs[verb] ?? verb },
      ]}
    />
  )
}
