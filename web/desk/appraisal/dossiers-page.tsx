import { DossierBody } from '#capabilities/appraisal/schema.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Disclosure } from '#web/ui/components/disclosure.tsx'
import { EmptyState } from '#web/ui/components/empty-state.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { Notice } from '#web/ui/components/notice.tsx'
import { MixedWords, OwnWords } from '#web/ui/components/own-words.tsx'
import type { Option } from '#web/ui/components/select.tsx'
import { Dots, Row, Rows, Sheet } from '#web/ui/components/sheet.tsx'
import { Table } from '#web/ui/components/table.tsx'
import { Tag } from '#web/ui/components/tag.tsx'
import { useFace, useFormats } from '#web/ui/face.tsx'
import { DeskPage } from '#web/ui/shells/desk-page.tsx'
import { ActForm } from '../act-form.tsx'
import { appraisalPaths, appraisalRail } from './rail.ts'

interface Words {
  zh: string
  en: string
}
interface DossiersView {
  lines: readonly {
    id: string
    villageName: string
    person: string
    joint: string
    heldOn: string
    participants: string
    text: string
    result: string
    paper: string
    isReplaced: boolean
    villageCode: string
  }[]
  people: readonly {
    villageCode: string
    villageName: string
    person: string
    held: readonly string[]
    missing: readonly string[]
    late: readonly { joint: string; heldOn: string }[]
  }[]
  counted: {
    all: number
    without: readonly { code: string; name: string; town: string }[]
    towns: readonly { code: string; name: string }[]
    lacking: readonly { joint: string; n: number }[]
  }
  /** One village's entries, or the secretaries who lack one joint action. */
  asked: { village?: string | undefined; joint?: string | undefined }
  from: string
  rule: { joints: readonly { key: string; name: Words; about: Words }[]; basis: Words }
  villages: readonly Option[]
  id: string
  refusal?: Refusal | undefined
  done: boolean
}

/** The county's file of village secretaries: the joint actions held with each, what is missing, every entry with its paper. */
export function DossiersPage({ view }: { view: DossiersView }) {
  const face = useFace()
  const say = face.t.appraisal
  const { joints, basis } = view.rule
  return (
    <DeskPage title={say.dossiers} lede={say.dossiersLede} rail={appraisalRail(face.t, appraisalPaths.dossiers)}>
      {view.done && (
        <Notice tone="done" live>
          <p>{say.done}</p>
        </Notice>
      )}
      <Sheet>
        <p>{say.restricted}</p>
        <ul>
          {joints.map(({ key, name, about }) => (
            <li key={key}>{say.jointMeans(inWords(face, name), inWords(face, about))}</li>
          ))}
        </ul>
        <p class="quiet">{`${say.basis} ${inWords(face, basis)}`}</p>
      </Sheet>
      <ActForm
        verb="dossier"
        action={appraisalPaths.dossiers}
        shape={DossierBody}
        words={say}
        id={view.id}
        seen={1}
        refusal={view.refusal}
        choices={{
          villageCode: view.villages,
          joint: joints.map(({ key, name }) => ({ value: key, label: inWords(face, name) })),
        }}
      />
      <Counted view={view} />
      {view.lines.length === 0 ? <EmptyState icon="people" title={say.noDossiers} /> : <Shown view={view} />}
    </DeskPage>
  )
}

