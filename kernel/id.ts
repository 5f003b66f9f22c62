import { refuse } from './problem.ts'

export type RandomBytes = (n: number) => Uint8Array

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const LATEST_MS = 2 ** 48 - 1
const COUNTER_LIMIT = 2 ** 42

const webRandom: RandomBytes = (n) => crypto.getRandomValues(new Uint8Array(n))

const read = (bytes: Uint8Array, from: number, to: number): number =>
  bytes.subarray(from, to).reduce((sum, byte) => sum * 256 + byte, 0)

const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0')

/** RFC 9562: 48 bits of time, a 42-bit counter over rand_a and the head of rand_b, 32 bits of chance. */
function layOut(at_ms: number, counter: number, tail: number): string {
  const time = hex(at_ms, 12)
  const randA = Math.floor(counter / 2 ** 30)
  const headB = counter % 2 ** 30
  const variant = 0x8000 + Math.floor(headB / 2 ** 16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(randA, 3)}-${hex(variant, 4)}-${hex(headB % 2 ** 16, 4)}${hex(tail, 8)}`
}

function checked(at_ms: number): number {
  if (!(at_ms >= 0 && at_ms <= LATEST_MS)) throw refuse('id.time', 400, { params: { at_ms } })
  return Math.floor(at_ms)
}

/**
 * A maker of ids that only ever rise. Within one millisecond the counter steps; when the clock steps back the last
 * time stands (RFC 9562, 6.2), so ids made after a clock correction still sort after those made before it.
 */
export function idSource(random: RandomBytes = webRandom): (now_ms?: number) => string {
  let last_ms = -1
  let counter = 0
  return (now_ms = Date.now()) => {
    const now = checked(now_ms)
    const bytes = random(12)
    if (now > last_ms) {
      last_ms = now
      counter = read(bytes, 0, 6) % (COUNTER_LIMIT / 2) // Half the room is left for steps.
    } else {
      counter += 1 + read(bytes, 6, 8) // A random step, so one id does not give away the next.
      if (counter >= COUNTER_LIMIT) {
        last_ms += 1
        counter = read(bytes, 0, 6) % (COUNTER_LIMIT / 2)
      }
    }
    return layOut(last_ms, counter, read(bytes, 8, 12))
  }
}

/** UUIDv7, rising within this process. */
export const newId: (now_ms?: number) => string = idSource()

/** An id for a moment of the past (seeds, imports): bears exactly that time and does not move `newId`. */
export function idAt(at_ms: number, random: RandomBytes = webRandom): string {
  const bytes = random(10)
  return layOut(checked(at_ms), read(bytes, 0, 6) % COUNTER_LIMIT, read(bytes, 6, 10))
}

export const isId = (s: unknown): s is string => typeof s === 'string' && ID.test(s)

/** @throws Problem `id.malformed` 400 */
export function idTime_ms(id: string): number {
  if (!isId(id)) throw refuse('id.malformed', 400)
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
}
