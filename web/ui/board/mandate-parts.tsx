import { Facts } from '../components/facts.tsx'
import { OwnWords } from '../components/own-words.tsx'
import { Sheet } from '../components/sheet.tsx'
import { StateTag, type Tone } from '../components/tag.tsx'
import { Timeline, type TimelineEntry } from '../components/timeline.tsx'
import { useFace, useFormats } from '../face.tsx'
import type { ShownMandate, ShownMandateLine, ShownMandateStep } from './mandate-view.ts'

const TONES: Record<ShownMandateLine['stage'], Tone> = { offered: 'soon', standing: 'info', ended: 'calm' }

/** Where it stands, in words; the colour only repeats them. */
export function MandateStanding({ line: { stage, endedAs, outcome } }: { line: ShownMandateLine }) {
  const say = useFace().t.mandate
  const words = outcome ? say.outcomes[outcome] : endedAs ? say.endings[endedAs] : say.stages[stage]
  return <StateTag tone={outcome === 'solved' ? 'done' : TONES[stage]}>{words}</StateTag>
}

/** Two questions, two answers: what came of it, and what the resident says of it. */
export function MandateTerms({ mandate }: { mandate: ShownMandate }) {
  const say = useFace().t.mandate
  const { date } = useFormats()
  const { satisfaction, ratedBy, consent, paper } = mandate
  return (
    <Sheet>
      <p>
        <MandateStanding line={mandate} />
      </p>
      <Facts
        facts={[
          { label: say.facts.agent, value: <OwnWords>{mandate.agent}</OwnWords> },
          { label: say.facts.scope, value: mandate.scope.join('、') },
          { label: say.facts.consent, value: [say.consents[consent], paper].filter(Boolean).join(' · ') },
          { label: say.facts.given, value: date(mandate.givenOn) },
          { label: say.facts.expires, value: date(mandate.expiresOn) },
          { label: say.facts.place, value: <OwnWords>{mandate.place}</OwnWords> },
          { label: say.facts.accused, value: mandate.accused && <OwnWords>{mandate.accused}</OwnWords> },
          { label: say.facts.outcome, value: mandate.outcome && say.outcomes[mandate.outcome] },
          {
            label: say.facts.satisfaction,
            value: mandate.outcome
              ? satisfaction
                ? `${say.satisfactions[satisfaction]}${ratedBy ? ` · ${say.ratedBy[ratedBy]}` : ''}`
                : say.notAsked
              : undefined,
          },
        ]}
      />
    </Sheet>
  )
}

/** Everything that was done in the resident's name: the same on the desk and for the resident. */
export function MandateCourse({ mandate: { steps }, linked }: { mandate: ShownMandate; linked: boolean }) {
  const say = useFace().t.mandate
  return (
    <Sheet>
      <h2>{say.course}</h2>
      <Timeline label={say.course} entries={mandateEntries(steps, linked)} />
    </Sheet>
  )
}

export const mandateEntries = (steps: readonly ShownMandateStep[], linked = false): TimelineEntry[] =>
  steps.map((step, i) => ({
    key: `mandate-${i}`,
    at: step.at,
    what: <What step={step} />,
    note: <Note step={step} linked={linked} />,
  }))

function What({ step: { verb, by, byResident, what, data } }: { step: ShownMandateStep }) {
  const say = useFace().t.mandate
  const result = data.outcome && say.outcomes[data.outcome]
  const mood = data.satisfaction && say.satisfactions[data.satisfaction]
  return (
    <>
      {[say.verbs[verb], what, data.way && say.ways[data.way], result, mood].filter(Boolean).join(' · ')}
      {' · '}
      <OwnWords>{byResident ? say.byResident : by}</OwnWords>
    </>
  )
}

function Note({ step: { data }, linked }: { step: ShownMandateStep; linked: boolean }) {
  const say = useFace().t.mandate
  const words = [data.text, data.reason].filter(Boolean).join(' · ')
  if (!words && !data.record) return null
  return (
    <>
      {words && <OwnWords>{words}</OwnWords>}
      {data.record &&
        (linked ? (
          <a class="tap" href={`/desk/grid-records/${data.record}`}>
            {say.onRecord}
          </a>
        ) : (
          ` ${say.onRecord}`
        ))}
    </>
  )
}
