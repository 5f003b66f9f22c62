import type { CommandView } from '#capabilities/command/schema.ts'
import { Table } from '#web/ui/components/table.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

/** Posts that somebody stands at today; in a village and a grid by name, for the desk alone. */
export function Duty({ view }: { view: CommandView }) {
  const { t } = useFace()
  const { number, percent } = useFormats()
  const words = t.command.duty
  const { manned, grids, away, people } = view.duty
  return (
    <section class="duty" aria-labelledby="duty-title">
      <h2 id="duty-title">{words.title}</h2>
      <p>
        {words.manned(number(manned), number(grids))}
        {grids >= view.rateLeast && words.share(percent(manned, grids))}
        {away > 0 && words.away(number(away))}{' '}
        <a class="wall-off" href="/desk/grid-staffing">
          {words.gaps}
        </a>
      </p>
      {people.length > 0 && (
        <Table
          caption={words.title}
          quietCaption
          rows={people}
          rowKey={({ grid, role, name }) => `${grid} ${role} ${name}`}
          columns={[
            { key: 'where', head: words.grid, cell: ({ where }) => where },
            {
              key: 'role',
              head: words.post,
              cell: ({ role }) => words.roles[role as keyof typeof words.roles] ?? role,
            },
            { key: 'name', head: words.name, cell: ({ name }) => <span lang="zh-CN">{name}</span> },
            { key: 'phone', head: words.phone, cell: ({ phone }) => <a href={`tel:${phone}`}>{phone}</a> },
          ]}
        />
      )}
    </section>
  )
}
