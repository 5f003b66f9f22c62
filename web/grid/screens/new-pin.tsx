import { useState } from 'preact/hooks'
import { setUp } from '../phone/gatekeeper.ts'
import { words } from '../phone/words.ts'
import { isPin, PinField } from './pin-field.tsx'

interface NewPinProps {
  title: string
  why: string
  button: string
  /** Gives a sentence when it did not work. */
  onPin?: (pin: string) => Promise<string | undefined>
}

/** Typed twice: a PIN mistyped at its first time would lock its owner out. */
export function NewPin({ title, why, button, onPin }: NewPinProps) {
  const say = words.value.gate
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [error, setError] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: Event) => {
    event.preventDefault()
    if (!isPin(pin)) return setError(say.pinShape)
    if (pin !== again) return setError(say.pinDiffers)
    setBusy(true)
    const told = onPin ? await onPin(pin) : (await setUp(pin)) ? undefined : say.failed
    setBusy(false)
    setError(told)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{why}</p>
      <PinField id="pin" label={say.pin} value={pin} onValue={setPin} isNew />
      <PinField id="pin-again" label={say.pinAgain} value={again} onValue={setAgain} isNew />
      <p class="gate-error" role="alert">
        {error}
      </p>
      <button type="submit" class="btn btn-main btn-wide" disabled={isBusy}>
        {isBusy ? say.preparing : button}
      </button>
    </form>
  )
}
