import { Icon, type IconName } from '#web/ui/components/icon.tsx'

interface PickProps<T extends string> {
  legend: string
  name: string
  options: readonly { value: T; label: string; icon?: IconName }[]
  value: T | undefined
  onPick: (value: T) => void
  error?: string | undefined
}

/** Large faces to tap; nothing is chosen for anybody. */
export function Pick<T extends string>({ legend, name, options, value, onPick, error }: PickProps<T>) {
  return (
    <fieldset class="field" id={`f-${name}`} tabIndex={-1} aria-describedby={error ? `f-${name}-error` : undefined}>
      <legend class="field-label">{legend}</legend>
      {error && (
        <p class="field-error" id={`f-${name}-error`}>
          {error}
        </p>
      )}
      <div class="kinds">
        {options.map((option) => (
          <label key={option.value} class="choice">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onPick(option.value)}
            />
            <span class="choice-face">
              {option.icon && <Icon name={option.icon} />}
              {option.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
