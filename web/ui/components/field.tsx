import type { ComponentChildren } from 'preact'
import { useFace } from '../face.tsx'
import { Icon } from './icon.tsx'

export interface FieldWords {
  name: string
  label: string
  id?: string | undefined
  hint?: string | undefined
  /** The sentence of what is wrong with it. */
  error?: string | undefined
  required?: boolean | undefined
  /** Replaces 必填 / 可不填; an empty string leaves it out. */
  need?: string | undefined
}

export const fieldId = ({ id, name }: { id?: string | undefined; name: string }): string => id ?? `f-${name}`

/** For aria-describedby: the hint and the error, in that order. */
export function describedBy(words: FieldWords): string | undefined {
  const id = fieldId(words)
  return [words.hint && `${id}-hint`, words.error && `${id}-error`].filter(Boolean).join(' ') || undefined
}

export function Need({ required, need }: Pick<FieldWords, 'required' | 'need'>) {
  const { t } = useFace()
  const word = need ?? (required ? t.common.required : t.common.optional)
  return word ? <span class="field-need">{word}</span> : null
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  const { t } = useFace()
  return error ? (
    <p class="field-error" id={`${id}-error`}>
      <Icon name="alert" />
      <span>
        <span class="hidden">{t.common.errorPrefix}</span>
        {error}
      </span>
    </p>
  ) : null
}

/** Label above, hint under the label, error beside what it is about. */
export function FieldFrame({ words, children }: { words: FieldWords; children: ComponentChildren }) {
  const id = fieldId(words)
  return (
    <div class={words.error ? 'field is-wrong' : 'field'}>
      <label class="field-label" for={id}>
        {words.label}
        <Need {...words} />
      </label>
      {words.hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {words.hint}
        </p>
      )}
      <FieldError id={id} error={words.error} />
      {children}
    </div>
  )
}
