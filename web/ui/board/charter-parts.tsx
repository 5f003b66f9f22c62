import type { CharterFact, Clause, FactData, Stage } from '#capabilities/charter/rules/index.ts'
import { Facts } from '../components/facts.tsx'
import { Notice } from '../components/notice.tsx'
import { OwnText, OwnWords } from '../components/own-words.tsx'
import { Tag, type Tone } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { ShownCharter, ShownCharterLine } from './charter-view.ts'
import { decisionPaths } from './decision-view.ts'
import { FactCourse } from './fact-course.tsx'
import { inWords } from './words.ts'

const TONES: Record<Stage, Tone> = {
  drafting: 'calm',
  open: 'soon',
  submitted: 'info',
  reviewed: 'info',
  adopted: 'done',
  filed: 'done',
  superseded: 'calm',
  dropped: 'calm',
}

export function CharterStage({ charter: { stage, isLate } }: { charter: Pick<ShownCharterLine, 'stage' | 'isLate'> }) {
  const say = useFace().t.charter
  return (
    <>
      <Tag tone={TONES[stage]}>{say.stages[stage]}</Tag>
      {isLate && <Tag tone="late">{stage === 'adopted' ? say.notFiled : say.filedLate}</Tag>}
    </>
  )
}

export function CharterFacts({ charter }: { charter: ShownCharter }) {
  const { date, number } = useFormats()
  const say = useFace().t.charter
  const { until, adoptedOn, fileBy, filedOn, correctBy, decision } = charter
  return (
    <Facts
      facts={[
        { label: say.clauses, value: number(charter.clauses) },
        { label: say.until, value: until && date(until) },
        { label: say.adoptedOn, value: adoptedOn && date(adoptedOn) },
        {
          label: say.decision,
          value: decision && <a href={decisionPaths.one(charter.villageCode, decision)}>{say.openDecision}</a>,
        },
        { label: say.fileBy, value: fileBy && date(fileBy) },
        { label: say.filedOn, value: filedOn && date(filedOn) },
        { label: say.correctBy, value: correctBy && date(correctBy) },
      ]}
    />
  )
}

/** The clauses that follow one heading, in their order. */
export function headsOf<One extends { head: string }>(clauses: readonly One[]): { head: string; clauses: One[] }[] {
  const heads: { head: string; clauses: One[] }[] = []
  for (const clause of clauses) {
    const last = heads.at(-1)
    if (last?.head === clause.head) last.clauses.push(clause)
    else heads.push({ head: clause.head, clauses: [clause] })
  }
  return heads
}

/** The text, clause by clause; beside a flagged clause the words, the law that they offend, and why. */
export function CharterText({ charter }: { charter: Pick<ShownCharter, 'text' | 'flags'> }) {
  let n = 0
  return (
    <>
      {headsOf(charter.text).map(({ head, clauses }) => {
        const start = n + 1
        n += clauses.length
        return (
          <section key={`${start} ${head}`}>
            {head && (
              <h3>
                <OwnWords>{head}</OwnWords>
              </h3>
            )}
            <ol start={start}>
              {clauses.map((clause, i) => (
                <li key={clause.key}>
                  <ClauseText n={start + i} clause={clause} flags={charter.flags} />
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </>
  )
}

function ClauseText({ n, clause, flags }: { n: number; clause: Clause; flags: ShownCharter['flags'] }) {
  const face = useFace()
  const { number } = useFormats()
  const say = face.t.charter
  const own = flags.filter((flag) => flag.clause === clause.key)
  return (
    <>
      <p class="own-text">
        <ClauseNumber n={n} />
        <OwnWords>{clause.text}</OwnWords>
      </p>
      {clause.version > 1 && <p class="quiet">{say.clauseVersion(number(clause.version))}</p>}
      {own.map(({ phrase, law, explain }) => (
        <Notice key={phrase} tone="soon">
          <p>
            <b>
              {say.flagged} <OwnWords>{phrase}</OwnWords>
            </b>
          </p>
          <p>{inWords(face, explain)}</p>
          <p class="quiet">{inWords(face, law)}</p>
        </Notice>
      ))}
    </>
  )
}

/** Comments and reviews name clauses by their number, so it stands in the text, on paper too. */
export function ClauseNumber({ n }: { n: number }) {
  const { number } = useFormats()
  return <b class="num">{`${number(n)}. `}</b>
}

/** What the review said to the flagged words. */
export function FlagAnswer({ charter }: { charter: ShownCharter }) {
  const { number } = useFormats()
  const say = useFace().t.charter
  if (charter.flags.length === 0) return null
  if (charter.flagAnswer === undefined) return <p>{say.flagsOpen(number(charter.flags.length))}</p>
  return (
    <Notice tone="info" title={say.flagAnswerTitle}>
      <OwnText text={charter.flagAnswer} />
    </Notice>
  )
}

export function CharterCourse({ charter }: { charter: ShownCharter }) {
  const { date, number } = useFormats()
  const say = useFace().t.charter
  const saysOf = ({ data }: CharterFact): (string | undefined)[] => [
    data.clauses && say.withClauses(number(data.clauses.length), number(data.flags?.length ?? 0)),
    data.until && `${say.until} ${date(data.until)}`,
    data.comments === undefined ? undefined : say.comments(number(data.comments)),
    data.fileBy && `${say.fileBy} ${date(data.fileBy)}`,
    data.dueOn && `${say.correctBy} ${date(data.dueOn)}`,
    data.reason,
    data.flagAnswer && `${say.flagAnswerTitle} · ${data.flagAnswer}`,
  ]
  return (
    <FactCourse<FactData>
      facts={charter.facts}
      label={say.course}
      verbs={say.verbs}
      // Verbs were checked on the way in.
      saysOf={(fact) => saysOf(fact as CharterFact)}
      textOf={({ text }) => text}
    />
  )
}
