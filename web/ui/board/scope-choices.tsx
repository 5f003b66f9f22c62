import type { Option } from '../components/select.tsx'
import { useFace } from '../face.tsx'

interface ScopeChoicesProps {
  scopes: readonly Option[]
  /** Keys of those that were ticked, parted by commas. */
  value: string | undefined
  error: string | undefined
}

/** What the agent may do. Each box has a name of its own, because a form with a photo keeps one value a name. */
export function ScopeChoices({ scopes, value, error }: ScopeChoicesProps) {
  const { give } = useFace().t.mandate
  const chosen = value?.split(',') ?? []
  return (
    <fieldset class={error ? 'field is-wrong' : 'field'} aria-describedby={error ? 'f-scope-error' : undefined}>
      <legend class="field-label">{give.scope}</legend>
      {error && (
        <p class="field-error" id="f-scope-error">
          {error}
        </p>
      )}
      <div class="choices choices-list">
        {scopes.map(({ value: key, label }, index) => (
          <label key={key} class="choice">
            <input
              id={index === 0 ? 'f-scope' : `f-scope-${key}`}
              type="checkbox"
              name={`scope-${key}`}
              value="true"
              checked={chosen.includes(key)}
            />
            <span class="choice-face">
              <span>{label}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
