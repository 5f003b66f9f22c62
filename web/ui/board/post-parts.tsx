import { OwnWords } from '../components/own-words.tsx'
import { dialled } from '../components/person.tsx'
import { Table } from '../components/table.tsx'
import { Tag } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { ShownBody, ShownFinding, ShownSeat } from './post-view.ts'

/** Who sits in a body: post, term, telephone, duties, and what they declared. */
export function SeatsTable({ body, quiet = false }: { body: ShownBody; quiet?: boolean }) {
  const say = useFace().t.post
  const { date } = useFormats()
  return (
    <Table
      caption={body.name}
      quietCaption={quiet}
      rows={body.seats}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'who',
          head: say.who,
          cell: ({ officer, post }) => (
            <>
              <b>
                <OwnWords>{officer}</OwnWords>
              </b>{' '}
              {post}
            </>
          ),
        },
        {
          key: 'duties',
          head: say.duties,
          cell: ({ duties }) => (duties.own ? <OwnWords>{duties.text}</OwnWords> : duties.text),
        },
        {
          key: 'term',
          head: say.term,
          cell: ({ since, until, way }) => say.termOf(date(since), date(until), say.ways[way]),
        },
        {
          key: 'phone',
          head: say.phone,
          cell: ({ phone }) =>
            phone ? (
              <a class="num" href={dialled(phone)}>
                {phone}
              </a>
            ) : (
              say.noPhone
            ),
        },
        { key: 'declared', head: say.declared, cell: (seat) => <Declared seat={seat} /> },
      ]}
    />
  )
}

/** Kin by what they are, firms by name, and nothing more. */
function Declared({ seat: { declared } }: { seat: ShownSeat }) {
  const say = useFace().t.post
  const { number } = useFormats()
  if (declared.length === 0) return <Tag tone="soon">{say.notDeclared}</Tag>
  if (declared.every(({ tie }) => tie === 'none')) return <>{say.ties.none}</>
  const kin = new Map<string, number>()
  for (const { tie, relation, firm } of declared) {
    if (tie === 'none' || firm !== undefined) continue
    const words = tie === 'kin' ? say.relations[relation ?? 'other'] : say.ties[tie]
    kin.set(words, (kin.get(words) ?? 0) + 1)
  }
  return (
    <>
      {[...kin].map(([words, count]) => (
        <span key={words} class="clause">
          {say.counted(words, number(count))}
        </span>
      ))}
      {declared.map(({ firm, tie }) =>
        firm === undefined ? undefined : (
          <span key={firm} class="clause">
            {say.ties[tie]} <OwnWords>{firm}</OwnWords>
          </span>
        ),
      )}
    </>
  )
}

/** One line about what is missing, in plain words. */
export function FindingLine({ finding }: { finding: ShownFinding }) {
  const say = useFace().t.post
  const { date } = useFormats()
  const { key, body, post, officer, day, rule, people } = finding
  return (
    <>
      <b>{body}</b> {post} {officer && <OwnWords>{officer}</OwnWords>} {say.findings[key](day ? date(day) : '')}
      {people && people.length > 0 && (
        <>
          {' '}
          {people.map((name) => (
            <span key={name} class="clause">
              <OwnWords>{name}</OwnWords>
            </span>
          ))}
        </>
      )}
      {rule && <> {rule}</>}
    </>
  )
}
