import { useState } from 'preact/hooks'
import { begin } from '../phone/gatekeeper.ts'
import { SIGN_IN } from '../phone/route.ts'
import { gate, vault, vaults } from '../phone/state.ts'
import { words } from '../phone/words.ts'
import { LockedGate } from './locked.tsx'
import { NewPin } from './new-pin.tsx'

/** Before the phone is open: signing in once, choosing a PIN, typing it, or having forgotten it. */
export function GateScreen() {
  const say = words.value.gate
  const [isOther, setOther] = useState(false)
  if (gate.value === 'locked' || gate.value === 'recover') {
    const one = vault.value
    if (one)
      return (
        <LockedGate
          key={one.account}
          vault={one}
          onOther={() => setOther(!isOther)}
          others={isOther ? vaults.value : []}
        />
      )
  }
  return (
    <main class="screen gate">
      {gate.value === 'opening' && <h1>{say.opening}</h1>}
      {gate.value === 'too-old' && <h1>{say.tooOld}</h1>}
      {gate.value === 'set-up' && <NewPin title={say.setUp} why={say.setUpWhy} button={say.pinSet} />}
      {(gate.value === 'sign-in' || gate.value === 'no-signal') && (
        <>
          <h1>{say.signIn}</h1>
          <p>{gate.value === 'no-signal' ? say.noSignal : say.signInWhy}</p>
          <a class="btn btn-main btn-wide" href={SIGN_IN}>
            {say.signInButton}
          </a>
          {gate.value === 'no-signal' && (
            <button type="button" class="btn btn-wide" onClick={() => void begin()}>
              {words.value.capture.again}
            </button>
          )}
        </>
      )}
    </main>
  )
}
