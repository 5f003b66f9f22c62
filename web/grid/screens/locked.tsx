import { useEffect, useState } from 'preact/hooks'
import { saveExport } from '../phone/export-file.ts'
import { begin, resetPin, unlock } from '../phone/gatekeeper.ts'
import { SIGN_IN } from '../phone/route.ts'
import { vault as chosen, gate } from '../phone/state.ts'
import { words } from '../phone/words.ts'
import { waitLeft_ms } from '../vault/tries.ts'
import type { Vault } from '../vault/vault.ts'
import { NewPin } from './new-pin.tsx'
import { Own } from './own.tsx'
import { PIN_DIGITS, PinField } from './pin-field.tsx'

const SECOND_MS = 1000

/** Seconds to wait, counted down while somebody looks. */
function useWait(vault: Vault): number {
  const [now, setNow] = useState(Date.now())
  const left_ms = waitLeft_ms(vault, now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS)
    return () => clearInterval(timer)
  }, [])
  return Math.ceil(left_ms / SECOND_MS)
}

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
  const [isBusy, setBusy] = useState(false)
  const wait_s = useWait(vault)
  if (gate.value === 'recover') return <Forgotten vault={vault} />
  const attempt = async (typed: string) => {
    if (isBusy || waitLeft_ms(vault, Date.now()) > 0) return
    setBusy(true)
    const end = await unlock(vault, typed).catch(() => 'failed' as const)
    if (end === 'open') return
    setPin('')
    setError(end === 'wrong' ? say.wrongPin : say.failed)
    setBusy(false)
  }
  const type = (typed: string) => {
    setPin(typed)
    // The sixth digit opens: one tap less, each time.
    if (typed.length === PIN_DIGITS) void attempt(typed)
  }
  const submit = (event: Event) => {
    event.preventDefault()
    void attempt(pin)
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
        {wait_s > 0 && <p class="gate-error">{say.waitPin(wait_s)}</p>}
        <button type="submit" class="btn btn-main btn-wide" disabled={isBusy || wait_s > 0}>
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
