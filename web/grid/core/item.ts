import type { GridRecord } from '#capabilities/visit/schema.ts'

export type Duty = GridRecord['kind']

/** A photo; or the voice note, which travels in the same way and under the same promises. */
export interface PhotoRef {
  sha256: string
  bytes: number
  voice?: { seconds: number; type: string }
}

/** What the worker is writing: kept at every key stroke, under the id that the record will have. */
export interface Draft {
  id: string
  body: Partial<GridRecord> & { kind: Duty; gridCode: string }
  photos: PhotoRef[]
  changedAt: string
}

export interface Conflict {
  field: string
  mine: string
  theirs: string
}

/** Why the county did not take it. `kept`: its words are held at a desk of the county all the same. */
export interface Refusal {
  code: string
  status: number
  field?: string | undefined
  kept: boolean
}

/**
 * here: on this phone, not yet whole in the county. county: the county said that it keeps all of it.
 * refused: somebody must look at it. aside: handed to a desk of the county; the copy here stays.
 */
export type ItemState = 'here' | 'county' | 'refused' | 'aside'

export interface Item {
  id: string
  state: ItemState
  body: GridRecord
  photos: PhotoRef[]
  savedAt: string
  /** The county answered for the words; photos may be missing still. */
  isSent: boolean
  photosSent: string[]
  /** Photos that the county will never take, and why. */
  photosRefused: Record<string, string>
  refusal?: Refusal
  receivedAt?: string
  conflicts: Conflict[]
  matterId?: string
}

export interface Build {
  version: string
  /** Phone clock minus county clock, as last measured. */
  offset_minutes: number
}

/** The record of a draft: from here on its words never change, so sending it again is the same request. */
export function itemOf({ id, body, photos }: Draft, now: Date, { version, offset_minutes }: Build): Item {
  return {
    id,
    state: 'here',
    body: {
      ...body,
      deviceAt: now.toISOString(),
      deviceOffsetMinutes: Math.round(offset_minutes),
      appVersion: version,
      photos: photos.filter((one) => !one.voice).map(({ sha256 }) => sha256),
      ...voiceIn(photos),
    },
    photos,
    savedAt: now.toISOString(),
    isSent: false,
    photosSent: [],
    photosRefused: {},
    conflicts: [],
  }
}

function voiceIn(photos: readonly PhotoRef[]): Pick<GridRecord, 'voice'> {
  const spoken = voiceOf(photos)
  return spoken?.voice ? { voice: { sha256: spoken.sha256, seconds: spoken.voice.seconds } } : {}
}

export const voiceOf = (photos: readonly PhotoRef[]): PhotoRef | undefined => photos.find(({ voice }) => voice)

export const photosOpen = ({ photos, photosSent, photosRefused }: Item): PhotoRef[] =>
  photos.filter(({ sha256 }) => !photosSent.includes(sha256) && photosRefused[sha256] === undefined)
