import { dueAt } from '#kernel/clock.ts'
import { idAt } from '#kernel/id.ts'
import { maskText } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { unitCode } from '#kernel/unit.ts'
import { can, requirePower } from '#platform/access/power.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { addLeaf } from '#platform/log/add-leaf.ts'
import { DISCLOSURE_POWERS, relationsTo } from '../access.ts'
import type { DisclosureContext } from '../context.ts'
import { remarksWithin } from '../queries/reach.ts'
import { getRemarkForChange, ownRemark, type RemarkRow } from '../queries/remarks.ts'
import { remarkLeaf } from '../rules/index.ts'
import type { RemarkAnswer } from '../schema.ts'
import { appendRemark } from './remark.ts'

const AT_ONCE = 200

export interface Answered {
  id: string
  version: number
  repeated: boolean
}

/** Answers beside the entry. The town and the county answer what has come up to them. */
export async function answerRemark(context: DisclosureContext, id: string, body: RemarkAnswer): Promise<Answered> {
  const row = await getRemarkForChange(context, id)
  const { id: actionId, seen, text, withheld = false } = body
  const hash = canonicalHash({ verb: 'answered', remark: id, text, withheld })
  if (await wasDone(context, 'disclosure_remark_action', actionId, hash))
    return { id, version: row.version, repeated: true }
  requireMayAnswer(context, row)
  if (seen !== row.version) throw refuse('disclosure.changed', 409)
  if (row.answered_at !== null && row.understood !== 'no') throw refuse('disclosure.answered', 409)
  if (maskText(text) !== text) throw refuse('disclosure.personal-data', 422, { field: 'text' })
  const { actor, now, tx, county } = context
  const staff = actor.kind === 'staff' ? actor : undefined
  await tx
    .updateTable('disclosure_remark')
    .set({
      answer: text,
      answered_at: now,
      answered_by_unit: staff?.unit ?? null,
      answered_by_name: staff?.name ?? null,
      withheld,
      understood: null,
      version: row.version + 1,
    })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
  await appendRemark(context, row, { id: actionId, verb: 'answered', by_kind: 'staff', data: { text, withheld } }, hash)
  if (row.kind === 'objection')
    await addLeaf(context, row.village_code, remarkLeaf('objection-answered', row, { id: actionId, at: now }))
  await record(
    context,
    'disclosure.answered',
    { kind: 'disclosure-remark', id, place: row.village_code },
    { action: actionId },
  )
  return { id, version: row.version + 1, repeated: false }
}

/** The village or its committee; who stands above once it has come up to them. */
const answering = ({ actor }: Context, row: RemarkRow) => ({
  power: row.kind === 'question' ? ('answer-question' as const) : ('answer-objection' as const),
  relations: relationsTo(actor, row.village_code).filter((relation) => relation !== 'above' || row.escalated > 0),
})

function requireMayAnswer(context: Context, row: RemarkRow): void {
  const { power, relations } = answering(context, row)
  requirePower(DISCLOSURE_POWERS, context.actor, power, relations)
}

/** Whether the form is shown: it waits, or whoever asked has not understood the answer. */
export function mayAnswer(context: Context, row: RemarkRow): boolean {
  const { power, relations } = answering(context, row)
  const waits = row.answered_at === null || row.understood === 'no'
  return waits && can(DISCLOSURE_POWERS, context.actor, power, relations)
}

/** In the system's name: a villager may not write to the log. Added once, whatever the job is run. */
export async function logObjection(context: Context, id: string): Promise<void> {
  const row = await ownRemark(context, id)
  const known = await context.tx
    .selectFrom('log_pending')
    .select('id')
    .where('county', '=', context.county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!known) await addLeaf(context, row.village_code, remarkLeaf('objection-opened', row, { id, at: context.now }))
}

/** What nobody answered goes to the town, then to the county; gives how many went. */
export async function escalateRemarks(context: DisclosureContext): Promise<number> {
  const { rules, now } = context
  const clocks = rules.clocksOn(rules.dayOf(now.getTime()))
  const rows = await remarksWithin(context)
    .selectAll('disclosure_remark')
    .where('answered_at', 'is', null)
    .where('due_at', '<', now)
    .where('escalated', '<', clocks.escalation.length)
    .orderBy('due_at')
    .limit(AT_ONCE)
    .forUpdate()
    .execute()
  let gone = 0
  for (const row of rows) {
    const step = clocks.escalation[row.escalated]
    if (!step || dueAt(rules.calendar, row.due_at.getTime(), step.late, 0) > now.getTime()) continue
    const length = step.to === 'town' ? 9 : 6
    const holder = unitCode(row.village_code.slice(0, length), step.to === 'town' ? 'town' : 'centre')
    await context.tx
      .updateTable('disclosure_remark')
      .set({ holder, escalated: row.escalated + 1, version: row.version + 1 })
      .where('county', '=', context.county)
      .where('id', '=', row.id)
      .execute()
    await appendRemark(
      context,
      row,
      { id: idAt(now.getTime()), verb: 'escalated', by_kind: 'system', data: { to: holder } },
      null,
    )
    gone += 1
  }
  return gone
}
