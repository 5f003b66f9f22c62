import type { Acked } from './county.ts'
import type { RoundEnd } from './ends.ts'
import { type Item, photosOpen } from './item.ts'
import { listItems } from './outbox.ts'
import { itemKey, type Shelf } from './shelf.ts'
import type { Round } from './sync.ts'

const ASKED_AT_ONCE = 200
const OTHER_CONTENT = 'same-id-other-content'

/** Only what the county says it keeps is let go of here. */
export async function settle({ shelf, county }: Round): Promise<RoundEnd | undefined> {
  const open = (await listItems(shelf)).filter(isAskedFor)
  for (let at = 0; at < open.length; at += ASKED_AT_ONCE) {
    const asked = open.slice(at, at + ASKED_AT_ONCE)
    const reply = await county.acks(asked.map(({ id }) => id))
    if (!reply.ok) return reply.status === 401 ? 'sign-in' : reply.status === 403 ? 'stopped' : 'offline'
    await takeAnswer(shelf, asked, reply.value)
  }
  return undefined
}

/** Under the id of a collision the county keeps other words than ours; to that question "kept" would be no answer. */
const isAskedFor = ({ state, isSent, refusal }: Item): boolean =>
  (state === 'here' && isSent) || ((state === 'refused' || state === 'aside') && refusal?.code !== OTHER_CONTENT)

async function takeAnswer(shelf: Shelf, asked: readonly Item[], { kept, photos }: Acked): Promise<void> {
  const [known, stored] = [new Set(kept), new Set(photos.kept)]
  const puts: Record<string, Item> = {}
  for (const item of asked) {
    const next = answered(item, known.has(item.id), stored)
    if (next !== item) puts[itemKey(item.id)] = next
  }
  if (Object.keys(puts).length > 0) await shelf.write(puts)
}

function answered(item: Item, isKnown: boolean, stored: ReadonlySet<string>): Item {
  // The county does not have it (a restored database): it goes again.
  if (!isKnown) return item.state === 'here' ? { ...item, isSent: false, photosSent: [] } : item
  const photosSent = item.photos.map(({ sha256 }) => sha256).filter((sha256) => stored.has(sha256))
  const next: Item = { ...item, isSent: true, photosSent }
  if (photosSent.length === item.photos.length) return { ...next, state: 'county' }
  if (photosOpen(next).length > 0) return { ...next, state: 'here' }
  const [code = 'photo.lost'] = Object.values(item.photosRefused)
  return { ...next, state: 'refused', refusal: { code, status: 422, field: 'photos', kept: false } }
}
