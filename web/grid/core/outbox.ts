import { listAnswers } from './answer.ts'
import { type Build, type Draft, type Item, itemOf, type PhotoRef } from './item.ts'
import { answerKey, draftKey, itemKey, photoKey, readAll, type Shelf } from './shelf.ts'

const DAY_MS = 86_400_000
const SHOWN_DAYS = 30

/** Saves the draft for sending: in one step, so that a phone that dies holds either the draft or the record. */
export async function keepDraft(shelf: Shelf, draft: Draft, now: Date, build: Build): Promise<Item> {
  // A second tap: the words of a record that may be on its way are never written anew.
  const before = await shelf.read<Item>(itemKey(draft.id))
  const item = before ?? itemOf(draft, now, build)
  await shelf.write({ [itemKey(item.id)]: item }, [draftKey(draft.id)])
  return item
}

export const writeDraft = (shelf: Shelf, draft: Draft): Promise<void> => shelf.write({ [draftKey(draft.id)]: draft })

/** The bytes and the draft that names them, together. */
export async function addPhoto(shelf: Shelf, draft: Draft, photo: PhotoRef, bytes: Uint8Array): Promise<Draft> {
  const photos = [...draft.photos.filter(({ sha256 }) => sha256 !== photo.sha256), photo]
  const next = { ...draft, photos }
  await shelf.write({ [photoKey(photo.sha256)]: bytes, [draftKey(draft.id)]: next })
  return next
}

/** The voice note as far as it has been spoken, in place of what there was of it. */
export async function addVoice(shelf: Shelf, draft: Draft, voice: PhotoRef, bytes: Uint8Array): Promise<Draft> {
  const next = { ...draft, photos: [...draft.photos.filter((one) => !one.voice), voice] }
  // What was there before lies about until it is tidied away: another record may name the same bytes.
  await shelf.write({ [photoKey(voice.sha256)]: bytes, [draftKey(draft.id)]: next })
  return next
}

export const listDrafts = (shelf: Shelf): Promise<Draft[]> => readAll<Draft>(shelf, 'draft:')

/** Oldest first: ids rise with time. */
export async function listItems(shelf: Shelf): Promise<Item[]> {
  const items = await readAll<Item>(shelf, 'item:')
  return items.sort((a, b) => (a.id < b.id ? -1 : 1))
}

export const isUnsent = ({ state }: Pick<Item, 'state'>): boolean => state !== 'county'

/** Takes off the phone what the county said it keeps: the photos of settled records, and old settled records. */
export async function tidy(shelf: Shelf, now: Date): Promise<void> {
  // In this order: a photo comes with its draft, and a draft becomes a record, so none is seen without its holder.
  const photos = await shelf.keys('photo:')
  const drafts = await listDrafts(shelf)
  const items = await listItems(shelf)
  const holders = [...drafts, ...items.filter(isUnsent)]
  const needed = new Set(holders.flatMap((one) => one.photos.map(({ sha256 }) => photoKey(sha256))))
  const isOld = (savedAt: string) => now.getTime() - Date.parse(savedAt) > SHOWN_DAYS * DAY_MS
  const old = items.filter((one) => !isUnsent(one) && isOld(one.savedAt))
  const said = (await listAnswers(shelf)).filter(({ state, savedAt }) => state === 'county' && isOld(savedAt))
  const drops = [
    ...photos.filter((key) => !needed.has(key)),
    ...old.map(({ id }) => itemKey(id)),
    ...said.map(({ id }) => answerKey(id)),
  ]
  if (drops.length > 0) await shelf.write({}, drops)
}

/** The worker's own step on a refused record: the same words and photos under a new id, to be put right. */
export async function amend(shelf: Shelf, item: Item, id: string, now: Date): Promise<Draft> {
  const { deviceAt: _a, deviceOffsetMinutes: _o, appVersion: _v, photos: _p, voice: _s, ...body } = item.body
  const draft: Draft = { id, body, photos: item.photos, changedAt: now.toISOString() }
  const before: Item = { ...item, state: item.refusal?.kept ? 'aside' : item.state }
  await shelf.write({ [draftKey(id)]: draft, [itemKey(item.id)]: before })
  return draft
}
