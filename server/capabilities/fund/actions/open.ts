import { findPassedDecision } from '#capabilities/decision/index.ts'
import { findEndedItem } from '#capabilities/power/index.ts'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { requireVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { FundContext, Kind } from '../context.ts'
import { applied, type FundAction, type Grounds } from '../rules/index.ts'
import type { OpenFundBody } from '../schema.ts'
import { columnsOf, insertFact } from './store.ts'

/** Only a decision of this village that was passed, of a type that counts. */
async function decisionOf(context: FundContext, body: OpenFundBody, kind: Kind): Promise<Grounds> {
  if (body.decision === undefined) return {}
  const found = await findPassedDecision(context, body.villageCode, body.decision)
  if (!found || !kind.grounds.includes('decision') || !kind.kinds.includes(found.kind))
    throw refuse('fund.no-decision', 422, { field: 'decision' })
  const { id, title, meetsOn, amountCents } = found
  return { decision: { id, title, meetsOn, ...(amountCents === undefined ? {} : { amountCents }) } }
}

/** Only an item that went its whole flow. */
async function itemOf(context: FundContext, body: OpenFundBody, kind: Kind): Promise<Grounds> {
  if (body.item === undefined) return {}
  const found = await findEndedItem(context, body.villageCode, kind.powers, body.item)
  if (!found || !kind.grounds.includes('item')) throw refuse('fund.no-item', 422, { field: 'item' })
  return { item: { id: found.id, title: found.title } }
}

/** A fund begins with what it rests on; without it there is none. */
export async function openFund(context: FundContext, body: OpenFundBody): Promise<{ id: string; repeated: boolean }> {
  const { id, villageCode } = body
  const { tx, county, now, today, funds } = context
  await requireVillage(context, villageCode)
  requireMay(context.actor, 'open', villageCode)
  const hash = canonicalHash({ open: body })
  if (await wasDone(context, 'fund', id, hash)) return { id, repeated: true }
  const kind = funds.kindOn(body.kind, today)
  if (!kind) throw refuse('fund.no-kind', 422, { field: 'kind' })
  const { title, source, sourcePaper, totalCents } = body
  requirePublicText({ title, source, sourcePaper })
  const rule = kind.grounds.includes('rule') ? { rule: { key: kind.key, day: today } } : {}
  const grounds = { ...(await decisionOf(context, body, kind)), ...(await itemOf(context, body, kind)), ...rule }
  const at_ms = now.getTime()
  const data = { kind: kind.key, title, source, sourcePaper, totalCents, ruleDay: today, grounds }
  const action: FundAction = { id: newId(at_ms), verb: 'opened', at_ms, by: byActor(context), data }
  const state = applied(undefined, action)
  const of = { id, village_code: villageCode }
  await tx
    .insertInto('fund')
    .values({
      ...of,
      county,
      kind: kind.key,
      rule_day: today,
      title,
      source,
      source_paper: sourcePaper,
      opened_at: now,
      total_cents: totalCents,
      decision_id: grounds.decision?.id ?? null,
      item_id: grounds.item?.id ?? null,
      rule_key: grounds.rule?.key ?? null,
      body_hash: hash,
      ...columnsOf(state),
    })
    .execute()
  await insertFact(context, of, state.version, action, null)
  await record(context, 'fund.opened', { kind: 'fund', id, place: villageCode }, { fundKind: kind.key })
  return { id, repeated: false }
}
