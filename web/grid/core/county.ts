import type { GridRecord } from '#capabilities/visit/schema.ts'
import type { Answer } from './answer.ts'
import type { Conflict, PhotoRef } from './item.ts'

/** Nobody answered: no signal, or the answer was lost on its way. */
export const UNREACHABLE = 0

export interface Refused {
  ok: false
  /** As in HTTP; `UNREACHABLE` when no answer came. */
  status: number
  code: string
  field?: string | undefined
  quarantined: boolean
}
export type Reply<T> = { ok: true; value: T } | Refused

export interface RecordKept {
  receivedAt: string
  missingPhotos: string[]
  conflicts: Conflict[]
  matterId?: string | undefined
}

export interface AnswerKept {
  /** The call-out had come to an end before: kept, and changes nothing. */
  late: boolean
}

export interface Acked {
  kept: string[]
  unknown: string[]
  photos: { kept: string[]; unknown: string[] }
}

/** 'kept': whole and stored. A number: so many bytes have come. */
export type PhotoPlace = 'kept' | number

/** The county as the phone sees it; each call may fail before or after it took effect. */
export interface County {
  photoPlace(photo: PhotoRef): Promise<Reply<PhotoPlace>>
  putPart(photo: PhotoRef, part: Uint8Array, from: number, total: number): Promise<Reply<PhotoPlace>>
  putRecord(id: string, body: GridRecord): Promise<Reply<RecordKept>>
  /** Several at once, each answered for itself in the same order. */
  putRecords(records: readonly { id: string; body: GridRecord }[]): Promise<Reply<Reply<RecordKept>[]>>
  putAnswer(answer: Answer): Promise<Reply<AnswerKept>>
  acks(ids: readonly string[]): Promise<Reply<Acked>>
  /** By the phone's own key, also when nobody is signed in. */
  putAside(id: string, body: GridRecord | Answer['body']): Promise<Reply<void>>
}
