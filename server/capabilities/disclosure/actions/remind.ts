import { idAt } from '#kernel/id.ts'
import { unitCode } from '#kernel/unit.ts'
import { tellUnit } from '#platform/identity/sms.ts'
import { HOLDS } from '../access.ts'
import type { DisclosureContext } from '../context.ts'
import { courseOf, type DisclosureRow } from '../queries/disclosure.ts'
import { disclosuresWithin, remarksWithin } from '../queries/reach.ts'
import { folded, punctualityOf, type Reminder } from '../rules/index.ts'
import { appendBySystem } from './act.ts'
import { appendRemark } from './remark.ts'

const VILLAGES_AT_ONCE = 40
const REMARKS_AT_ONCE = 200
const DAY_MS = 86_400_000
const PATH = '/desk/disclosures'

type Clocks = ReturnType<DisclosureContext['rules']['clocksOn']>

/** How many items of a post are soon due, or late. */
interface Told {
  soon: number
  late: number
}

/**
 * Reminds whoever holds what will be late or is, once of each kind: in the record, on the desk, and by one text message
 * to the post for all that is new. All or nothing: a run that falls sends nothing, and the next one finds the same.
 * Gives the last village done, or nothing at the end.
 */
export async function remindVillages(
  context: DisclosureContext,
  after: string,
  say: (soon: number, late: number) => string,
): Promise<string | undefined> {
  const { rules, now } = context
  const clocks = rules.clocksOn(rules.dayOf(now.getTime()))
  const open = disclosuresWithin(context)
    .where('first_published_at', 'is', null)
    .where('due_at', '<', new Date(now.getTime() + longestWay_ms(clocks)))
    .where('village_code', '>', after)
  const villages = await open
    .select('village_code')
    .distinct()
    .orderBy('village_code')
    .limit(VILLAGES_AT_ONCE)
    .execute()
  const last = villages.at(-1)?.village_code
  if (last === undefined) return undefined
  const rows = await open.selectAll('disclosure').where('village_code', '<=', last).orderBy('id').execute()
  const told = new Map<string, Told>()
  for (const row of rows) {
    const kind = await remind(context, row, clocks)
    if (!kind) continue
    const unit = holderOf(row)
    const sum = told.get(unit) ?? { soon: 0, late: 0 }
    sum[kind === 'late' ? 'late' : 'soon'] += 1
    told.set(unit, sum)
  }
  for (const [unit, { soon, late }] of told)
    await tellUnit(context, unit, { template: 'disclosure-due', text: say(soon, late), path: PATH })
  return last
}

/** Nothing that is due later than this can be in danger already. */
const longestWay_ms = (clocks: Clocks): number =>
  Math.max((clocks.draft.days + clocks.review.days + clocks.approve.days) * 4, clocks.soon_days) * DAY_MS

const holderOf = (row: DisclosureRow): string =>
  unitCode(row.village_code, HOLDS.committee.includes(row.stage) ? 'supervision' : 'village')

async function remind(context: DisclosureContext, row: DisclosureRow, clocks: Clocks): Promise<Reminder | undefined> {
  const standing = {
    // Held to these words by the table's constraint.
    stage: row.stage as Parameters<typeof punctualityOf>[1]['stage'],
    since_ms: row.since_at.getTime(),
    due_ms: row.due_at.getTime(),
  }
  const found = punctualityOf(context.rules.calendar, standing, clocks, context.now.getTime())
  if ((found !== 'late' && found !== 'at-risk' && found !== 'soon') || row.reminded.includes(found)) return undefined
  const state = folded(await courseOf(context, row.id))
  await appendBySystem(context, row, state, idAt(context.now.getTime()), 'reminded', { kind: found })
  return found
}

/** Reminds whoever has to answer, once, so many days before an answer is due; gives how many remarks were marked. */
export async function remindToAnswer(context: DisclosureContext, say: (count: number) => string): Promise<number> {
  const { rules, now, tx, county } = context
  const clocks = rules.clocksOn(rules.dayOf(now.getTime()))
  const before_ms = (clocks.answerSoon_days ?? clocks.soon_days) * DAY_MS
  const rows = await remarksWithin(context)
    .selectAll('disclosure_remark')
    .where('answered_at', 'is', null)
    .where('reminded_at', 'is', null)
    .where('due_at', '<', new Date(now.getTime() + before_ms))
    .orderBy('due_at')
    .limit(REMARKS_AT_ONCE)
    .forUpdate()
    .execute()
  const told = new Map<string, number>()
  for (const row of rows) {
    await tx
      .updateTable('disclosure_remark')
      .set({ reminded_at: now, version: row.version + 1 })
      .where('county', '=', county)
      .where('id', '=', row.id)
      .execute()
    const act = { id: idAt(now.getTime()), verb: 'reminded' as const, by_kind: 'system' as const }
    await appendRemark(context, row, act, null)
    told.set(row.holder, (told.get(row.holder) ?? 0) + 1)
  }
  for (const [unit, count] of told)
    await tellUnit(context, unit, { template: 'disclosure-answer', text: say(count), path: PATH })
  return rows.length
}
