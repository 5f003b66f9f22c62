import { PARTS, type PracticeFact, type Stage } from '#capabilities/practice/rules/index.ts'
import { OwnText } from '../components/own-words.tsx'
import { Sheet } from '../components/sheet.tsx'
import { Tag, type Tone } from '../components/tag.tsx'
import { useFace } from '../face.tsx'
import { FactCourse } from './fact-course.tsx'
import type { ShownPractice } from './practice-view.ts'
import { inWords } from './words.ts'

const TONES: Record<Stage, Tone> = { drafting: 'calm', published: 'done', withdrawn: 'late' }

export const PracticeStage = ({ stage }: { stage: Stage }) => (
  <Tag tone={TONES[stage]}>{useFace().t.practice.stages[stage]}</Tag>
)

/** Every part in its order; one that nobody has written says so instead of being made up. */
export function PracticeParts({ practice: { parts } }: { practice: ShownPractice }) {
  const { t } = useFace()
  const say = t.practice
  return (
    <>
      {PARTS.map((part) => {
        const text = parts[part]
        return (
          <section key={part} aria-labelledby={`part-${part}`}>
            <h2 id={`part-${part}`}>{say.fields[part]}</h2>
            <Sheet>
              {text === undefined && <p class="quiet">{say.blank}</p>}
              {text !== undefined && (part === 'pieces' ? <Pieces text={text} /> : <OwnText text={text} />)}
            </Sheet>
          </section>
        )
      })}
    </>
  )
}

/** Rules of the county's playbook by their names. */
function Pieces({ text }: { text: string }) {
  const names: Readonly<Record<string, string>> = useFace().t.playbook.families
  return (
    <ul>
      {text
        .split('\n')
        .filter((key) => key !== '')
        .map((key) => (
          <li key={key}>{names[key] ?? key}</li>
        ))}
    </ul>
  )
}

export function PracticeCourse({ practice }: { practice: ShownPractice }) {
  const face = useFace()
  const say = face.t.practice
  return (
    <>
      <FactCourse<PracticeFact['data']>
        facts={practice.facts}
        label={say.course}
        verbs={say.verbs}
        saysOf={({ data }) => [
          PARTS.filter((part) => data[part] !== undefined)
            .map((part) => say.fields[part])
            .join(' · '),
          data.reason,
        ]}
        textOf={() => undefined}
      />
      <p class="quiet">{inWords(face, practice.basis)}</p>
    </>
  )
}
