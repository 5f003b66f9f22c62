import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { slotOfUnit } from '#kernel/unit.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { WorkplanContext } from '../context.ts'
import { factsOfItem, getItem } from '../queries/item.ts'
import { applied, folded, type Plan, type WorkplanFact } from '../rules/index.ts'
import type { ActBody, DeskVerb, PlanBody } from '../schema.ts'
import { append, columnsOf, insertFact } from './store.ts'

/** Headings, offices and figures that there are; a town and a department, so that a line joins two. */
function planOf({ rule, figures, hasUnit, county }: WorkplanContext, body: PlanBody): Plan {
  const { id: _, partnerTown, partnerDepartment, ...plan } = body
  const headings = { force: rule.forces, mechanism: rule.mechanisms, project: undefined }[plan.sort]
  if (headings && !headings.some(({ key }) => key === plan.heading))
    throw refuse('workplan.no-heading', 422, { field: 'heading' })
  if (!figures.has(plan.figure)) throw refuse('workplan.no-figure', 422, { field: 'figure' })
  for (const [field, unit] of Object.entries({ lead: plan.lead, partnerTown, partnerDepartment }))
    if (!hasUnit(unit)) throw refuse('workplan.no-unit', 422, { field })
  if (slotOfUnit(partnerTown) !== 'town') throw refuse('workplan.no-unit', 422, { field: 'partnerTown' })
  if (!slotOfUnit(partnerDepartment).startsWith('dept-'))
    throw refuse('workplan.no-unit', 422, { field: 'partnerDepartment' })
  if (plan.due.slice(0, 4) !== String(plan.year)) throw refuse('workplan.other-year', 422, { field: 'due' })
  return { ...plan, place: county, partners: [partnerTown, partnerDepartment] }
}

/** The centre adds a line to the list. */
export async function planItem(context: WorkplanContext, body: PlanBody): Promise<{ id: string; repeated: boolean }> {
  requireMay(context.actor, 'plan')
  const { id } = body
  const { tx, county, now } = context
  const hash = canonicalHash({ plan: body })
  if (await wasDone(context, 'workplan_item', id, hash)) return { id, repeated: true }
  const plan = planOf(context, body)
  const fact: WorkplanFact = {
    ...{ id: newId(now.getTime()), verb: 'planned', at_ms: now.getTime(), by: byActor(context) },
    data: { plan },
  }
  await tx
    .insertInto('workplan_item')
    .values({ county, id, ...columnsOf(applied(undefined, fact)), body_hash: hash })
    .execute()
  await insertFact(context, id, 1, fact, null)
  await record(context, 'workplan.planned', { kind: 'workplan-item', id, place: county })
  return { id, repeated: false }
}

/** One act on a line: reach (404), power (403), the same id again, then what its stage allows (409). */
export async function actOnItem(context: WorkplanContext, id: string, verb: DeskVerb, body: ActBody) {
  requireMay(context.actor, 'read')
  const row = await getItem(context, id)
  requireMay(context.actor, verb, row)
  await getItem(context, id, true)
  const state = folded(await factsOfItem(context, id))
  const { id: factId, seen, ...data } = body
  const hash = canonicalHash({ verb, item: id, ...data })
  if (await wasDone(context, 'workplan_fact', factId, hash))
    return { id, version: state.version, stage: state.stage, repeated: true }
  if (seen !== state.version) throw refuse('workplan.changed', 409)
  if (data.due !== undefined && data.due < context.today) throw refuse('workplan.past-day', 422, { field: 'due' })
  const fact: WorkplanFact = { id: factId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = await append(context, id, state, fact, hash)
  await record(context, `workplan.${verb}`, { kind: 'workplan-item', id, place: context.county })
  return { id, version: after.version, stage: after.stage, repeated: false }
}
