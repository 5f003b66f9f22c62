import { type Fault, useFieldError } from '#web/ui/components/fault.tsx'
import { Field } from '#web/ui/components/text-field.tsx'
import { useFace } from '#web/ui/face.tsx'
import type { TypedRule } from './amend-form.tsx'

/** A notice has seven holidays or so; the shape of the rule takes twelve. */
export const HOLIDAYS_MOST = 12
const EMPTY_AT_END = 2

/** A year's notice as lines of days, so that nobody writes brackets. Lines without days are left out. */
export function HolidayFields({ typed, fault }: { typed: TypedRule; fault: Fault | undefined }) {
  const { t } = useFace()
  const words = t.playbook.holidays
  const errorOf = useFieldError(fault)
  const filled = Array.from({ length: HOLIDAYS_MOST }, (_, i) => i).filter(
    (i) => typed[`zh-${i}`] || typed[`from-${i}`],
  )
  const shown = Math.min(HOLIDAYS_MOST, (filled.at(-1) ?? -1) + 1 + EMPTY_AT_END)
  return (
    <>
      <Field
        name="document"
        label={words.document}
        hint={words.documentHint}
        required
        value={typed['document']}
        error={errorOf('document')}
      />
      <p class="field-hint">{words.workdaysHint}</p>
      {Array.from({ length: shown }, (_, i) => (
        <fieldset key={i} class="holiday">
          <legend>{words.row(i + 1)}</legend>
          {(
            [
              ['zh', words.name, 'text'],
              ['en', words.nameEn, 'text'],
              ['from', words.from, 'date'],
              ['to', words.to, 'date'],
              ['workdays', words.workdays, 'text'],
            ] as const
          ).map(([name, label, type]) => (
            <Field
              key={name}
              name={`${name}-${i}`}
              label={label}
              need=""
              type={type}
              value={typed[`${name}-${i}`]}
              error={errorOf(`${name}-${i}`)}
            />
          ))}
        </fieldset>
      ))}
    </>
  )
}
