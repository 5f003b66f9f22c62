import { useFace } from '../face.tsx'
import { describedBy, FieldFrame, type FieldWords, fieldId } from './field.tsx'

export interface Option {
  value: string
  label: string
}

export interface OptionGroup {
  label: string
  options: readonly Option[]
}

export interface SelectProps extends FieldWords {
  options: readonly (Option | OptionGroup)[]
  value?: string | undefined
  /** First line with an empty value, when nothing is chosen for the reader. */
  blank?: string | undefined
}

const CHINESE = /\p{Script=Han}/u

export function Select(props: SelectProps) {
  const { lang } = useFace()
  // An option cannot mark a part of its words: names on English pages are read as what they are.
  const spoken = (label: string) => (lang !== 'zh-CN' && CHINESE.test(label) ? 'zh-CN' : undefined)
  const choice = ({ value, label }: Option) => (
    <option key={value} value={value} lang={spoken(label)} selected={value === props.value}>
      {label}
    </option>
  )
  return (
    <FieldFrame words={props}>
      <select
        class="input select"
        id={fieldId(props)}
        name={props.name}
        required={props.required}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {props.blank !== undefined && <option value="">{props.blank}</option>}
        {props.options.map((option) =>
          'options' in option ? (
            <optgroup key={option.label} label={option.label}>
              {option.options.map(choice)}
            </optgroup>
          ) : (
            choice(option)
          ),
        )}
      </select>
    </FieldFrame>
  )
}
