import { newId } from '#kernel/id.ts'
import { keepVault, listVaults } from '../store/vaults.ts'
import { makeVault, openVault, renewPin, type Vault } from '../vault/vault.ts'
import { ask } from './ask.ts'
import { fetchSnapshot, whoIsSignedIn } from './fetch-snapshot.ts'
import { send } from './send.ts'
import { enter, shelf } from './session.ts'
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

/** The phone is opened only when the county holds what opens it again. */
export async function setUp(pin: string): Promise<boolean> {
  const who = await whoIsSignedIn()
  if (typeof who === 'number') return false
  const { id: account, name } = who.worker
  const made = await makeVault({ account, name, device: newId() }, pin)
  const { publicKey, recovery } = made
  const json = { id: made.vault.device, publicKey, recovery }
  const registered = await ask('devices', { method: 'POST', json }).catch(() => undefined)
  if (!registered?.ok) return false
  await keepVault(made.vault)
  await navigator.storage?.persist?.().catch(() => false)
  vaults.value = await listVaults()
  await enter(made.vault, made.key)
  if (shelf.value) await fetchSnapshot(shelf.value, account)
  void send()
  return true
}

export async function unlock(one: Vault, pin: string): Promise<boolean> {
  const key = await openVault(one, pin)
  if (!key) return false
  await enter(one, key)
  void send()
  return true
}

/** 'other': signed in as somebody else; 'failed': not signed in, no signal, or not this phone's key. */
export async function resetPin(one: Vault, pin: string): Promise<'done' | 'other' | 'failed'> {
  const who = await whoIsSignedIn()
  if (typeof who === 'number') return 'failed'
  if (who.worker.id !== one.account) return 'other'
  const response = await ask(`devices/${one.device}/recovery`).catch(() => undefined)
  if (!response?.ok) return 'failed'
  const { recovery } = await response.json()
  const renewed = await renewPin(one, recovery, pin)
  await keepVault(renewed.vault)
  vaults.value = await listVaults()
  await enter(renewed.vault, renewed.key)
  void send()
  return 'done'
}
