import { describedBy, FieldError, type FieldWords, fieldId, Need } from './field.tsx'
import { Icon, type IconName } from './icon.tsx'

export interface Choice {
  value: string
  label: string
  hint?: string | undefined
  icon?: IconName | undefined
}

export interface ChoicesProps extends Omit<FieldWords, 'label'> {
  /** The question. */
  legend: string
  options: readonly Choice[]
  value?: string | readonly string[] | undefined
  /** Several may be chosen: boxes instead of radios. */
  several?: boolean | undefined
  /** cards: side by side, short words. list: one under another, with hints. */
  layout?: 'cards' | 'list' | undefined
  /** The question in the title's voice, alone in its box. */
  question?: boolean | undefined
}

const LATIN_WIDTH = 0.55
const SHORT_WIDTH = 4.5

/** Whether three fit side by side on a phone: widths in Chinese characters, an icon counts for one and a half. */
const allShort = (options: readonly Choice[]): boolean =>
  options.every(({ label, icon, hint }) => {
    const width = [...label].reduce((sum, sign) => sum + (sign < '\u2e80' ? LATIN_WIDTH : 1), icon ? 1.5 : 0)
    return !hint && width <= SHORT_WIDTH
  })

/** Nothing is chosen for the reader. The first option carries the field's own id, where the error summary leads. */
export function Choices(props: ChoicesProps) {
  const { legend, options, several, layout = 'cards' } = props
  const words = { ...props, label: legend }
  const id = fieldId(props)
  const chosen = typeof props.value === 'string' ? [props.value] : (props.value ?? [])
  return (
    <fieldset class={props.error ? 'field is-wrong' : 'field'} aria-describedby={describedBy(words)}>
      <legend class={props.question ? 'field-question' : 'field-label'}>
        {legend}
        <Need {...words} />
      </legend>
      {props.hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      <FieldError id={id} error={props.error} />
      <div class={`choices choices-${layout === 'cards' && allShort(options) ? 'short' : layout}`}>
        {options.map((option, index) => (
          <label key={option.value} class="choice">
            <input
              id={index === 0 ? id : `${id}-${option.value}`}
              type={several ? 'checkbox' : 'radio'}
              name={props.name}
              value={option.value}
              checked={chosen.includes(option.value)}
              required={props.required && !several}
            />
            <span class="choice-face">
              {option.icon && <Icon name={option.icon} />}
              <span>
                {option.label}
                {option.hint && <span class="choice-hint">{option.hint}</span>}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
