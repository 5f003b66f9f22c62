import type { FactData, HonourFact, Stage } from '#capabilities/honour/rules/index.ts'
import { Facts } from '../components/facts.tsx'
import { OwnText, OwnWords } from '../components/own-words.tsx'
import { Tag, type Tone } from '../components/tag.tsx'
import { useFace, useFormats } from '../face.tsx'
import { FactCourse } from './fact-course.tsx'
import type { ShownHonour, ShownHonourLine } from './honour-view.ts'
import { inWords } from './words.ts'

const TONES: Record<Stage, Tone> = {
  proposed: 'info',
  refused: 'calm',
  admitted: 'info',
  agreed: 'info',
  noticed: 'soon',
  confirmed: 'done',
  revoked: 'late',
  dropped: 'calm',
}

export const HonourStage = ({ stage }: { stage: Stage }) => (
  <Tag tone={TONES[stage]}>{useFace().t.honour.stages[stage]}</Tag>
)

/** Kind, subject, days; whose name is masked is said to be so. */
export function HonourFacts({ honour }: { honour: ShownHonour }) {
  const face = useFace()
  const { date } = useFormats()
  const say = face.t.honour
  const { kind, about, subject, name, named, harmony, until, confirmedOn } = honour
  return (
    <Facts
      facts={[
        { label: say.fields.name, value: <OwnWords>{name}</OwnWords> },
        { label: say.shownAs, value: subject === 'team' ? undefined : named ? say.withName : say.withoutName },
        { label: say.fields.subject, value: say.options.subject[subject] },
        { label: say.fields.kind, value: kind && inWords(face, kind) },
        { label: say.about, value: about && inWords(face, about) },
        { label: say.fields.harmony, value: harmony && inWords(face, harmony) },
        { label: say.until, value: until && date(until) },
        { label: say.confirmedOn, value: confirmedOn && date(confirmedOn) },
      ]}
    />
  )
}

/** What was done, and what shows it; a record of the village opens. */
export function HonourDeed({ honour: { deed, evidence } }: { honour: ShownHonour }) {
  const say = useFace().t.honour
  return (
    <>
      <OwnText text={deed ?? ''} />
      {evidence.length > 0 && (
        <>
          <h3>{say.evidence}</h3>
          <ul>
            {evidence.map(({ text, href }) => (
              <li key={text}>
                <OwnWords>{text}</OwnWords> {href && <a href={href}>{say.openRecord}</a>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** The name and the kind in one line, for lists. */
export function HonourName({ line: { name, title } }: { line: ShownHonourLine }) {
  return <OwnWords>{title === undefined ? name : `${name}：${title}`}</OwnWords>
}

export function HonourCourse({ honour }: { honour: ShownHonour }) {
  const face = useFace()
  const { date } = useFormats()
  const say = face.t.honour
  const saysOf = ({ data }: HonourFact): (string | undefined)[] => [
    data.answer && say.options.answer[data.answer],
    data.way && say.options.way[data.way],
    data.until && `${say.until} ${date(data.until)}`,
    data.upheld === undefined ? undefined : data.upheld ? say.upheld : say.notUpheld,
    data.reason,
  ]
  return (
    <>
      <FactCourse<FactData>
        facts={honour.facts}
        label={say.course}
        verbs={say.verbs}
        // Verbs were checked on the way in.
        saysOf={(fact) => saysOf(fact as HonourFact)}
        // The words of the honour itself stand above.
        textOf={({ objection, text }) => (objection === undefined ? undefined : text)}
      />
      <p class="quiet">{inWords(face, honour.basis)}</p>
    </>
  )
}
