import type { FeedField } from '#capabilities/playbook/schema.ts'
import { ButtonLink, Buttons } from '#web/ui/components/button.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { ShownMapping } from './view.ts'

/** How the partner's events are read, as the playbook has it today. */
export function FeedMapping({ mapping: { takes } }: { mapping: ShownMapping }) {
  const say = useFace().t.feed
  if (takes.length === 0) return null
  return (
    <>
      <h2>{say.mapping}</h2>
      <p class="quiet">{say.mappingHint}</p>
      {takes.map(({ type, as, fields }) => (
        <Table
          key={type}
          caption={`${type} → ${say.targets[as]}`}
          rows={fields}
          rowKey={({ to }) => to}
          columns={[
            { key: 'to', head: say.ours, cell: ({ to }: FeedField) => <code>{to}</code> },
            { key: 'from', head: say.theirs, cell: ({ from }: FeedField) => <code lang="zh-CN">{from}</code> },
            { key: 'required', head: say.required, cell: ({ required }: FeedField) => (required ? say.yes : say.no) },
            {
              key: 'codes',
              head: say.codes,
              cell: ({ codes = [] }: FeedField) => (
                <span lang="zh-CN">{codes.map(({ theirs, ours }) => `${theirs} → ${ours}`).join('；')}</span>
              ),
            },
          ]}
        />
      ))}
      <Buttons>
        <ButtonLink icon="book" href="/desk/playbook/feed-partners">
          {say.editMapping}
        </ButtonLink>
      </Buttons>
    </>
  )
}
