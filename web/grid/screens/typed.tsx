import { Own } from './own.tsx'

interface TypedProps {
  id: string
  label: string
  value: string
  onValue: (value: string) => void
  hint?: string | undefined
  error?: string | undefined
  rows?: number
  type?: 'text' | 'date' | 'tel' | 'number'
  most?: number
}

/** One field: its label above, its error beside it, every letter handed on. */
export function Typed({ id, label, value, onValue, hint, error, rows, type = 'text', most = 2000 }: TypedProps) {
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const shared = {
    id,
    class: 'input',
    value,
    maxLength: most,
    'aria-describedby': about,
    'aria-invalid': error ? true : undefined,
  }
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          <Own text={hint} />
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {rows ? (
        <textarea {...shared} rows={rows} onInput={(event) => onValue(event.currentTarget.value)} />
      ) : (
        // Preact's types tell inputs apart by a single word; these four take the same attributes.
        <input
          {...shared}
          type={type as 'date'}
          autoComplete="off"
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </div>
  )
}
