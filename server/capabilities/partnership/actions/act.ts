import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { PartnershipContext } from '../context.ts'
import { factsOfPartnership, getPartnershipForChange } from '../queries/partnership.ts'
import { folded, isAllowed, type PartnershipFact } from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { append, publishIfDue } from './store.ts'

/** Reach (404), the same id again, power (403), what others did meanwhile and whether it is allowed now (409). */
export async function actOnPartnership(context: PartnershipContext, id: string, verb: DeskVerb, body: ActBody) {
  const row = await getPartnershipForChange(context, id)
  const { id: factId, seen, ...data } = body
  const hash = canonicalHash({ verb, partnership: id, ...data })
  const facts = await factsOfPartnership(context, id)
  const state = folded(facts)
  if (await wasDone(context, 'partnership_fact', factId, hash))
    return { id, version: state.version, stage: state.stage, repeated: true }
  requireMay(context.actor, verb, row)
  if (seen !== state.version) throw refuse('partnership.changed', 409)
  if (!isAllowed(state, verb)) throw refuse('partnership.not-now', 409, { params: { verb } })
  if (data.on !== undefined && data.on > context.today) throw refuse('partnership.not-yet', 422, { field: 'on' })
  requirePublicText({ text: data.text, reason: data.reason, owner: data.owner })
  const fact: PartnershipFact = { id: factId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = await append(context, row, state, fact, hash)
  await publishIfDue(context, row, [...facts, fact], after)
  await record(context, `partnership.${verb}`, { kind: 'partnership', id, place: row.village_code })
  return { id, version: after.version, stage: after.stage, repeated: false }
}
