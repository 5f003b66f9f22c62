import { findPassedDecision } from '#capabilities/decision/index.ts'
import { POWER_CATEGORY } from '#kernel/log/leaf.ts'
import { refuse } from '#kernel/problem.ts'
import { requireVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { publishBytes } from '#platform/log/publish-bytes.ts'
import { requireMay } from '../access.ts'
import type { PowerContext } from '../context.ts'
import { listsOf, powersOf } from '../queries/lists.ts'
import type { AdoptBody } from '../schema.ts'

/** The type of decision by which an assembly adopts a list. */
export const LIST_DECISION = 'power-list'

/** A new version of the village's list, with the flows of today: it counts because the assembly decided so. */
export async function adoptList(context: PowerContext, body: AdoptBody): Promise<{ id: string; repeated: boolean }> {
  const { id, villageCode, powers } = body
  const { tx, county, now, actor, today: day } = context
  await requireVillage(context, villageCode)
  requireMay(actor, 'adopt', villageCode)
  const hash = canonicalHash({ adopt: body })
  if (await wasDone(context, 'power_list', id, hash)) return { id, repeated: true }
  const decision = await findPassedDecision(context, villageCode, body.decision)
  if (decision?.kind !== LIST_DECISION) throw refuse('power.no-decision', 422, { field: 'decision' })
  const before = await listsOf(context, villageCode)
  if (before.some(({ decision_id }) => decision_id === decision.id))
    throw refuse('power.decision-used', 422, { field: 'decision' })
  const adopted = powersOf(context, { powers, day })
  if (adopted.length < powers.length) throw refuse('power.not-listed', 422, { field: 'powers' })
  const version = (before[0]?.version ?? 0) + 1
  const said = { list: id, villageCode, version, day, decision, powers: adopted }
  const published = await publishBytes(context, villageCode, { id, cat: POWER_CATEGORY, rev: 1, day }, { ...said })
  const by_name = actor.kind === 'staff' ? actor.name : null
  const of = { county, id, village_code: villageCode, version, day, decision_id: decision.id, powers, by_name }
  await tx
    .insertInto('power_list')
    .values({ ...of, ...published, adopted_at: now, body_hash: hash })
    .execute()
  await record(context, 'power.adopted', { kind: 'power-list', id, place: villageCode }, { version })
  return { id, repeated: false }
}
