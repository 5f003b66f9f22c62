import { SCORERS, type StandardOfRound } from '#capabilities/assessment/rules/index.ts'
import type { AssessmentIndicator } from '#capabilities/playbook/schema.ts'
import type { ShownRound } from '#web/ui/board/assessment-view.ts'
import { inWords } from '#web/ui/board/words.ts'
import { Choices } from '#web/ui/components/choices.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { Typed } from '../field-input.tsx'

interface ScoreFieldsProps {
  standard: StandardOfRound
  typed: Typed
  errorOf: (name: string) => string | undefined
  /** What others scored before, beside each field. */
  round?: ShownRound | undefined
}

/** A field for every indicator that people score; what the system computes has none. */
export function ScoreFields({ standard, typed, errorOf, round }: ScoreFieldsProps) {
  const face = useFace()
  return (
    <>
      <input type="hidden" name="standard" value={standard.version} />
      {standard.sections.map(({ key, name, indicators }) => {
        const asked = indicators.filter(({ rule }) => rule !== 'computed')
        return (
          asked.length > 0 && (
            <fieldset key={key}>
              <legend>
                <b>{inWords(face, name)}</b>
              </legend>
              {asked.map((indicator) => (
                <Scored key={indicator.key} indicator={indicator} typed={typed} errorOf={errorOf} round={round} />
              ))}
            </fieldset>
          )
        )
      })}
    </>
  )
}

function Scored({
  indicator,
  typed,
  errorOf,
  round,
}: Omit<ScoreFieldsProps, 'standard'> & { indicator: AssessmentIndicator }) {
  const face = useFace()
  const { assessment: say, assessmentDesk: desk } = face.t
  const { key, rule, points, text, evidence } = indicator
  const name = `points-${key}`
  const words = inWords(face, text)
  const before = SCORERS.flatMap((scorer) => {
    const was = round?.state.scores[scorer]?.[key]
    if (was === undefined) return []
    return [`${say.scorers[scorer]} ${rule === 'veto' ? say.vetoes[was === 1 ? 1 : 0] : was}`]
  })
  const hint = [`${say.evidence}: ${inWords(face, evidence)}`, before.length > 0 ? desk.others(before.join(' · ')) : '']
    .filter(Boolean)
    .join(' · ')
  const shared = { name, hint, error: errorOf(name), required: true, need: '' }
  return (
    <>
      {rule === 'deduct' ? (
        <Field
          {...shared}
          label={desk.pointsFor(words, String(points))}
          value={typed[name]}
          inputMode="decimal"
          width="short"
          autoComplete="off"
        />
      ) : (
        <Choices
          {...shared}
          legend={rule === 'veto' ? desk.vetoFor(words) : desk.pointsFor(words, String(points))}
          value={typed[name]}
          options={
            rule === 'veto'
              ? [
                  { value: '0', label: say.vetoes[0] },
                  { value: '1', label: say.vetoes[1] },
                ]
              : [String(points), '0'].map((value) => ({ value, label: value }))
          }
        />
      )}
      <Field
        name={`reason-${key}`}
        label={desk.reasonFor(words)}
        value={typed[`reason-${key}`]}
        maxLength={300}
        autoComplete="off"
      />
    </>
  )
}
