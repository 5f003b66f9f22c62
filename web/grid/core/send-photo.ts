import type { County, PhotoPlace, Refused, Reply } from './county.ts'
import type { PhotoRef } from './item.ts'

/** What the county takes at once. */
const PART_BYTES = 256 * 1024
/** A county that answers oddly is asked again in the next round, not for ever in this one. */
const TURNS_MAX = 200
const BAD_HASH = 'photo.hash'

/** Sends what is missing of one photo or voice note, from where it broke off. */
export async function sendPhoto(
  county: County,
  photo: PhotoRef,
  bytes: Uint8Array,
  partBytes = PART_BYTES,
): Promise<'kept' | Refused> {
  let place: Reply<PhotoPlace> = await county.photoPlace(photo)
  let spoiled = 0
  for (let turn = 0; turn < TURNS_MAX; turn += 1) {
    if (!place.ok) {
      // What had come before was not ours; the county has thrown it away, and takes it from the beginning once more.
      spoiled += place.code === BAD_HASH ? 1 : 0
      if (place.code !== BAD_HASH || spoiled > 1) return place
      place = { ok: true, value: 0 }
    }
    if (place.value === 'kept') return 'kept'
    // All came but was never put together: any part makes the county look again.
    const from = place.value < bytes.length ? place.value : 0
    place = await county.putPart(photo, bytes.subarray(from, from + partBytes), from, bytes.length)
  }
  return { ok: false, status: 503, code: 'busy', quarantined: false }
}
