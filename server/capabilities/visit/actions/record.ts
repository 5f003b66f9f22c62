import { sql } from 'kysely'
import { answerByRecord } from '#capabilities/callout/index.ts'
import { getHouseholdForChange, type HouseholdRow } from '#capabilities/household/index.ts'
import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { isRepeat } from '#platform/facts/repeat.ts'
import { requireRecord } from '../access.ts'
import type { VisitContext } from '../context.ts'
import { dayOf, isOldApp } from '../rules/day.ts'
import { derivedId } from '../rules/derived-id.ts'
import { measuresOf } from '../rules/measures.ts'
import type { GridRecord } from '../schema.ts'
import { takeFacts } from './facts.ts'
import { makeMatters } from './matters.ts'
import { insertPhotos, missingPhotos } from './photos.ts'
import { markVisited } from './visited.ts'

export interface Kept {
  id: string
  state: 'kept'
  receivedAt: string
  missingPhotos: string[]
  conflicts: { field: string; mine: string; theirs: string }[]
  matterId?: string
  repeated: boolean
  appOld: boolean
}

/** A phone speaks for itself; a desk that types a paper in names the paper's author and day. */
export type Source =
  | { source: 'phone' }
  | { source: 'paper'; on: string; author: { id: string; name: string; unit: string } }
  | { source: 'quarantine'; author: { id: string; name: string; unit: string } }

