import type { Draft } from '../core/item.ts'
import { addPhoto } from '../core/outbox.ts'
import { settled, written } from './draft-writer.ts'
import { shelf } from './session.ts'
import { shrinkPhoto } from './shrink.ts'

let running: Promise<unknown> = Promise.resolve()

/** One after another; `done` gets the photos of the draft as it is when the photo has come to rest. */
export function takePhoto(file: Blob, now: () => Draft, done: (photos: Draft['photos']) => void): Promise<boolean> {
  const taken = running.then(async () => {
    const photo = await shrinkPhoto(file).catch(() => undefined)
    if (!photo) return false
    await settled()
    if (!shelf.value) return true
    try {
      const { photos } = await addPhoto(
        shelf.value,
        now(),
        { sha256: photo.sha256, bytes: photo.bytes.length },
        photo.bytes,
      )
      done(photos)
    } catch {
      written.value = { state: 'full' }
    }
    return true
  })
  running = taken
  return taken
}

/** A record is not kept without the photo that was just taken for it. */
export const photosDone = (): Promise<unknown> => running
