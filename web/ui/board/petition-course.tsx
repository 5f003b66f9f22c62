import { OwnWords } from '../components/own-words.tsx'
import { Sheet } from '../components/sheet.tsx'
import { Timeline, type TimelineEntry } from '../components/timeline.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { ShownOpinion, ShownPetition, ShownStep } from './petition-view.ts'

type Shown = Pick<ShownPetition, 'opinions' | 'steps' | 'clocks'>

/** The written opinions, and every act after the other: the same on the desk and for the petitioner. */
export function PetitionCourse({ petition: { opinions, steps, clocks } }: { petition: Shown }) {
  const { t } = useFace()
  const say = t.petition
  return (
    <>
      {opinions.length > 0 && (
        <Sheet>
          <h2>{say.opinions}</h2>
          {opinions.map((one) => (
            <WrittenOpinion key={one.paper} opinion={one} />
          ))}
        </Sheet>
      )}
      <Sheet>
        <h2>{say.course}</h2>
        <Timeline label={say.course} entries={petitionEntries(steps)} />
        <p class="quiet">
          {say.clocks(clocks.map(({ name, source }) => [name, source].filter(Boolean).join(' · ')).join('；'))}
        </p>
      </Sheet>
    </>
  )
}

export const petitionEntries = (steps: readonly ShownStep[]): TimelineEntry[] =>
  steps.map((step, i) => ({
    key: `petition-${i}`,
    at: step.at,
    what: <What step={step} />,
    note: <Note step={step} />,
  }))

function WrittenOpinion({ opinion }: { opinion: ShownOpinion }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.petition
  const result = opinion.basis ? say.basis[opinion.basis] : opinion.outcome && say.outcome[opinion.outcome]
  return (
    <article>
      <h3>{[say.instances[opinion.instance], result].filter(Boolean).join(' · ')}</h3>
      <p class="said">
        <OwnWords>{opinion.text}</OwnWords>
      </p>
      <p class="quiet">
        <OwnWords>{`${opinion.unitName} · ${opinion.paper}`}</OwnWords>
        {` · ${date(opinion.day)} · ${opinion.toldOn ? say.toldOn(date(opinion.toldOn)) : say.notTold}`}
      </p>
    </article>
  )
}

function What({ step: { verb, unit, name, toUnit, track, data } }: { step: ShownStep }) {
  const { t } = useFace()
  const say = t.petition
  const act = verb === 'registered' || verb === 'settled' ? say.courseWords[verb] : say.acts[verb]
  const who = data.byPetitioner ? say.courseWords.byPetitioner : unit
  return (
    <>
      {[act, toUnit, track, data.basis && say.basis[data.basis], data.outcome && say.outcome[data.outcome], who]
        .filter(Boolean)
        .join(' · ')}
      {name && !data.byPetitioner && <OwnWords>{` ${name}`}</OwnWords>}
    </>
  )
}

function Note({ step: { verb, data } }: { step: ShownStep }) {
  const { t } = useFace()
  const { date } = useFormats()
  const say = t.petition
  const own = [
    data.reason,
    verb === 'decided' ? undefined : data.text,
    data.post,
    data.successor,
    data.paper,
    data.organ,
  ]
  const words = own.filter(Boolean).join(' · ')
  const due = data.dueOn && say.due(date(data.dueOn))
  const how = data.how && say.how[data.how]
  const rest = [how, data.kind && say.lapseKinds[data.kind], due].filter(Boolean).join(' · ')
  if (!words && !rest) return null
  return (
    <>
      {words && <OwnWords>{words}</OwnWords>}
      {words && rest ? ' · ' : ''}
      {rest}
    </>
  )
}
