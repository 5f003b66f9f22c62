import { useState } from 'preact/hooks'
import { saveExport } from '../phone/export-file.ts'
import { begin, resetPin, unlock } from '../phone/gatekeeper.ts'
import { SIGN_IN } from '../phone/route.ts'
import { vault as chosen, gate } from '../phone/state.ts'
import { words } from '../phone/words.ts'
import type { Vault } from '../vault/vault.ts'
import { NewPin } from './new-pin.tsx'
import { Own } from './own.tsx'
import { PIN_DIGITS, PinField } from './pin-field.tsx'

const FREE_TRIES = 5
const WAIT_S = 30

interface LockedGateProps {
  vault: Vault
  others: readonly Vault[]
  onOther: () => void
}

/** A wrong PIN costs time and nothing else. */
export function LockedGate({ vault, others, onOther }: LockedGateProps) {
  const say = words.value.gate
  const [pin, setPin] = useState('')
  const [error, setError] = useState<string>()
  const [tries, setTries] = useState(0)
  const [isBusy, setBusy] = useState(false)
  if (gate.value === 'recover') return <Forgotten vault={vault} />
  const attempt = async (typed: string) => {
    setBusy(true)
    const isRight = await unlock(vault, typed).catch(() => false)
    if (isRight) return
    setPin('')
    setTries(tries + 1)
    const mustWait = tries + 1 >= FREE_TRIES
    setError(mustWait ? say.waitPin(WAIT_S) : say.wrongPin)
    setTimeout(() => setBusy(false), mustWait ? WAIT_S * 1000 : 0)
  }
  const type = (typed: string) => {
    setPin(typed)
    // The sixth digit opens: one tap less, each time.
    if (typed.length === PIN_DIGITS && !isBusy) void attempt(typed)
  }
  const submit = (event: Event) => {
    event.preventDefault()
    if (!isBusy) void attempt(pin)
  }
  return (
    <main class="screen gate">
      <form onSubmit={submit}>
        <h1 tabIndex={-1}>{say.locked}</h1>
        <p class="quiet">
          <Own text={vault.name} />
        </p>
        <PinField id="pin" label={say.pin} value={pin} onValue={type} />
        <p class="gate-error" role="alert">
          {error}
        </p>
        <button type="submit" class="btn btn-main btn-wide" disabled={isBusy}>
          {say.unlock}
        </button>
      </form>
      <button
        type="button"
        class="btn btn-wide"
        onClick={() => {
          gate.value = 'recover'
        }}
      >
        {say.forgotten}
      </button>
      <button type="button" class="btn btn-text btn-wide" onClick={onOther}>
        {say.others}
      </button>
      <Others others={others} />
    </main>
  )
}

function Others({ others }: { others: readonly Vault[] }) {
  if (others.length === 0) return null
  return (
    <ul class="others">
      {others.map((one) => (
        <li key={one.account}>
          <button
            type="button"
            class="btn btn-wide"
            onClick={() => {
              chosen.value = one
            }}
          >
            <Own text={one.name} />
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="btn btn-wide" onClick={() => void begin()}>
          {words.value.gate.addPerson}
        </button>
      </li>
    </ul>
  )
}

/** Nothing unsent is lost with a PIN: a new one after signing in, or a file that the county can open. */
function Forgotten({ vault }: { vault: Vault }) {
  const { gate: say, outbox, capture } = words.value
  const reset = async (pin: string) => {
    const end = await resetPin(vault, pin).catch(() => 'failed' as const)
    return end === 'done' ? undefined : end === 'other' ? say.otherPerson : say.failed
  }
  return (
    <main class="screen gate">
      <NewPin title={say.reset} why={say.forgottenWhy} button={say.resetDone} onPin={reset} />
      <a class="btn btn-wide" href={SIGN_IN}>
        {say.signInButton}
      </a>
      <button type="button" class="btn btn-wide" onClick={() => void saveExport(vault)}>
        {outbox.export}
      </button>
      <p class="quiet">{outbox.exportWhy}</p>
      <button
        type="button"
        class="btn btn-text btn-wide"
        onClick={() => {
          gate.value = 'locked'
        }}
      >
        {capture.back}
      </button>
    </main>
  )
}
