import { signal } from '@preact/signals'
import type { Draft } from '../core/item.ts'
import { addVoice } from '../core/outbox.ts'
import { sha256Hex } from '../vault/bytes.ts'
import { attach, inTurn } from './photo-taker.ts'
import { snapshot } from './state.ts'

/** Speech, and no more: two minutes are some 350 KB. */
const BITS_PER_SECOND = 24_000
/** What was spoken is on the disk at least this often: a phone that dies keeps all but the last of it. */
const PIECE_MS = 4000
const LOOK_MS = 250

/** How many seconds have been spoken, while somebody speaks. */
export const speaking = signal<number | undefined>(undefined)

let recorder: MediaRecorder | undefined
let ended: Promise<unknown> = Promise.resolve()

/** Undefined where the phone cannot record, or the county has not said how long. */
export const voiceLimit_s = (): number | undefined =>
  'MediaRecorder' in globalThis && navigator.mediaDevices ? snapshot.value?.limits?.voice_s : undefined

/** Begins; gives false when there is no microphone, or it may not be used. */
export async function beginVoice(now: () => Draft, done: (photos: Draft['photos']) => void): Promise<boolean> {
  const limits = snapshot.value?.limits
  if (!limits || recorder) return false
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
    recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS_PER_SECOND })
  } catch {
    return false
  }
  const one = recorder
  const began = performance.now()
  const seconds = () => Math.min(limits.voice_s, Math.round((performance.now() - began) / 1000))
  const pieces: Blob[] = []
  const clock = setInterval(() => {
    speaking.value = seconds()
    const spoken = pieces.reduce((all, { size }) => all + size, 0)
    if (seconds() >= limits.voice_s || spoken > limits.voiceBytes * 0.9) one.stop()
  }, LOOK_MS)
  one.addEventListener('dataavailable', ({ data }) => {
    pieces.push(data)
    const [whole, length] = [new Blob(pieces), seconds()]
    void inTurn(() => keep(whole, { seconds: length, type: one.mimeType.split(';')[0] ?? '' }, now, done))
  })
  ended = new Promise((resolve) => {
    one.addEventListener('stop', () => {
      clearInterval(clock)
      for (const track of one.stream.getTracks()) track.stop()
      recorder = undefined
      speaking.value = undefined
      resolve(undefined)
    })
  })
  speaking.value = 0
  one.start(PIECE_MS)
  return true
}

async function keep(
  whole: Blob,
  voice: { seconds: number; type: string },
  now: () => Draft,
  done: (photos: Draft['photos']) => void,
): Promise<void> {
  if (whole.size === 0) return
  const bytes = new Uint8Array(await whole.arrayBuffer())
  const sha256 = await sha256Hex(bytes)
  await attach(async (on) => done((await addVoice(on, now(), { sha256, bytes: bytes.length, voice }, bytes)).photos))
}

/** The last piece comes with the end: it is in turn for the disk when this is done. */
export async function endVoice(): Promise<void> {
  if (recorder?.state === 'recording') recorder.stop()
  await ended
}
