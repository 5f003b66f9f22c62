import { type County, type Refused, UNREACHABLE } from './county.ts'
import { type Item, photosOpen } from './item.ts'
import { isUnsent, listItems } from './outbox.ts'
import { sendPhoto } from './send-photo.ts'
import { settle } from './settle.ts'
import { itemKey, photoKey, type Shelf } from './shelf.ts'

/** How a round ended; everything but `done` is tried again, most of it by itself. */
export type RoundEnd = 'done' | 'offline' | 'busy' | 'sign-in' | 'stopped'

export interface Round {
  shelf: Shelf
  county: County
  partBytes?: number
  /** Tells which record is on its way now. */
  onItem?: (id: string | undefined) => void
}

const ENDS: Record<number, RoundEnd> = { [UNREACHABLE]: 'offline', 401: 'sign-in', 403: 'stopped' }
const PASSING = new Set([408, 425, 429, 502, 503, 504, 507])
const FINAL = new Set([400, 404, 409, 413, 415, 422])

const endOf = ({ status }: Refused): RoundEnd | undefined => ENDS[status] ?? (PASSING.has(status) ? 'busy' : undefined)

/** Sends all that waits, photos first, then asks what the county keeps. One broken record never holds up the next. */
export async function syncRound(round: Round): Promise<RoundEnd> {
  const { shelf, onItem = () => undefined } = round
  let end: RoundEnd = 'done'
  for (const item of (await listItems(shelf)).filter(isWaiting)) {
    onItem(item.id)
    const stop = await sendItem(round, item)
    onItem(undefined)
    if (stop === 'busy') end = stop
    else if (stop !== undefined) return stop
  }
  return (await settle(round)) ?? end
}

const isWaiting = ({ state }: Item): boolean => state === 'here'

async function sendItem({ shelf, county, partBytes }: Round, waiting: Item): Promise<RoundEnd | undefined> {
  let item = waiting
  const keep = async (change: Partial<Item>) => {
    item = { ...item, ...change }
    await shelf.write({ [itemKey(item.id)]: item })
  }
  for (const photo of photosOpen(item)) {
    const { sha256 } = photo
    const bytes = await shelf.read<Uint8Array>(photoKey(sha256))
    const done = bytes ? await sendPhoto(county, photo, bytes, partBytes) : lost
    if (done === 'kept') await keep({ photosSent: [...item.photosSent, sha256] })
    else if (FINAL.has(done.status)) await keep({ photosRefused: { ...item.photosRefused, [sha256]: done.code } })
    else return endOf(done) ?? 'busy'
  }
  if (item.isSent) return undefined
  const reply = await county.putRecord(item.id, item.body)
  if (reply.ok) {
    const { receivedAt, conflicts, matterId, missingPhotos } = reply.value
    const photosSent = item.photosSent.filter((sha256) => !missingPhotos.includes(sha256))
    await keep({ isSent: true, photosSent, receivedAt, conflicts, ...(matterId ? { matterId } : {}) })
    return undefined
  }
  if (!FINAL.has(reply.status)) return endOf(reply) ?? 'busy'
  const { code, status, field, quarantined } = reply
  await keep({ state: 'refused', refusal: { code, status, field, kept: quarantined } })
  return undefined
}

/** The bytes are gone from the phone: told as it is, and the words still go. */
const lost: Refused = { ok: false, status: 422, code: 'photo.lost', quarantined: false }

/** For a worker who may not send any more: by the phone's key, into the county's quarantine. The copies here stay. */
export async function handOver({ shelf, county, onItem = () => undefined }: Round): Promise<RoundEnd> {
  for (const item of (await listItems(shelf)).filter(isUnsent)) {
    if (item.state === 'aside' || item.isSent || item.refusal?.kept) continue
    onItem(item.id)
    const reply = await county.putAside(item.id, item.body)
    onItem(undefined)
    if (reply.ok) await shelf.write({ [itemKey(item.id)]: { ...item, state: 'aside' } satisfies Item })
    else return reply.status === UNREACHABLE ? 'offline' : 'busy'
  }
  return 'done'
}
