import { sql } from 'kysely'
import { openCallouts } from '#capabilities/callout/index.ts'
import { dueAt, householdsWithin } from '#capabilities/household/index.ts'
import { listMatters } from '#capabilities/matter/index.ts'
import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { requireRecord } from '../access.ts'
import type { VisitContext } from '../context.ts'

const MATTERS_MOST = 200
const iso = (at: Date | null | undefined) => at?.toISOString()

/** Everything a phone needs of its grid; with `since`, only the households that changed. */
export async function snapshotOf(
  context: VisitContext,
  asked: { grid?: string | undefined; since?: string | undefined },
) {
  requireRecord(context.actor, 'sync')
  const { tx, county, actor, scope } = context
  if (actor.kind !== 'staff') throw refuse('forbidden', 403)
  const mine = asked.grid && contains(scope, asked.grid) ? asked.grid : await firstGrid(context)
  const grid = await tx
    .selectFrom('place as g')
    .innerJoin('place as v', (on) => on.onRef('v.county', '=', 'g.county').onRef('v.code', '=', 'g.parent'))
    .select(['g.code', 'g.name', 'v.name as villageName'])
    .where('g.county', '=', county)
    .where('g.code', '=', mine)
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{
    now: number
  }>`select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as now`.execute(tx)
  const version = Number(rows[0]?.now ?? 0)
  const asSince = Number(asked.since ?? 0)
  // A number from before a restore of the database is no number of ours.
  const since = asSince > version ? 0 : asSince
  return {
    version,
    grid,
    worker: { id: actor.id, name: actor.name, unit: actor.unit },
    households: await householdsOf(context, mine, since),
    removed: await removedOf(context, mine, since),
    ...(await workOf(context, mine)),
    rounds: await roundsOf(context, mine),
    words: await wordsOf(context, mine),
    limits: limitsOf(context),
    kinds: context.rules
      .kindsOn(context.now.getTime())
      .map(({ key, name, group, icon }) => ({ key, name, group, icon })),
    fields: context.households.fields.map(({ key, name, kind, choices }) => ({ key, name, kind, choices })),
    keyKinds: context.households.keyKinds.map(({ key, name }) => ({ key, name })),
    ...(asked.grid && asked.grid !== mine ? { purge: { grid: asked.grid, after: 'outbox-empty' as const } } : {}),
  }
}

async function firstGrid({ tx, county, scope }: VisitContext): Promise<string> {
  const found = await tx
    .selectFrom('place')
    .select('code')
    .where('county', '=', county)
    .where('level', '=', 'grid')
    .where('valid_to', 'is', null)
    .where('code', '>=', scope)
    .where('code', '<', `${scope}:`)
    .orderBy('code')
    .limit(1)
    .executeTakeFirst()
  if (!found) throw refuse('grid.unknown', 404)
  return found.code
}

type FactRows = Record<string, { value: string; statedAt: string; by: string }>

async function householdsOf(context: VisitContext, grid: string, since: number) {
  const rows = await householdsWithin(context)
    .select([
      'household.id',
      'household.door_code as code',
      'household.door_text as doorText',
      'household.head_mask as headMask',
      'household.phone_mask as phoneMask',
      'household.people',
      'household.lon',
      'household.lat',
      'household.last_visit_at as lastVisitAt',
      'household.version',
      sql<
        { kind: string; cycleDays: number; since: string }[]
      >`coalesce((select json_agg(json_build_object('kind', f.kind, 'cycleDays', f.cycle_days, 'since', f.since))
        from household_flag f where f.county = household.county and f.household_id = household.id and f.ended_at is null), '[]')`.as(
        'flags',
      ),
      // Masks only: what stands whole stays in the county until somebody opens it there.
      sql<FactRows>`coalesce((select json_object_agg(s.field, json_build_object('value', s.value_mask, 'statedAt', s.stated_at, 'by', s.stated_name)) from (
        select distinct on (f.field) f.field, f.value_mask, f.stated_at, f.stated_name from household_fact f
        where f.county = household.county and f.household_id = household.id and f.outcome = 'taken'
        order by f.field, f.received_at desc, f.id desc) s), '{}')`.as('facts'),
    ])
    .where('household.grid_code', '=', grid)
    .where('household.closed_at', 'is', null)
    .where('household.changed', '>=', since)
    .orderBy('household.door_code')
    .execute()
  return rows.map(({ flags, lastVisitAt, lon, lat, phoneMask, ...row }) => ({
    ...row,
    ...(phoneMask ? { phoneMask } : {}),
    ...(lon === null || lat === null ? {} : { lon, lat }),
    keyFlags: flags.map(({ kind, cycleDays }) => ({ kind, cycleDays })),
    lastVisitAt: iso(lastVisitAt),
    dueAt: iso(
      dueAt(
        flags.map((one) => ({ ...one, since: new Date(one.since) })),
        lastVisitAt,
      ),
    ),
  }))
}