/** Takes one record in, once, with everything that follows from it, in the caller's transaction. */
export async function keepRecord(
  context: VisitContext,
  id: string,
  body: GridRecord,
  from: Source = { source: 'phone' },
): Promise<Kept> {
  requireRecord(context.actor, from.source === 'phone' ? 'sync' : 'paper')
  const { tx, county, scope } = context
  if (!contains(scope, body.gridCode)) throw refuse('grid.unknown', 422, { field: 'gridCode' })
  if ((body.kind === 'visit') !== (body.outcome !== undefined))
    throw refuse('record.outcome', 422, { field: 'outcome' })
  const hash = canonicalHash(body)
  // One line to the database, in this order: two sends of one record at once come one after the other.
  const lock = sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx)
  const asked = tx
    .selectFrom('grid_record')
    .select(['body_hash', 'received_at', 'matter_ids', 'app_old'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  const door = body.householdId ? householdOf(context, body.householdId, body.gridCode) : Promise.resolve(undefined)
  door.catch(() => undefined) // Asked after below, and only for a record that is new.
  const [, before] = await Promise.all([lock, asked])
  if (before && isRepeat(before, hash))
    return {
      id,
      state: 'kept',
      receivedAt: before.received_at.toISOString(),
      missingPhotos: await missingPhotos(context, body),
      conflicts: await conflictsOf(context, id),
      ...(before.matter_ids[0] ? { matterId: before.matter_ids[0] } : {}),
      repeated: true,
      appOld: before.app_old,
    }
  return await insertRecord(context, { id, body, from, hash, household: await door })
}

interface Taken {
  id: string
  body: GridRecord
  from: Source
  hash: Buffer
  household: HouseholdRow | undefined
}

async function insertRecord(context: VisitContext, { id, body, from, hash, household }: Taken): Promise<Kept> {
  const { now } = context
  const happenedOn =
    from.source === 'paper'
      ? from.on
      : dayOf(context.rules.calendar, Date.parse(body.deviceAt), body.deviceOffsetMinutes, now.getTime())
  const appOld = from.source === 'phone' && isOldApp(body.appVersion, now.getTime(), context.visits.appDays)
  const stored = await insertPhotos(context, id, body)
  const matterIds = await makeMatters(context, id, body, household, stored)
  // None of these waits for another's answer.
  const [conflicts] = await Promise.all([
    household ? takeFacts(context, household, id, body, from.source === 'paper' ? 'paper' : 'visit') : [],
    insertRow(context, { id, body, from, hash, happenedOn, appOld, matterIds }),
    insertPromises(context, id, body),
    count(context, body, happenedOn, matterIds.length),
    household && body.outcome ? markVisited(context, household.id, id, body.outcome, happenedOn) : undefined,
    body.callout ? answerByRecord(context, body.callout, id, derivedId(id, CALLOUT_PART)) : undefined,
  ])
  await record(
    context,
    'record.kept',
    { kind: 'grid-record', id, place: body.gridCode },
    { duty: body.kind, source: from.source },
  )
  return {
    id,
    state: 'kept',
    receivedAt: now.toISOString(),
    missingPhotos: await missingPhotos(context, body),
    conflicts,
    ...(matterIds[0] ? { matterId: matterIds[0] } : {}),
    repeated: false,
    appOld,
  }
}

/** The household may have moved to a neighbouring grid since the phone's snapshot; it stays the same household. */
async function householdOf(context: VisitContext, id: string, gridCode: string): Promise<HouseholdRow> {
  const row = await getHouseholdForChange(context, id)
  if (row.grid_code.slice(0, 12) !== gridCode.slice(0, 12))
    throw refuse('household.other-village', 422, { field: 'householdId' })
  return row
}

interface Row {
  id: string
  body: GridRecord
  from: Source
  hash: Buffer
  happenedOn: string
  appOld: boolean
  matterIds: string[]
}

const DAY_MS = 86_400_000
/** Apart from the numbers of the record's matters. */
const CALLOUT_PART = 90

async function insertRow(
  context: VisitContext,
  { id, body, from, hash, happenedOn, appOld, matterIds }: Row,
): Promise<void> {
  const { tx, county, actor, now, visits } = context
  if (actor.kind !== 'staff') throw refuse('forbidden', 403)
  const author = from.source === 'phone' ? actor : from.author
  const paper = from.source === 'paper'
  await tx
    .insertInto('grid_record')
    .values({
      county,
      id,
      kind: body.kind,
      grid_code: body.gridCode,
      household_id: body.householdId ?? null,
      happened_on: happenedOn,
      device_at: paper ? null : body.deviceAt,
      device_offset_minutes: paper ? null : body.deviceOffsetMinutes,
      app_version: paper ? null : body.appVersion,
      app_old: appOld,
      received_at: now,
      source: from.source,
      author: author.id,
      author_name: author.name,
      author_unit: author.unit,
      entered_by: from.source === 'phone' ? null : actor.id,
      entered_name: from.source === 'phone' ? null : actor.name,
      outcome: body.outcome ?? null,
      text: body.text ?? null,
      place_text: body.place ?? null,
      lon: body.lon ?? null,
      lat: body.lat ?? null,
      hazard_level: body.hazardLevel ?? null,
      solved: body.solvedOnSpot?.text ?? null,
      resident_says: body.solvedOnSpot?.residentSays ?? null,
      satisfaction: body.solvedOnSpot?.satisfaction ?? null,
      matter_ids: matterIds,
      photos: body.photos?.length ?? 0,
      look_again_at:
        body.kind === 'hazard' && !body.solvedOnSpot
          ? new Date(now.getTime() + visits.hazardAgain_days * DAY_MS)
          : null,
      body_hash: hash,
    })
    .execute()
}

async function insertPromises(
  { tx, county, actor }: VisitContext,
  id: string,
  { promises = [], gridCode, householdId }: GridRecord,
): Promise<void> {
  if (promises.length === 0 || actor.kind !== 'staff') return
  await tx
    .insertInto('visit_promise')
    .values(
      promises.map(({ text, dueOn }, n) => ({
        county,
        record_id: id,
        n,
        grid_code: gridCode,
        household_id: householdId ?? null,
        text,
        due_on: dueOn,
        owner_unit: actor.unit,
        owner_name: actor.name,
      })),
    )
    .execute()
}

async function count({ tx, county }: VisitContext, body: GridRecord, day: string, matters: number): Promise<void> {
  const lines = measuresOf({
    outcome: body.outcome,
    matters,
    onTheSpot: body.solvedOnSpot !== undefined,
  })
  const head = { county, grid_code: body.gridCode, month: `${day.slice(0, 7)}-01`, kind: body.kind }
  await tx
    .insertInto('record_count_delta')
    .values(lines.map(([measure, n]) => ({ ...head, measure, n })))
    .execute()
}

/** What this record collided with, as it was told the first time; what stands is masked. */
async function conflictsOf({ tx, county }: VisitContext, recordId: string): Promise<Kept['conflicts']> {
  const rows = await tx
    .selectFrom('household_fact as f')
    .select([
      'f.field',
      'f.value_mask as mine',
      sql<string>`coalesce((select s.value_mask from household_fact s where s.county = f.county and s.household_id = f.household_id
        and s.field = f.field and s.outcome = 'taken' order by s.received_at desc, s.id desc limit 1), '')`.as(
        'theirs',
      ),
    ])
    .where('f.county', '=', county)
    .where('f.record_id', '=', recordId)
    .where('f.outcome', '=', 'conflict')
    .execute()
  return rows
}
