import { newId } from '#kernel/id.ts'
import { unitCode } from '#kernel/unit.ts'
import { record } from '#platform/audit/audit.ts'
import { byActor, factColumns } from '#platform/facts/row.ts'
import type { GroundedRule, WarningContext } from '../context.ts'
import { gatherLedgers } from '../queries/gather/index.ts'
import { plusDays } from '../rules/days.ts'
import { applied } from '../rules/fold.ts'
import { foundInForce } from '../rules/index.ts'
import type { Finding } from '../shapes/finding.ts'
import type { VillageLedger } from '../shapes/ledger.ts'
import type { WarningAction } from '../shapes/vocabulary.ts'
import { columnsOf } from './store.ts'

/** Everything on record in a place, held to every rule. How many warnings are new. */
export const lookThrough = async (context: WarningContext, place: string): Promise<number> =>
  await warnOf(context, await gatherLedgers(context, place))

/** What was found before stays as it was. */
async function warnOf(context: WarningContext, ledgers: readonly VillageLedger[]): Promise<number> {
  const { warnings } = context
  let made = 0
  for (const ledger of ledgers) {
    const known = await knownIn(context, ledger.village)
    for (const rule of warnings.all())
      for (const finding of foundInForce(rule, ledger, warnings.reading)) {
        if (known.has(`${rule.key} ${finding.anchor}`)) continue
        known.add(`${rule.key} ${finding.anchor}`)
        if (await addWarning(context, ledger.village, rule, finding)) made += 1
      }
  }
  return made
}

async function knownIn({ tx, county }: WarningContext, village: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('warning')
    .select(['rule', 'anchor'])
    .where('county', '=', county)
    .where('village_code', '=', village)
    .execute()
  return new Set(rows.map(({ rule, anchor }) => `${rule} ${anchor}`))
}

/** False when somebody else was quicker: the same finding warns once. */
async function addWarning(
  context: WarningContext,
  village: string,
  rule: GroundedRule,
  finding: Finding,
): Promise<boolean> {
  const { tx, county, now, today } = context
  const id = newId(now.getTime())
  const data = { dueOn: plusDays(today, rule.answer_days) }
  const action: WarningAction = {
    id: newId(now.getTime()),
    verb: 'found',
    at_ms: now.getTime(),
    by: byActor(context),
    data,
  }
  const state = applied(undefined, action)
  const added = await tx
    .insertInto('warning')
    .values({
      county,
      id,
      village_code: village,
      rule: rule.key,
      rule_from: rule.validFrom,
      anchor: finding.anchor,
      colour: rule.colour,
      supervisor: rule.supervisor,
      numbers: JSON.stringify(rule.params),
      evidence: JSON.stringify(finding.evidence),
      happened_on: finding.on,
      found_at: now,
      owner: unitCode(village, 'village'),
      ...columnsOf(state),
    })
    .onConflict((conflict) => conflict.constraint('warning_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return false
  await tx
    .insertInto('warning_action')
    .values({ county, warning_id: id, village_code: village, seq: state.version, ...factColumns(action, null) })
    .execute()
  await record(context, 'warning.found', { kind: 'warning', id, place: village }, { rule: rule.key })
  return true
}
