interface PinFieldProps {
  id: string
  label: string
  value: string
  onValue: (value: string) => void
  isNew?: boolean
}

export const PIN_DIGITS = 6

/** Six digits, and not one digit six times. */
export const isPin = (pin: string): boolean => /^\d{6}$/.test(pin) && new Set(pin).size > 1

export function PinField({ id, label, value, onValue, isNew = false }: PinFieldProps) {
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        class="input pin"
        id={id}
        type="password"
        inputMode="numeric"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        maxLength={PIN_DIGITS}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value.replace(/\D/g, ''))}
      />
    </div>
  )
}
