import type { InputHTMLAttributes } from 'preact'
import { describedBy, FieldFrame, type FieldWords, fieldId } from './field.tsx'

type Native = Pick<InputHTMLAttributes, 'autoComplete' | 'inputMode' | 'enterKeyHint'>

export interface FieldProps extends FieldWords, Native {
  value?: string | number | undefined
  type?: 'text' | 'tel' | 'search' | 'password' | 'date' | 'time' | 'datetime-local' | 'number' | 'email' | undefined
  maxLength?: number | undefined
  min?: string | number | undefined
  max?: string | number | undefined
  /** Narrow for codes and dates whose length says what is wanted. */
  width?: 'code' | 'short' | undefined
  spellcheck?: boolean | undefined
}

export function Field(props: FieldProps) {
  return (
    <FieldFrame words={props}>
      <input
        class={props.width ? `input input-${props.width}` : 'input'}
        id={fieldId(props)}
        name={props.name}
        // as: preact types one input per kind, and all of ours take the same attributes
        type={(props.type ?? 'text') as 'text'}
        value={props.value}
        required={props.required}
        maxLength={props.maxLength}
        min={props.min}
        max={props.max}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete}
        enterKeyHint={props.enterKeyHint}
        spellcheck={props.spellcheck}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      />
    </FieldFrame>
  )
}

export interface TextAreaProps extends FieldWords {
  value?: string | undefined
  rows?: number | undefined
  maxLength?: number | undefined
}

export function TextArea(props: TextAreaProps) {
  return (
    <FieldFrame words={props}>
      <textarea
        class="input"
        id={fieldId(props)}
        name={props.name}
        rows={props.rows ?? 4}
        required={props.required}
        maxLength={props.maxLength}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
        value={props.value}
      />
    </FieldFrame>
  )
}
