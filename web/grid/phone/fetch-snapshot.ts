import { UNREACHABLE } from '../core/county.ts'
import { isUnsent } from '../core/outbox.ts'
import type { Shelf } from '../core/shelf.ts'
import { mergeSnapshot, type Snapshot } from '../core/snapshot.ts'
import { ask } from './ask.ts'
import { answers, fetchedAt, items, snapshot } from './state.ts'

const KEY = 'snapshot'
interface Kept {
  snapshot: Snapshot
  tag: string | null
  asked: string
  at: string
}

const NOT_CHANGED = 304

/** The list of the grid from the phone's own shelf. */
export async function readSnapshot(shelf: Shelf): Promise<void> {
  const kept = await shelf.read<Kept>(KEY)
  snapshot.value = kept?.snapshot
  fetchedAt.value = kept?.at
}

const keep = async (shelf: Shelf, kept: Omit<Kept, 'at'>): Promise<void> => {
  const at = new Date().toISOString()
  await shelf.write({ [KEY]: { ...kept, at } satisfies Kept })
  snapshot.value = kept.snapshot
  fetchedAt.value = at
}

/** The list as it came when the phone was set up: without it nothing could be recorded once the signal is gone. */
export const keepFirst = (shelf: Shelf, first: Snapshot): Promise<void> =>
  keep(shelf, { snapshot: first, tag: null, asked: 'snapshot' })

/** Whoever is signed in, or the status of the refusal. */
export async function whoIsSignedIn(): Promise<Snapshot | number> {
  const response = await ask('snapshot').catch(() => undefined)
  return response?.ok ? response.json() : (response?.status ?? UNREACHABLE)
}

/** Fetches what changed. 'other': the county speaks to somebody else than whose phone this is. */
export async function fetchSnapshot(shelf: Shelf, account: string): Promise<'fetched' | 'other' | number> {
  const kept = await shelf.read<Kept>(KEY)
  const asked = kept ? `snapshot?since=${kept.snapshot.version}&grid=${kept.snapshot.grid.code}` : 'snapshot'
  const headers: Record<string, string> = kept?.tag && kept.asked === asked ? { 'if-none-match': kept.tag } : {}
  const response = await ask(asked, { headers }).catch(() => undefined)
  if (!response) return UNREACHABLE
  if (response.status === NOT_CHANGED) return 'fetched'
  if (!response.ok) return response.status
  let next: Snapshot = await response.json()
  if (next.worker.id !== account) return 'other'
  if (next.purge) {
    // Another grid from now on; the old one stays readable until all that was written there is in the county.
    if ([...items.value, ...answers.value].some(isUnsent)) return 'fetched'
    const whole = await whoIsSignedIn()
    if (typeof whole === 'number') return whole
    next = whole
  }
  await keep(shelf, { snapshot: mergeSnapshot(kept?.snapshot, next), tag: response.headers.get('etag'), asked })
  return 'fetched'
}
