import type { FastifyRequest } from 'fastify'
import { refuse } from '#kernel/problem.ts'
import { type WebhookHead, webhookFault } from '#platform/crypto/webhook.ts'
import { actIn } from '#platform/http/act.ts'
import { requireAllReadable } from '#platform/http/readable.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import type { Acting } from '../actions/take.ts'
import type { Partner, WithFeeds } from '../context.ts'
import { validKeys } from '../queries/keys.ts'

const HEAD_MAX = 400

function headOf({ headers }: FastifyRequest): WebhookHead {
  const one = (name: string) => {
    const value = headers[name]
    if (typeof value !== 'string' || value === '' || value.length > HEAD_MAX) throw refuse('feed.unsigned', 401)
    return value
  }
  return { id: one('webhook-id'), timestamp: one('webhook-timestamp'), signature: one('webhook-signature') }
}

/** A partner acts by its signature, not by a session: what it tells is taken in the name of the system. */
export const asPartner = (request: FastifyRequest): Acting => {
  const { floor } = request.server
  return (work) => actIn(floor, SYSTEM, request.id, work)
}

/**
 * Who sent this, and what. Whether a partner is known is not said to strangers.
 * @throws Problem `feed.unsigned`, `feed.old` 401, `body.wrong-type` 415, `body.not-json` 400
 */
export async function signedBody(
  request: FastifyRequest,
  withFeeds: WithFeeds,
  key: string,
): Promise<{ partner: Partner; sent: unknown }> {
  const { body } = request
  if (!Buffer.isBuffer(body)) throw refuse('body.wrong-type', 415)
  const head = headOf(request)
  const partner = await asPartner(request)(async (plain) => {
    const context = withFeeds(plain)
    const found = context.feeds.partners.find((one) => one.key === key)
    const keys = await validKeys(context, key)
    const fault = webhookFault(keys, head, body, { now: context.now, window_s: found?.replay_s ?? 0 })
    if (!found || fault === 'unsigned') throw refuse('feed.unsigned', 401)
    if (fault) throw refuse('feed.old', 401)
    return found
  })
  return { partner, sent: jsonOf(body) }
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw refuse('body.not-json', 400)
  }
}

/** Whether the database can keep it: zeros and half characters are no text. */
export function isReadable(sent: unknown): boolean {
  try {
    requireAllReadable(sent)
    return true
  } catch {
    return false
  }
}
