import type { Relation, TieSort } from '#capabilities/post/rules/index.ts'
import type { PastTerm } from '#web/ui/board/post-view.ts'
import { OwnWords } from '#web/ui/components/own-words.tsx'
import { Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'

export interface DeskDeclaration {
  id: string
  officer: string
  tie: TieSort
  relation: Relation | undefined
  party: string | undefined
}

/** Whose kin and interests are known: names for the desks alone. */
export function Declarations({ lines }: { lines: readonly DeskDeclaration[] }) {
  const { post: say, postDesk } = useFace().t
  if (lines.length === 0) return null
  return (
    <Sheet>
      <Table
        caption={postDesk.declarations}
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { key: 'officer', head: say.name, cell: ({ officer }) => <OwnWords>{officer}</OwnWords> },
          {
            key: 'tie',
            head: say.declared,
            cell: ({ tie, relation }) => (relation ? say.relations[relation] : say.ties[tie]),
          },
          { key: 'party', head: postDesk.fields.party, cell: ({ party }) => party && <OwnWords>{party}</OwnWords> },
        ]}
      />
    </Sheet>
  )
}

/** Past terms stay, with what was handed over to whom. */
export function PastTerms({ terms }: { terms: readonly PastTerm[] }) {
  const { post: say, postDesk } = useFace().t
  const { date, number } = useFormats()
  if (terms.length === 0) return null
  return (
    <Sheet>
      <Table
        caption={postDesk.past}
        rows={terms}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'who',
            head: say.who,
            cell: ({ officer, body, post }) => (
              <>
                <OwnWords>{officer}</OwnWords> {body} {post}
              </>
            ),
          },
          { key: 'term', head: say.term, cell: ({ since, until }) => postDesk.fromTo(date(since), date(until)) },
          { key: 'why', head: postDesk.fields.why, cell: ({ why }) => say.endings[why ?? 'term-over'] },
          {
            key: 'left',
            head: postDesk.acts['handed-over'],
            cell: ({ handedTo, left }) =>
              handedTo === undefined ? (
                <Tag tone="soon">{postDesk.notHandedOver}</Tag>
              ) : (
                <details>
                  <summary class="tap">
                    <OwnWords>{handedTo}</OwnWords> {postDesk.openWork(number(left.length))}
                  </summary>
                  <ul>
                    {left.map(({ id, kind, title }) => (
                      <li key={id}>
                        {postDesk.work[kind]} <OwnWords>{title}</OwnWords>
                      </li>
                    ))}
                  </ul>
                </details>
              ),
          },
        ]}
      />
    </Sheet>
  )
}
