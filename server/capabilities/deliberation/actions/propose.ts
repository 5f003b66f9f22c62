import { newId } from '#kernel/id.ts'
import { maskText } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { requireKnownVillage, requireVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { receiptOf, receiptPrint } from '#platform/crypto/receipts.ts'
import { changeReach, reach } from '#platform/db/transaction.ts'
import { appendFact } from '#platform/facts/append.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { DeliberationContext } from '../context.ts'
import { RATER } from '../queries/topic.ts'
import { applied, type Channel, type DeliberationFact } from '../rules/index.ts'
import type { TakenBody, TopicBody } from '../schema.ts'
import { columnsOf } from './store.ts'

export interface Proposed {
  id: string
  /** Eight signs, shown to whoever proposed; kept nowhere. */
  receipt: string
  /** By when somebody has looked at it. */
  screenBy: string
  repeated: boolean
}

/** A topic from anybody's telephone. */
export async function proposeTopic(
  context: DeliberationContext,
  villageCode: string,
  body: TopicBody,
): Promise<Proposed> {
  await requireKnownVillage(context, villageCode)
  await changeReach(context.tx, reach({ reader: 'receipt', matter: body.id }))
  return await take(context, { ...body, villageCode, channel: 'web' }, { kind: 'resident' })
}

/** A topic on paper, recorded or spoken, taken down at the desk: from here on the same as any other. */
export async function takeTopic(context: DeliberationContext, body: TakenBody): Promise<Proposed> {
  await requireVillage(context, body.villageCode)
  requireMay(context.actor, 'take', body.villageCode)
  if (body.channel === 'web') throw refuse('validation.enum', 422, { field: 'channel' })
  return await take(context, body, byActor(context))
}

async function take(
  context: DeliberationContext,
  body: TopicBody & { villageCode: string; channel: Channel },
  by: DeliberationFact['by'],
): Promise<Proposed> {
  const { tx, county, now, keys } = context
  const { id, villageCode, channel } = body
  const hash = canonicalHash({ propose: body })
  const receipt = receiptOf(keys, RATER, id)
  const screenBy = context.dayAfter(now, context.rule.screenDays)
  if (await wasDone(context, 'deliberation', id, hash)) return { id, receipt, screenBy, repeated: true }
  // Numbers of people are hidden before anything is kept: what is on the board stays on the board.
  const [title, text] = [maskText(body.title), maskText(body.text)]
  const fact: DeliberationFact = {
    id: newId(now.getTime()),
    verb: 'proposed',
    at_ms: now.getTime(),
    by,
    data: { title, text, channel },
  }
  const row = { county, id, village_code: villageCode, title, text, channel, proposed_at: now, screen_by: screenBy }
  const state = applied(undefined, fact)
  const own = { receipt_hash: receiptPrint(keys, RATER, receipt), body_hash: hash }
  await tx
    .insertInto('deliberation')
    .values({ ...row, ...own, ...columnsOf(state) })
    .execute()
  const of = { id, village_code: villageCode }
  await appendFact(context, 'deliberation_fact', 'deliberation_id', of, 1, fact, hash)
  await record(context, 'deliberation.proposed', { kind: 'deliberation', id, place: villageCode }, { channel })
  return { id, receipt, screenBy, repeated: false }
}