async function removedOf({ tx, county }: VisitContext, grid: string, since: number): Promise<string[]> {
  if (since === 0) return []
  const left = await tx
    .selectFrom('household_left')
    .select('household_id as id')
    .where('county', '=', county)
    .where('grid_code', '=', grid)
    .where('changed', '>=', since)
    .execute()
  const closed = await tx
    .selectFrom('household')
    .select('id')
    .where('county', '=', county)
    .where('grid_code', '=', grid)
    .where('closed_at', 'is not', null)
    .where('changed', '>=', since)
    .execute()
  return [...left, ...closed].map(({ id }) => id)
}

async function workOf(context: VisitContext, grid: string) {
  const { tx, county } = context
  const { lines } = await listMatters(context, { queue: 'open', place: grid, limit: MATTERS_MOST })
  const matters = lines.map(({ id, number, title, state, dueAt: due }) => ({
    id,
    number,
    title,
    state,
    dueAt: iso(due),
  }))
  const hazards = await tx
    .selectFrom('grid_record')
    .select([
      'id',
      'text',
      'hazard_level as level',
      'look_again_at as lookAgainAt',
      'place_text as placeText',
      'lon',
      'lat',
    ])
    .where('county', '=', county)
    .where('grid_code', '=', grid)
    .where('look_again_at', 'is not', null)
    .orderBy('look_again_at')
    .limit(MATTERS_MOST)
    .execute()
  return {
    matters,
    hazards: hazards.map(({ lookAgainAt, ...rest }) => ({ ...rest, dueAt: iso(lookAgainAt) })),
    callouts: await openCallouts(context, grid),
  }
}

async function roundsOf({ tx, county, today }: VisitContext, grid: string) {
  return await tx
    .selectFrom('round_household as l')
    .innerJoin('visit_round as r', (on) => on.onRef('r.county', '=', 'l.county').onRef('r.id', '=', 'l.round_id'))
    .select([
      'r.id',
      'r.name',
      'r.due_on as dueAt',
      sql<string[]>`array_agg(l.household_id) filter (where l.outcome is distinct from 'reached')`.as('householdIds'),
    ])
    .where('l.county', '=', county)
    .where('l.grid_code', '=', grid)
    .where('r.due_on', '>=', today)
    .groupBy(['r.id', 'r.name', 'r.due_on'])
    .orderBy('r.due_on')
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, householdIds: row.householdIds ?? [] })))
}

const limitsOf = ({ visits: { photosMost, voice_s, voiceBytes } }: VisitContext) => ({
  photos: photosMost,
  voice_s,
  voiceBytes,
})

const PHRASE_MOST = 40

/** What this grid itself writes most, per duty. */
async function wordsOf({ tx, county, visits }: VisitContext, grid: string): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ kind: string; text: string }>`
    select kind, text from (
      select kind, text, row_number() over (partition by kind order by count(*) desc, max(happened_on) desc) as place
      from grid_record where county = ${county} and grid_code = ${grid} and text is not null and length(text) <= ${PHRASE_MOST}
      group by kind, text) ranked
    where place <= ${visits.phrases} order by kind, place`.execute(tx)
  const words: Record<string, string[]> = {}
  for (const { kind, text } of rows) {
    const list = words[kind] ?? []
    list.push(text)
    words[kind] = list
  }
  return words
}
