import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '#kernel/problem.ts'
import { sameBytes, seal, unseal } from '#platform/crypto/keys.ts'
import { DINGTALK_RETURN, type DingTalk } from '#platform/dingtalk/dingtalk.ts'

/** Why somebody was sent to the platform; kept sealed in their own browser until they come back. */
export interface Journey {
  state: string
  /** The account that is to be bound; without it, somebody signs in. */
  account?: string
  /** Where they wanted to go. */
  back: string
  until_ms: number
}

const STATE_BYTES = 32
const JOURNEY_MS = 5 * 60_000

const cookieOf = (publicUrl: string): string => (publicUrl.startsWith('https:') ? '__Host-ding' : 'ding')
const attributes = (publicUrl: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') }) as const

/** @throws Problem `not-found` 404 when the county has none */
export function dingTalkOf({ server }: FastifyRequest): DingTalk {
  const { dingTalk } = server.floor
  if (!dingTalk) throw refuse('not-found', 404)
  return dingTalk
}

/** Gives the browser a state of its own and the address to go to with it. */
export function setOut(request: FastifyRequest, reply: FastifyReply, why: { account?: string; back: string }): string {
  const { floor } = request.server
  const state = randomBytes(STATE_BYTES).toString('base64url')
  const journey: Journey = { ...why, state, until_ms: floor.clock().getTime() + JOURNEY_MS }
  const sealed = seal(floor.keys.form, JSON.stringify(journey)).toString('base64url')
  reply.setCookie(cookieOf(floor.publicUrl), sealed, { ...attributes(floor.publicUrl), maxAge: JOURNEY_MS / 1000 })
  return dingTalkOf(request).signInAddress(state, new URL(DINGTALK_RETURN, floor.publicUrl).href)
}

/**
 * The journey that this browser set out on, if the state is its own; the browser forgets it.
 * @throws Problem `dingtalk.state` 400
 */
export function comeBack(request: FastifyRequest, reply: FastifyReply, state: string): Journey {
  const { floor } = request.server
  const name = cookieOf(floor.publicUrl)
  const journey = opened(floor.keys.form, request.cookies[name])
  reply.clearCookie(name, attributes(floor.publicUrl))
  const own = journey && sameBytes(Buffer.from(journey.state), Buffer.from(state))
  if (!own || journey.until_ms <= floor.clock().getTime()) throw refuse('dingtalk.state', 400)
  return journey
}

function opened(key: Buffer, cookie: string | undefined): Journey | undefined {
  if (!cookie) return undefined
  try {
    return JSON.parse(unseal(key, Buffer.from(cookie, 'base64url'))) as Journey // Sealed by us.
  } catch {
    return undefined
  }
}
