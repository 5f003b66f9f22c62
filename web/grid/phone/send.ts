import { UNREACHABLE } from '../core/county.ts'
import { tidy } from '../core/outbox.ts'
import { handOver, type Round, syncRound } from '../core/sync.ts'
import { fetchSnapshot } from './fetch-snapshot.ts'
import { httpCounty } from './http-county.ts'
import { refresh, shelf } from './session.ts'
import { type SyncEnd, sending, syncEnd, vault } from './state.ts'

const LOCK = 'grid-sync'

/** One sender at a time, over all tabs. Where the browser has no locks two would do the same twice, which harms nothing. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work()
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await work()
  })
}

function round(): Round | undefined {
  if (!shelf.value || !vault.value) return undefined
  const county = httpCounty(vault.value)
  const onItems = (ids: readonly string[]) => {
    sending.value = ids
    if (ids.length === 0) void refresh()
  }
  return { shelf: shelf.value, county, onItems }
}

let isAskedAgain = false

/** Asked by the worker, or by the signal that came back: a round under way may have begun without either, so one more follows it. */
export function sendNow(): Promise<void> {
  isAskedAgain = true
  return send()
}

/** A round, unless one is under way. */
export async function send(): Promise<void> {
  await alone(async () => {
    do {
      isAskedAgain = false
      await oneRound()
    } while (isAskedAgain)
  }).catch(() => {
    syncEnd.value = 'busy'
  })
}

async function oneRound(): Promise<void> {
  const now = round()
  if (!now || !vault.value) return
  const first = await fetchSnapshot(now.shelf, vault.value.account)
  syncEnd.value = await endAfter(first, now)
  sending.value = []
  await tidy(now.shelf, new Date())
  await refresh()
  // What the county made of it (visited, due again) comes back at once.
  if (syncEnd.value === 'done' && vault.value) await fetchSnapshot(now.shelf, vault.value.account)
}

async function endAfter(first: Awaited<ReturnType<typeof fetchSnapshot>>, now: Round): Promise<SyncEnd> {
  if (first === 'fetched') return syncRound(now)
  if (first === 'other') return 'other'
  if (first === UNREACHABLE) return 'offline'
  if (first === 401) return 'sign-in'
  if (first !== 403) return 'busy'
  // Signed in, and no grid worker any more: what is unsent goes into the county's quarantine.
  await handOver(now)
  return 'stopped'
}

/** The worker's own step when signing in is no longer possible. */
export async function sendAside(): Promise<void> {
  const now = round()
  if (!now) return
  syncEnd.value = (await handOver(now)) === 'done' ? 'stopped' : 'offline'
  await refresh()
}

const EVERY_MS = 60_000

/** Whenever there may be a signal: at opening, when it comes back, when the app is looked at, and each minute meanwhile. */
export function beginSending(): void {
  const look = () => {
    if (document.visibilityState === 'visible') void send()
  }
  addEventListener('online', () => void sendNow())
  document.addEventListener('visibilitychange', look)
  setInterval(look, EVERY_MS)
}