/** Of all villages how many are on file, which are not, and how many secretaries lack which joint action. */
function Counted({ view: { counted, people, rule, from } }: { view: DossiersView }) {
  const face = useFace()
  const { number, date } = useFormats()
  const say = face.t.appraisal
  const { all, without, towns, lacking } = counted
  const names = new Map(rule.joints.map(({ key, name }) => [key, inWords(face, name)]))
  return (
    <section aria-labelledby="counted">
      <h2 id="counted">{say.filedOf(number(all - without.length), number(all))}</h2>
      <Table
        caption={say.lackingOf(date(from))}
        rows={lacking}
        rowKey={({ joint }) => joint}
        columns={[
          { key: 'joint', head: say.fields.joint, cell: ({ joint }) => names.get(joint) ?? joint },
          {
            key: 'held',
            head: say.heldWith,
            cell: ({ n }) => say.ofPeople(number(people.length - n), number(people.length)),
          },
          {
            key: 'lacking',
            head: say.lacking,
            cell: ({ joint, n }) =>
              n === 0 ? (
                say.ofPeople(number(0), number(people.length))
              ) : (
                <a href={appraisalPaths.dossiersWithout(joint)}>{say.ofPeople(number(n), number(people.length))}</a>
              ),
          },
        ]}
      />
      {without.length > 0 && (
        <Disclosure summary={say.withoutFile(number(without.length), number(all))}>
          {towns.map(({ code, name }) => {
            const own = without.filter(({ town }) => town === code)
            return (
              own.length > 0 && (
                <p key={code}>
                  <MixedWords
                    text={say.villagesOf(name, number(own.length), own.map((one) => one.name).join(say.comma))}
                  />
                </p>
              )
            )
          })}
        </Disclosure>
      )}
    </section>
  )
}

function Shown({ view }: { view: DossiersView }) {
  const { asked } = view
  const people = view.people.filter(({ missing }) => asked.joint === undefined || missing.includes(asked.joint))
  const lines = view.lines.filter((one) => asked.village === undefined || one.villageCode === asked.village)
  return <Lists view={{ ...view, people, lines }} />
}

const Lists = ({ view }: { view: DossiersView }) => (
  <>
    <People view={view} />
    <Entries view={view} />
  </>
)

const AllLink = () => (
  <p>
    <a class="tap" href={appraisalPaths.dossiers}>
      {useFace().t.appraisal.showAll}
    </a>
  </p>
)

/** What the joint actions are called. */
function useNames({ joints }: DossiersView['rule']) {
  const face = useFace()
  return (key: string): string => {
    const found = joints.find((one) => one.key === key)
    return found ? inWords(face, found.name) : key
  }
}

function People({ view: { people, from, rule, asked } }: { view: DossiersView }) {
  const { number, date } = useFormats()
  const say = useFace().t.appraisal
  const nameOf = useNames(rule)
  const lastOf = (key: string, late: DossiersView['people'][number]['late']) => {
    const before = late.find(({ joint }) => joint === key)
    return before ? say.lateSince(nameOf(key), date(before.heldOn)) : nameOf(key)
  }
  return (
    <section aria-labelledby="people">
      <h2 id="people">{say.secretaries(number(people.length))}</h2>
      <p class="quiet">{say.heldSince(date(from))}</p>
      {asked.joint !== undefined && <AllLink />}
      <Rows>
        {people.map(({ villageCode, villageName, person, held, missing, late }) => (
          <Row
            key={`${villageCode} ${person}`}
            meta={villageName}
            tag={
              <Tag tone={missing.length === 0 ? 'done' : 'soon'}>
                {say.heldOf(number(held.length), number(held.length + missing.length))}
              </Tag>
            }
            title={<OwnWords>{person}</OwnWords>}
          >
            {missing.length > 0 && say.missing(missing.map((key) => lastOf(key, late)).join(say.comma))}{' '}
            <a class="tap" href={appraisalPaths.dossiersOf(villageCode)}>
              {say.itsEntries}
            </a>
          </Row>
        ))}
      </Rows>
    </section>
  )
}

function Entries({ view: { lines, rule, asked } }: { view: DossiersView }) {
  const { number, date } = useFormats()
  const say = useFace().t.appraisal
  const nameOf = useNames(rule)
  return (
    <section aria-labelledby="entries">
      <h2 id="entries">{say.dossierEntries(number(lines.length))}</h2>
      {asked.village !== undefined && <AllLink />}
      <Rows>
        {lines.map((one) => (
          <Row
            key={one.id}
            meta={<Dots parts={[date(one.heldOn), one.villageName, nameOf(one.joint)]} />}
            tag={one.isReplaced && <Tag>{say.replaced}</Tag>}
            title={<OwnWords>{`${one.person}：${one.result}`}</OwnWords>}
          >
            <OwnWords>{one.text}</OwnWords> <Dots parts={[one.participants, one.paper]} />
          </Row>
        ))}
      </Rows>
    </section>
  )
}
