import type { KeyObject } from 'node:crypto'
import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import { webhookHead } from '#platform/crypto/webhook.ts'
import type { FeedContext, Partner, WithFeeds } from '../context.ts'
import { addressOf } from '../queries/keys.ts'
import { dueMessages, type Message } from '../queries/messages.ts'
import { type ToldMatter, untold } from '../queries/told.ts'
import { nextTryAt } from '../rules/fold.ts'
import type { Acting } from './take.ts'

const AT_ONCE = 500
const PATIENCE_MS = 10_000
export const BATCH_TYPE = 'application/cloudevents-batch+json'

/** The county as a source of events, and its key. */
export interface Teller {
  source: string
  key: KeyObject
}

/** Writes down what each partner has to be told, once for every version of a matter that was still to be seen. */
export async function writeMessages(context: FeedContext, teller: Teller): Promise<void> {
  for (const partner of context.feeds.partners.filter(({ tells }) => tells))
    for (const matter of await untold(context, partner, AT_ONCE)) await insertMessage(context, teller, partner, matter)
}

async function insertMessage({ tx, county, now }: Context, { source }: Teller, partner: Partner, matter: ToldMatter) {
  const { id: matterId, version, ...data } = matter
  const id = newId(now.getTime())
  const event = { specversion: '1.0', id, source, type: 'shanzhi.matter.changed.v1', time: now.toISOString() }
  const body = JSON.stringify({ ...event, datacontenttype: 'application/json', data: { ...data, version } })
  await tx
    .insertInto('feed_message')
    .values({ county, id, partner: partner.key, matter_id: matterId, matter_version: version, body, made_at: now })
    .onConflict((clash) => clash.constraint('feed_message_once_unique').doNothing())
    .execute()
}

export async function markDelivered(
  { tx, county, now }: Context,
  partner: string,
  ids: readonly string[],
  way: 'pushed' | 'pulled' | 'sheet',
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('feed_message')
    .set({ delivered_at: now, way, last_error: null, next_try_at: null })
    .where('county', '=', county)
    .where('partner', '=', partner)
    .where('id', 'in', ids)
    .where('delivered_at', 'is', null)
    .execute()
}

/**
 * Sends what is due to every partner that has an address. Nothing is open while the other side thinks; what it has not
 * confirmed is sent again under the same number, later each time.
 */
export async function sendMessages(act: Acting, withFeeds: WithFeeds, teller: Teller): Promise<void> {
  const rounds = await act(async (plain) => {
    const context = withFeeds(plain)
    const all = context.feeds.partners.map(async (partner) => ({
      partner,
      url: await addressOf(context, partner.key),
      messages: await dueMessages(context, partner.key, partner.batchMost),
      now: context.now,
    }))
    return Promise.all(all)
  })
  for (const { partner, url, messages, now } of rounds) {
    if (!url || messages.length === 0) continue
    const fault = await post(url, messages, teller, now)
    const ids = messages.map(({ id }) => id)
    await act((context) =>
      fault ? putOff(context, partner.key, messages, fault) : markDelivered(context, partner.key, ids, 'pushed'),
    )
  }
}

async function post(
  url: string,
  messages: readonly Message[],
  { key }: Teller,
  now: Date,
): Promise<string | undefined> {
  const body = Buffer.from(JSON.stringify(messages.map((one) => one.body)))
  const { id, timestamp, signature } = webhookHead(key, newId(now.getTime()), now, body)
  const headers = { 'content-type': BATCH_TYPE, 'webhook-id': id, 'webhook-timestamp': timestamp }
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'webhook-signature': signature },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await answer.body?.cancel()
    return answer.ok ? undefined : `http-${answer.status}`
  } catch {
    return 'no-answer'
  }
}

async function putOff(
  { tx, county, now }: Context,
  partner: string,
  messages: readonly Message[],
  fault: string,
): Promise<void> {
  const tries = Math.max(...messages.map((one) => one.tries)) + 1
  await tx
    .updateTable('feed_message')
    .set({ tries, next_try_at: nextTryAt(tries, now), last_error: fault })
    .where('county', '=', county)
    .where('partner', '=', partner)
    .where(
      'id',
      'in',
      messages.map(({ id }) => id),
    )
    .where('delivered_at', 'is', null)
    .execute()
}
