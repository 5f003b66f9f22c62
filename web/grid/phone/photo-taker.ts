import type { Draft } from '../core/item.ts'
import { addPhoto } from '../core/outbox.ts'
import { settled, written } from './draft-writer.ts'
import { shelf } from './session.ts'
import { shrinkPhoto } from './shrink.ts'

let running: Promise<unknown> = Promise.resolve()

/** One after another: a photo and a voice note that came to rest together would each forget the other. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = running.then(work)
  running = done.catch(() => undefined)
  return done
}

/** Bytes and the draft that names them, written once the words have come to rest; a full phone is said. */
export async function attach(write: (on: NonNullable<typeof shelf.value>) => Promise<void>): Promise<void> {
  await settled()
  if (!shelf.value) return
  try {
    await write(shelf.value)
  } catch {
    written.value = { state: 'full' }
  }
}

/** `done` gets the photos of the draft as it is when the photo has come to rest. */
export const takePhoto = (file: Blob, now: () => Draft, done: (photos: Draft['photos']) => void): Promise<boolean> =>
  inTurn(async () => {
    const photo = await shrinkPhoto(file).catch(() => undefined)
    if (!photo) return false
    const { sha256, bytes } = photo
    await attach(async (on) => done((await addPhoto(on, now(), { sha256, bytes: bytes.length }, bytes)).photos))
    return true
  })

/** A record is not kept without the photo that was just taken for it. */
export const photosDone = (): Promise<unknown> => running
