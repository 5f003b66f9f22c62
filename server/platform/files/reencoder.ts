import type { Worker } from 'node:worker_threads'
// On glibc the main thread must hold the library before a worker of it comes and goes.
import 'sharp'
import { refuse } from '#kernel/problem.ts'
import { looksLikePicture, type Picture, type PictureAnswer, type PictureLimits } from './picture.ts'
import { startWorker } from './start-worker.ts'

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
  let worker: Worker | undefined
  let waiting = 0
  let turn: Promise<unknown> = Promise.resolve()

  const ready = (): Worker => {
    const fresh = start()
    // One that dies while idle is replaced at the next picture; unheard, its error would end the process.
    fresh.on('error', () => undefined)
    fresh.once('exit', () => {
      if (worker === fresh) worker = undefined
    })
    // An idle worker must not keep a process alive that has nothing else to do.
    fresh.unref()
    return fresh
  }

  const dismiss = async (): Promise<void> => {
    const gone = worker
    worker = undefined
    await gone?.terminate()
  }

  const ask = async (bytes: Uint8Array, pixels: number): Promise<PictureAnswer> => {
    worker ??= ready()
    const answered = await oneAnswer(worker, { bytes, pixels }, patience_ms)
    if (answered) return answered
    await dismiss()
    return { refused: 'file.wrong-type' }
  }

  return {
    reencode: async (bytes, limits) => {
      if (bytes.length > limits.bytes) throw tooLarge(limits)
      if (!looksLikePicture(bytes)) throw refuse('file.wrong-type', 415, { field: 'photos' })
      if (waiting >= waiting_max) throw refuse('busy', 503, { params: { retryAfter_s: Math.ceil(patience_ms / 1000) } })
      waiting += 1
      const mine = turn.then(() => ask(bytes, limits.pixels))
      turn = mine
        .catch(() => undefined)
        .finally(() => {
          waiting -= 1
        })
      const answered = await mine
      if ('picture' in answered) return answered.picture
      throw refuse(answered.refused, STATUS[answered.refused], { field: 'photos' })
    },
    close: dismiss,
  }
}

export const tooLarge = (limits: PictureLimits) =>
  refuse('file.too-large', 413, { field: 'photos', params: { megabytes: Math.floor(limits.bytes / 1024 / 1024) } })

/** What the worker says; nothing when it died or took too long. */
function oneAnswer(worker: Worker, asked: object, patience_ms: number): Promise<PictureAnswer | undefined> {
  return new Promise((resolve) => {
    const done = (answer?: PictureAnswer) => {
      clearTimeout(clock)
      for (const event of ['message', 'error', 'exit'] as const) worker.removeListener(event, heard[event])
      resolve(answer)
    }
    const heard = { message: done, error: () => done(), exit: () => done() }
    const clock = setTimeout(done, patience_ms)
    worker.on('message', heard.message).on('error', heard.error).on('exit', heard.exit)
    worker.postMessage(asked)
  })
}
