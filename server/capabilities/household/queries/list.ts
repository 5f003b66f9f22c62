import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { requireHousehold } from '../access.ts'
import type { Asked } from '../schema.ts'
import { householdsWithin } from './household.ts'

const PAGE = 60

/** Households by door, masked; of one's territory or a part of it. */
export async function listHouseholds(context: Context, { grid, find, flag, after }: Asked) {
  requireHousehold(context.actor, 'list')
  let query = householdsWithin(context)
    .select([
      'household.id',
      'household.grid_code as gridCode',
      'household.door_code as doorCode',
      'household.door_text as doorText',
      'household.head_mask as headMask',
      'household.phone_mask as phoneMask',
      'household.people',
      'household.last_visit_at as lastVisitAt',
      'household.version',
      sql<string[]>`coalesce((select array_agg(f.kind order by f.kind) from household_flag f
        where f.county = household.county and f.household_id = household.id and f.ended_at is null), '{}')`.as('flags'),
    ])
    .where('household.closed_at', 'is', null)
  if (grid) query = query.where('household.grid_code', '>=', grid).where('household.grid_code', '<', `${grid}:`)
  if (find) {
    const like = `%${find.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    query = query.where((is) =>
      is.or([
        is('household.door_code', 'like', like),
        is('household.door_text', 'like', like),
        is('household.head_mask', 'like', like),
      ]),
    )
  }
  if (flag)
    query = query.where(
      sql<boolean>`exists (select from household_flag f where f.county = household.county
        and f.household_id = household.id and f.kind = ${flag} and f.ended_at is null)`,
    )
  const [gridAfter, doorAfter] = after?.split('~') ?? []
  if (gridAfter && doorAfter !== undefined)
    query = query.where(sql<boolean>`(household.grid_code, household.door_code) > (${gridAfter}, ${doorAfter})`)
  const rows = await query
    .orderBy('household.grid_code')
    .orderBy('household.door_code')
    .limit(PAGE + 1)
    .execute()
  const households = rows.slice(0, PAGE)
  const last = households.at(-1)
  return rows.length > PAGE && last ? { households, next: `${last.gridCode}~${last.doorCode}` } : { households }
}

/** Statements that collide, oldest first: the office's task. */
export async function listConflicts(context: Context) {
  requireHousehold(context.actor, 'settle')
  return await householdsWithin(context)
    .innerJoin('household_fact as f', (on) =>
      on.onRef('f.county', '=', 'household.county').onRef('f.household_id', '=', 'household.id'),
    )
    .select([
      'f.id',
      'f.field',
      'f.value_mask as mask',
      'f.stated_name as by',
      'f.stated_at as statedAt',
      'household.id as householdId',
      'household.door_text as doorText',
      'household.head_mask as headMask',
      'household.grid_code as gridCode',
    ])
    .where('f.outcome', '=', 'conflict')
    .where(sql<boolean>`not exists (select from household_fact s where s.county = f.county and s.settles = f.id)`)
    .orderBy('f.received_at')
    .limit(200)
    .execute()
}

export interface Reading {
  id: string
  at: Date
  verb: string
  role: string | null
  unit: string | null
}

/** Who looked at or changed the record, newest first, out of the audit: posts, no names. */
export async function listReadings(context: Context, id: string): Promise<Reading[]> {
  requireHousehold(context.actor, 'readings')
  return await readingsOf(context, id)
}

/** The same for the household itself, once it has proven that it is that household. */
export async function readingsOf({ tx, county }: Context, householdId: string): Promise<Reading[]> {
  return await tx
    .selectFrom('audit_entry')
    .select(['at', 'verb', 'actor_role as role', 'actor_unit as unit', sql<string>`id::text`.as('id')])
    .where('county', '=', county)
    .where('object_kind', '=', 'household')
    .where('object_id', '=', householdId)
    .orderBy('audit_entry.id', 'desc')
    .limit(200)
    .execute()
}
