import { type Selectable, sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { unseal } from '#platform/crypto/keys.ts'
import type { Household } from '#platform/db/tables.ts'
import { requireHousehold } from '../access.ts'
import type { HouseholdContext } from '../context.ts'

export type HouseholdRow = Selectable<Household>

/** The only way in to the table in code; row security says the same again. */
export function householdsWithin({ tx, county, scope }: Pick<Context, 'tx' | 'county' | 'scope'>) {
  const all = tx.selectFrom('household').where('household.county', '=', county)
  if (scope === '-') return all.where(sql<boolean>`false`)
  const { from, to } = rangeOf(scope)
  return all.where('household.grid_code', '>=', from).where('household.grid_code', '<', to)
}

export async function getHousehold(context: Context, id: string): Promise<HouseholdRow> {
  const found = await householdsWithin(context).selectAll().where('household.id', '=', id).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** Held until the transaction ends. */
export async function getHouseholdForChange(context: Context, id: string): Promise<HouseholdRow> {
  const found = await householdsWithin(context)
    .selectAll()
    .where('household.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export interface ShownFact {
  id: string
  field: string
  value: string
  mask: string
  outcome: string
  source: string
  statedAt: Date
  receivedAt: Date
  by: string
}

/** Every statement, newest first, with its value opened. */
export async function factsOf({ tx, county, keys }: Context, householdId: string): Promise<ShownFact[]> {
  const rows = await tx
    .selectFrom('household_fact')
    .selectAll()
    .where('county', '=', county)
    .where('household_id', '=', householdId)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    field: row.field,
    value: unseal(keys.field, row.value_sealed),
    mask: row.value_mask,
    outcome: row.outcome,
    source: row.source,
    statedAt: row.stated_at,
    receivedAt: row.received_at,
    by: row.stated_name,
  }))
}

/** What stands per field: the newest statement that was taken. */
export function standing(facts: readonly ShownFact[]): Map<string, ShownFact> {
  const now = new Map<string, ShownFact>()
  for (const fact of facts) if (fact.outcome === 'taken' && !now.has(fact.field)) now.set(fact.field, fact)
  return now
}

export const flagsOf = ({ tx, county }: Context, householdId: string) =>
  tx
    .selectFrom('household_flag')
    .select(['id', 'kind', 'cycle_days as cycleDays', 'since', 'ended_at as endedAt'])
    .where('county', '=', county)
    .where('household_id', '=', householdId)
    .where('ended_at', 'is', null)
    .orderBy('since')
    .execute()

export interface Opened {
  row: HouseholdRow
  facts: ShownFact[]
  /** Statements that collided and that nobody has settled. */
  conflicts: ShownFact[]
  flags: Awaited<ReturnType<typeof flagsOf>>
  residents: { id: string; name: string; relation: string; bornYear: number | null; consent: string }[]
}

/** One household with everything opened. The caller writes the audit. */
export async function openedHousehold(context: HouseholdContext, id: string): Promise<Opened> {
  requireHousehold(context.actor, 'read')
  const row = await getHousehold(context, id)
  const { tx, county, keys } = context
  const facts = await factsOf(context, id)
  const settled = await tx
    .selectFrom('household_fact')
    .select('settles')
    .where('county', '=', county)
    .where('household_id', '=', id)
    .where('settles', 'is not', null)
    .execute()
  const done = new Set(settled.map(({ settles }) => settles))
  const residents = await tx
    .selectFrom('resident')
    .select(['id', 'name_sealed', 'relation', 'born_year as bornYear', 'consent'])
    .where('county', '=', county)
    .where('household_id', '=', id)
    .where('left_at', 'is', null)
    .orderBy('stated_at')
    .execute()
  return {
    row,
    facts,
    conflicts: facts.filter((fact) => fact.outcome === 'conflict' && !done.has(fact.id)),
    flags: await flagsOf(context, id),
    residents: residents.map(({ name_sealed, ...rest }) => ({ ...rest, name: unseal(keys.field, name_sealed) })),
  }
}

export const flagKindsOf = ({ flags }: Pick<Opened, 'flags'>): string[] => flags.map(({ kind }) => kind)
