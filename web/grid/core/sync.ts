import { type Answer, listAnswers } from './answer.ts'
import { type County, type RecordKept, type Refused, type Reply, UNREACHABLE } from './county.ts'
import { endOf, isFinal, isOver, type RoundEnd } from './ends.ts'
import { inTurns } from './in-turns.ts'
import { type Item, photosOpen } from './item.ts'
import { isUnsent, listItems } from './outbox.ts'
import { sendAnswers } from './send-answers.ts'
import { sendPhoto } from './send-photo.ts'
import { settle } from './settle.ts'
import { answerKey, itemKey, photoKey, type Shelf } from './shelf.ts'

export interface Round {
  shelf: Shelf
  county: County
  partBytes?: number
  /** Tells which are on their way now. */
  onItems?: (ids: readonly string[]) => void
}

/** Few enough that a weak line carries them within an answer's patience. */
const RECORDS_AT_ONCE = 20
/** A second photo goes up while the county draws the first anew. */
const PHOTOS_AT_ONCE = 3

/** Sends all that waits, photos first, then asks what the county keeps. One broken record never holds up the next. */
export async function syncRound(round: Round): Promise<RoundEnd> {
  const { shelf, onItems = () => undefined } = round
  let end = await sendAnswers(round)
  if (isOver(end)) return end
  const waiting = (await listItems(shelf)).filter(({ state }) => state === 'here')
  for (let at = 0; at < waiting.length; at += RECORDS_AT_ONCE) {
    const some = waiting.slice(at, at + RECORDS_AT_ONCE)
    onItems(some.map(({ id }) => id))
    const now = await sendSome(round, some)
    onItems([])
    if (isOver(now)) return now
    if (now === 'busy') end = now
  }
  return (await settle(round)) ?? end
}

/** Their photos, a few at a time; then the words of all whose photos have found their end. */
async function sendSome(round: Round, some: readonly Item[]): Promise<RoundEnd> {
  const sent = await inTurns(some, PHOTOS_AT_ONCE, (item) => sendPhotos(round, item))
  const over = sent.find(({ end }) => isOver(end))
  if (over) return over.end
  const ready = sent.flatMap(({ item, end }) => (end === 'done' && !item.isSent ? [item] : []))
  const end = await sendWords(round, ready)
  return end === 'done' && sent.some((one) => one.end === 'busy') ? 'busy' : end
}

async function sendPhotos({ shelf, county, partBytes }: Round, waiting: Item): Promise<{ item: Item; end: RoundEnd }> {
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
    else if (isFinal(done)) await keep({ photosRefused: { ...item.photosRefused, [sha256]: done.code } })
    else return { item, end: endOf(done) }
  }
  return { item, end: 'done' }
}

/** Together; and one by one where the county does not take them together, so that one cannot spoil it for the others. */
async function sendWords(round: Round, items: readonly Item[]): Promise<RoundEnd> {
  if (items.length > 1) {
    const replies = await round.county.putRecords(items.map(({ id, body }) => ({ id, body })))
    if (replies.ok) return await takeReplies(round, items, replies.value)
    if (isOver(endOf(replies))) return endOf(replies)
  }
  let end: RoundEnd = 'done'
  for (const item of items) {
    const now = await takeReplies(round, [item], [await round.county.putRecord(item.id, item.body)])
    if (isOver(now)) return now
    if (now === 'busy') end = now
  }
  return end
}

async function takeReplies(
  { shelf }: Round,
  items: readonly Item[],
  replies: readonly Reply<RecordKept>[],
): Promise<RoundEnd> {
  const puts: Record<string, Item> = {}
  let end: RoundEnd = 'done'
  items.forEach((item, n) => {
    const reply = replies[n]
    if (reply?.ok || (reply && isFinal(reply))) puts[itemKey(item.id)] = replied(item, reply)
    else end = reply ? endOf(reply) : 'busy'
  })
  if (Object.keys(puts).length > 0) await shelf.write(puts)
  return end
}

function replied(item: Item, reply: Reply<RecordKept>): Item {
  if (!reply.ok) {
    const { code, status, field, quarantined } = reply
    return { ...item, state: 'refused', refusal: { code, status, field, kept: quarantined } }
  }
  const { receivedAt, conflicts, matterId, missingPhotos } = reply.value
  const photosSent = item.photosSent.filter((sha256) => !missingPhotos.includes(sha256))
  return { ...item, isSent: true, photosSent, receivedAt, conflicts, ...(matterId ? { matterId } : {}) }
}

/** The bytes are gone from the phone: told as it is, and the words still go. */
const lost: Refused = { ok: false, status: 422, code: 'photo.lost', quarantined: false }

/** For a worker who may not send any more: by the phone's key, into the county's quarantine. The copies here stay. */
export async function handOver({ shelf, county, onItems = () => undefined }: Round): Promise<RoundEnd> {
  const put = async ({ id, body }: Item | Answer, key: string, after: Item | Answer): Promise<RoundEnd> => {
    onItems([id])
    const reply = await county.putAside(id, body)
    onItems([])
    if (!reply.ok) return reply.status === UNREACHABLE ? 'offline' : 'busy'
    await shelf.write({ [key]: after })
    return 'done'
  }
  for (const answer of (await listAnswers(shelf)).filter(({ state }) => state === 'here')) {
    const end = await put(answer, answerKey(answer.id), { ...answer, state: 'aside' })
    if (end !== 'done') return end
  }
  for (const item of (await listItems(shelf)).filter(isUnsent)) {
    if (item.state === 'aside' || item.isSent || item.refusal?.kept) continue
    const end = await put(item, itemKey(item.id), { ...item, state: 'aside' })
    if (end !== 'done') return end
  }
  return 'done'
}
