import { sql } from 'kysely'
import { newId } from '#kernel/id.ts'
import { unitCode } from '#kernel/unit.ts'
import { record } from '#platform/audit/audit.ts'
import { byActor, factColumns } from '#platform/facts/row.ts'
import type { AlarmContext, GroundedRule } from '../context.ts'
import { gather } from '../queries/gather.ts'
import { applied } from '../rules/fold.ts'
import { foundBy, reachOf } from '../rules/index.ts'
import type { Finding } from '../shapes/finding.ts'
import type { AlarmAction } from '../shapes/vocabulary.ts'
import { columnsOf } from './store.ts'

const HOUR_MS = 3_600_000
/** What became true while the program stood still rings afterwards, if it is not older than this. */
const RINGS_BACK_MS = 7 * 24 * HOUR_MS

/** Holds the live records to every rule. How many alarms are new; what rang before does not ring again. */
export async function lookAround(context: AlarmContext): Promise<number> {
  const { alarms, now, county } = context
  const to_ms = now.getTime() + 1
  const from_ms = to_ms - RINGS_BACK_MS
  const rules = alarms.all()
  const records = await gather(
    context,
    { place: county, from_ms, to_ms },
    rules.map(({ params }) => params),
  )
  const reading = { now_ms: now.getTime(), offset_minutes: alarms.offset_minutes }
  let raised = 0
  for (const rule of rules)
    for (const finding of foundBy(rule, rule.params, records, reading)) {
      const day = alarms.dayOf(finding.at_ms)
      const inForce = day >= rule.validFrom && (rule.validTo === undefined || day < rule.validTo)
      if (finding.at_ms >= from_ms && inForce && (await raise(context, rule, finding))) raised += 1
    }
  return raised
}

/** False when an alarm of this rule already rests on one of these records. */
async function raise(context: AlarmContext, rule: GroundedRule, finding: Finding): Promise<boolean> {
  const { tx, county, now } = context
  const records = [...new Set(finding.evidence.map(({ id }) => id))]
  const known = await tx
    .selectFrom('alarm')
    .select('id')
    .where('county', '=', county)
    .where('rule', '=', rule.key)
    .where(sql<boolean>`records && ${records}::text[]`)
    .executeTakeFirst()
  const anchor = records[0]
  if (known || anchor === undefined) return false
  const id = newId(now.getTime())
  const action: AlarmAction = {
    id: newId(now.getTime()),
    verb: 'raised',
    at_ms: now.getTime(),
    by: byActor(context),
    data: {},
  }
  const state = applied(undefined, action)
  const reach_code = reachOf(rule.kind, finding.place)
  const added = await tx
    .insertInto('alarm')
    .values({
      county,
      id,
      place_code: finding.place,
      reach_code,
      rule: rule.key,
      rule_from: rule.validFrom,
      anchor,
      records,
      urgency: rule.urgency,
      numbers: JSON.stringify(rule.params),
      evidence: JSON.stringify(finding.evidence),
      happened_at: new Date(finding.at_ms),
      raised_at: now,
      owner: rule.owner === 'town' ? unitCode(finding.place.slice(0, 9), 'town') : unitCode(county, 'centre'),
      answer_by: new Date(now.getTime() + rule.answer_hours * HOUR_MS),
      ...columnsOf(state),
    })
    .onConflict((conflict) => conflict.constraint('alarm_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return false
  await tx
    .insertInto('alarm_action')
    .values({ county, alarm_id: id, reach_code, seq: state.version, ...factColumns(action, null) })
    .execute()
  await record(context, 'alarm.raised', { kind: 'alarm', id, place: finding.place }, { rule: rule.key })
  return true
}
