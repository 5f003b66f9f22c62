import { newId } from '#kernel/id.ts'
import { rowsOf, sealedShelf } from '../store/sealed-shelf.ts'
import { keepVault, listVaults } from '../store/vaults.ts'
import { withoutTries, withTry } from '../vault/tries.ts'
import { makeVault, openVault, renewPin, type Vault } from '../vault/vault.ts'
import { ask } from './ask.ts'
import { keepFirst, whoIsSignedIn } from './fetch-snapshot.ts'
import { send } from './send.ts'
import { enter } from './session.ts'
import { gate, vault, vaults } from './state.ts'

/** Locks, sealed rows and a worker of its own: without them nothing is promised. */
const isCapable = (): boolean =>
  'indexedDB' in globalThis && globalThis.crypto?.subtle !== undefined && 'serviceWorker' in navigator

export async function beginGate(): Promise<void> {
  if (!isCapable()) {
    gate.value = 'too-old'
    return
  }
  vaults.value = await listVaults()
  if (vaults.value.length === 0) return begin()
  vault.value = vaults.value[0]
  gate.value = 'locked'
}

/** Somebody new on this phone: known to the county first. */
export async function begin(): Promise<void> {
  gate.value = 'opening'
  const who = await whoIsSignedIn()
  if (typeof who === 'number') {
    gate.value = who === 0 ? 'no-signal' : 'sign-in'
    return
  }
  const known = vaults.value.find(({ account }) => account === who.worker.id)
  vault.value = known
  gate.value = known ? 'locked' : 'set-up'
}

/** The phone is opened only when the county holds what opens it again, and the phone holds the list of its grid. */
export async function setUp(pin: string): Promise<boolean> {
  const who = await whoIsSignedIn()
  if (typeof who === 'number') return false
  const { id: account, name } = who.worker
  const made = await makeVault({ account, name, device: newId() }, pin)
  const { publicKey, recovery } = made
  const json = { id: made.vault.device, publicKey, recovery }
  const registered = await ask('devices', { method: 'POST', json }).catch(() => undefined)
  if (!registered?.ok) return false
  await keepFirst(sealedShelf(rowsOf(account), made.key), who)
  await keepVault(made.vault)
  await navigator.storage?.persist?.().catch(() => false)
  vaults.value = await listVaults()
  await enter(made.vault, made.key)
  void send()
  return true
}

/** 'wrong': told how long the next try has to wait by the vault itself, which remembers. */
export async function unlock(one: Vault, pin: string): Promise<'open' | 'wrong'> {
  // Counted before it is tried: ending the program in its middle gives no try for nothing.
  const counted = withTry(one, Date.now())
  await replace(counted).catch(isNoRoom)
  const key = await openVault(counted, pin)
  if (!key) return 'wrong'
  const known = withoutTries(counted)
  await replace(known).catch(isNoRoom)
  await enter(known, key)
  void send()
  return 'open'
}

/** A full phone opens all the same: what lies on it has to get out. */
const isNoRoom = (): void => undefined

async function replace(next: Vault): Promise<void> {
  await keepVault(next)
  vaults.value = await listVaults()
  vault.value = next
}

/** 'other': signed in as somebody else; 'failed': not signed in, no signal, or not this phone's key. */
export async function resetPin(one: Vault, pin: string): Promise<'done' | 'other' | 'failed'> {
  const who = await whoIsSignedIn()
  if (typeof who === 'number') return 'failed'
  if (who.worker.id !== one.account) return 'other'
  const response = await ask(`devices/${one.device}/recovery`).catch(() => undefined)
  if (!response?.ok) return 'failed'
  const { recovery } = await response.json()
  const renewed = await renewPin(withoutTries(one), recovery, pin)
  await replace(renewed.vault)
  await enter(renewed.vault, renewed.key)
  void send()
  return 'done'
}
