import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { refuse } from '#kernel/problem.ts'
import { isWorked } from '#kernel/tipoff/work.ts'
import { fingerprint, sameBytes, sha256 } from '#platform/crypto/keys.ts'
import type { TipoffNumbers } from '../rules/index.ts'

const HOUR_MS = 3_600_000
const CHALLENGE_MS = 10 * 60_000
const NONCE_BYTES = 12

/** Known in memory only, and for an hour: afterwards nobody can say which network address was meant. */
interface Hour {
  hour: number
  key: Buffer
  all: number
  each: Map<string, number>
}

interface Gate {
  current: Hour | undefined
  /** Work that was handed in, until it would have run out. */
  used: Map<string, number>
  seal: Buffer
}

const gates = new WeakMap<object, Gate>()

function gateOf(server: object): Gate {
  const gate = gates.get(server) ?? { current: undefined, used: new Map(), seal: randomBytes(32) }
  gates.set(server, gate)
  return gate
}

function hourOf(gate: Gate, now_ms: number): Hour {
  const hour = Math.floor(now_ms / HOUR_MS)
  if (gate.current?.hour !== hour) gate.current = { hour, key: randomBytes(32), all: 0, each: new Map() }
  return gate.current
}

const signed = (gate: Gate, text: string): string =>
  fingerprint(gate.seal, 'tipoff-work', text).toString('hex').slice(0, 32)

function newChallenge(gate: Gate, now_ms: number): string {
  const text = `${now_ms + CHALLENGE_MS}-${randomBytes(NONCE_BYTES).toString('hex')}`
  return `${text}-${signed(gate, text)}`
}

/** Ours, not run out, not handed in before, and worked for. */
function isPaid(gate: Gate, work: string, bits: number, now_ms: number): boolean {
  const [, challenge = '', number = ''] = /^(\d{1,15}-[0-9a-f]{24}-[0-9a-f]{32})\.(\d{1,12})$/.exec(work) ?? []
  const [until = '0', nonce, seal = ''] = challenge.split('-')
  const isOurs = sameBytes(Buffer.from(signed(gate, `${until}-${nonce}`)), Buffer.from(seal))
  const worked = isWorked((data) => new Uint8Array(sha256(data)), challenge, Number(number), bits)
  if (!isOurs || Number(until) < now_ms || gate.used.has(challenge) || !worked) return false
  for (const [old, end_ms] of gate.used) if (end_ms < now_ms) gate.used.delete(old)
  gate.used.set(challenge, Number(until))
  return true
}

/**
 * Nobody is shut out: beyond so many an hour the sender's phone is asked to compute for some seconds.
 * @throws Problem `tipoff.work-needed` 429 with the challenge
 */
export function passGate(request: FastifyRequest, numbers: TipoffNumbers, now: Date, work?: string): void {
  const gate = gateOf(request.server)
  const hour = hourOf(gate, now.getTime())
  const who = fingerprint(hour.key, 'tipoff', request.ip).toString('base64url')
  const isMany = (hour.each.get(who) ?? 0) >= numbers.perHour || hour.all >= numbers.burstPerHour
  if (isMany && !(work && isPaid(gate, work, numbers.workBits, now.getTime())))
    throw refuse('tipoff.work-needed', 429, {
      params: { challenge: newChallenge(gate, now.getTime()), bits: numbers.workBits },
    })
  hour.each.set(who, (hour.each.get(who) ?? 0) + 1)
  hour.all += 1
}
