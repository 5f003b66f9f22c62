import { useFace } from '../face.tsx'
import { Icon } from './icon.tsx'

interface SearchBoxProps {
  action: string
  label: string
  value?: string | undefined
  name?: string
  /** Filters of the page that the search keeps. */
  keep?: Readonly<Record<string, string>>
  hint?: string
}

/** A GET form: the result has an address that can be sent to a colleague. */
export function SearchBox({ action, label, value, name = 'q', keep = {}, hint }: SearchBoxProps) {
  const { t } = useFace()
  return (
    <search class="searchbox">
      <form method="get" action={action}>
        <label class="searchbox-label" for={`search-${name}`}>
          {label}
        </label>
        {hint && (
          <p class="field-hint" id={`search-${name}-hint`}>
            {hint}
          </p>
        )}
        {Object.entries(keep).map(([key, kept]) => (
          <input key={key} type="hidden" name={key} value={kept} />
        ))}
        <div class="searchbox-line">
          <input
            class="input"
            id={`search-${name}`}
            type="search"
            name={name}
            value={value}
            maxLength={80}
            enterKeyHint="search"
            aria-describedby={hint ? `search-${name}-hint` : undefined}
          />
          <button class="btn" type="submit">
            <Icon name="search" />
            {t.common.search}
          </button>
        </div>
      </form>
    </search>
  )
}
