import type { Worker } from 'node:worker_threads'
// On glibc the main thread must hold the library before a worker of it comes and goes.
import 'sharp'
import { refuse } from '#kernel/problem.ts'
import { oneWorker } from '#platform/workers/one-worker.ts'
import { startWorker } from '#platform/workers/start-worker.ts'
import { looksLikePicture, type Picture, type PictureAnswer, type PictureAsked, type PictureLimits } from './picture.ts'

export interface Reencoder {
  /** @throws Problem `file.too-large` 413, `file.wrong-type` 415, `file.too-many-pixels` 413, `busy` 503 */
  reencode(bytes: Uint8Array, limits: PictureLimits): Promise<Picture>
  close(): Promise<void>
}

export interface ReencoderOptions {
  patience_ms?: number
  waiting_max?: number
  start?: () => Worker
}

const PATIENCE_MS = 10_000
const WAITING_MAX = 24
const HEAP_MB_MAX = 96
const STATUS = { 'file.wrong-type': 415, 'file.too-many-pixels': 413 } as const

const startPhotoWorker = (): Worker =>
  startWorker('photo', import.meta.url, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB_MAX } })

/** One worker, one picture at a time; a picture that kills or stalls it costs that picture only. */
export function makeReencoder(options: ReencoderOptions = {}): Reencoder {
  const { patience_ms = PATIENCE_MS, waiting_max = WAITING_MAX, start = startPhotoWorker } = options
  const worker = oneWorker<PictureAsked, PictureAnswer>({ patience_ms, waiting_max, start })
  return {
    reencode: async (bytes, limits) => {
      if (bytes.length > limits.bytes) throw tooLarge(limits)
      if (!looksLikePicture(bytes)) throw refuse('file.wrong-type', 415, { field: 'photos' })
      const answered = (await worker.ask({ bytes, pixels: limits.pixels })) ?? { refused: 'file.wrong-type' }
      if ('picture' in answered) return answered.picture
      throw refuse(answered.refused, STATUS[answered.refused], { field: 'photos' })
    },
    close: worker.close,
  }
}

export const tooLarge = (limits: PictureLimits) =>
  refuse('file.too-large', 413, { field: 'photos', params: { megabytes: Math.floor(limits.bytes / 1024 / 1024) } })
