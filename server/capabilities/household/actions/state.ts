import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { seal } from '#platform/crypto/keys.ts'
import { isRepeat } from '#platform/facts/repeat.ts'
import { requireHousehold } from '../access.ts'
import type { HouseholdContext } from '../context.ts'
import { factsOf, getHouseholdForChange, type HouseholdRow, standing } from '../queries/household.ts'
import { mergeField, type Outcome } from '../rules/merge.ts'
import { keptValue, maskedValue } from '../rules/values.ts'
import type { Settlement, Statement } from '../schema.ts'

export interface Stated {
  id: string
  outcome: Outcome
  field: string
  version: number
  repeated: boolean
  /** On a collision: what stands, as it may be shown. */
  theirs?: string
  mine?: string
}

interface Origin {
  source: 'visit' | 'desk' | 'import' | 'paper'
  recordId?: string | undefined
  settles?: string | undefined
}

/** Somebody states one thing about a household; nothing is overwritten. */
export async function stateFact(
  context: HouseholdContext,
  householdId: string,
  statement: Statement,
  origin: Origin = { source: 'desk' },
): Promise<Stated> {
  requireHousehold(context.actor, 'state')
  const row = await getHouseholdForChange(context, householdId)
  const stated = await insertStatement(context, row, statement, origin)
  if (!stated.repeated)
    await record(
      context,
      'household.stated',
      { kind: 'household', id: householdId, place: row.grid_code },
      { field: statement.field, outcome: stated.outcome },
    )
  return stated
}

/** The household's row must be held by the caller. */
export async function insertStatement(
  context: HouseholdContext,
  row: HouseholdRow,
  statement: Statement,
  { source, recordId, settles }: Origin,
): Promise<Stated> {
  const { tx, county, keys, now, actor } = context
  const rule = context.households.fields.find(({ key }) => key === statement.field)
  if (!rule) throw refuse('fact.unknown', 422, { field: statement.field.slice(0, 40) })
  const { id, ...content } = statement
  const hash = canonicalHash({ household: row.id, ...content })
  const found = await tx
    .selectFrom('household_fact')
    .select(['body_hash', 'outcome'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (isRepeat(found, hash))
    // The table's constraint holds it to these words.
    return { id, field: rule.key, outcome: found?.outcome as Outcome, version: row.version, repeated: true }
  // A door without a basis bears no facts about people.
  if (row.consent === 'none' && rule.personal) throw refuse('household.no-basis', 409, { field: rule.key })
  const mine = keptValue(rule, statement.value)
  const current = standing(await factsOf(context, row.id)).get(rule.key)
  const outcome = settles
    ? 'taken'
    : mergeField({ now: current?.value, nowMask: current?.mask, mine, base: statement.basedOn?.value })
  const mask = maskedValue(rule, mine)
  await tx
    .insertInto('household_fact')
    .values({
      county,
      id,
      household_id: row.id,
      grid_code: row.grid_code,
      field: rule.key,
      value_sealed: seal(keys.field, mine),
      value_mask: mask,
      based_sealed: statement.basedOn?.value == null ? null : seal(keys.field, statement.basedOn.value),
      outcome,
      source,
      record_id: recordId ?? null,
      stated_at: statement.statedAt ? new Date(statement.statedAt) : now,
      received_at: now,
      stated_by: actor.kind === 'staff' ? actor.id : newId(),
      stated_name: actor.kind === 'staff' ? actor.name : '',
      settles: settles ?? null,
      body_hash: hash,
    })
    .execute()
  if (outcome === 'taken') row.version = await fold(context, row, rule.key, mine, mask)
  return {
    id,
    field: rule.key,
    outcome,
    version: row.version,
    repeated: false,
    ...(outcome === 'conflict' && current ? { theirs: current.mask, mine: mask } : {}),
  }
}

/** The columns that lists read follow what stands. */
async function fold(
  { tx, county, keys }: HouseholdContext,
  row: HouseholdRow,
  field: string,
  value: string,
  mask: string,
): Promise<number> {
  const columns =
    field === 'head'
      ? { head_sealed: seal(keys.field, value), head_mask: mask }
      : field === 'phone'
        ? { phone_sealed: seal(keys.field, value), phone_mask: mask }
        : field === 'people'
          ? { people: Number(value) }
          : {}
  const version = row.version + 1
  await tx
    .updateTable('household')
    .set({ ...columns, version })
    .where('county', '=', county)
    .where('id', '=', row.id)
    .execute()
  return version
}

/** The office says which word stands after a collision; both statements stay. */
export async function settleConflict(
  context: HouseholdContext,
  householdId: string,
  factId: string,
  { id, value }: Settlement,
): Promise<Stated> {
  requireHousehold(context.actor, 'settle')
  const row = await getHouseholdForChange(context, householdId)
  const facts = await factsOf(context, householdId)
  const fact = facts.find((one) => one.id === factId && one.outcome === 'conflict')
  if (!fact) throw refuse('not-found', 404)
  const before = await context.tx
    .selectFrom('household_fact')
    .select('id')
    .where('county', '=', context.county)
    .where('settles', '=', factId)
    .executeTakeFirst()
  if (before && before.id !== id) throw refuse('household.settled', 409)
  const stated = await insertStatement(
    context,
    row,
    { id, field: fact.field, value },
    { source: 'desk', settles: factId },
  )
  if (!stated.repeated)
    await record(
      context,
      'household.settled',
      { kind: 'household', id: householdId, place: row.grid_code },
      { field: fact.field },
    )
  return stated
}
