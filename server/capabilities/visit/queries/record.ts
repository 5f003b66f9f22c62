import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { requireRecord } from '../access.ts'
import { FINDINGS } from '../rules/figures.ts'

const PAGE = 60

export interface RecordsAsked {
  place?: string | undefined
  household?: string | undefined
  kind?: string | undefined
  outcome?: string | undefined
  /** What the second party found; `checked` for either. */
  verdict?: string | undefined
  /** Months, the first and the last. */
  from?: string | undefined
  to?: string | undefined
  after?: string | undefined
}

/** The only way in to single records for a desk; row security says the same again. */
const recordsWithin = ({ tx, county, scope }: Context) =>
  tx
    .selectFrom('grid_record')
    .where('grid_record.county', '=', county)
    .where('grid_record.grid_code', '>=', scope)
    .where('grid_record.grid_code', '<', `${scope}:`)

export async function getRecord(context: Context, id: string) {
  const found = await recordsWithin(context).selectAll().where('grid_record.id', '=', id).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** Whether a record within reach is of this village. */
export async function recordOfVillage(context: Context, id: string, village: string): Promise<boolean> {
  const found = await recordsWithin(context).select('grid_code').where('grid_record.id', '=', id).executeTakeFirst()
  return found?.grid_code.startsWith(village) ?? false
}

export type RecordRow = Awaited<ReturnType<typeof getRecord>>

/** What a record names: its photos and its voice note, arrived or still on the phone. */
export const attachedTo = ({ tx, county }: Context, recordId: string) =>
  tx
    .selectFrom('record_photo')
    .select(['sort', 'seconds', 'sha256'])
    .where('county', '=', county)
    .where('record_id', '=', recordId)
    .orderBy('n')
    .execute()

/** The records behind a figure or a door, newest first: who, when and what kind, without the words. */
export async function listRecords(
  context: Context,
  { place, household, kind, outcome, verdict, from, to, after }: RecordsAsked,
) {
  requireRecord(context.actor, 'open')
  let query = recordsWithin(context)
  if (place) query = query.where('grid_code', '>=', place).where('grid_code', '<', `${place}:`)
  if (household) query = query.where('household_id', '=', household)
  if (kind === 'findings') query = query.where('kind', 'in', [...FINDINGS])
  else if (kind) query = query.where('kind', '=', kind)
  if (outcome) query = query.where('outcome', '=', outcome)
  if (verdict === 'checked') query = query.where('verdict', 'is not', null)
  else if (verdict) query = query.where('verdict', '=', verdict)
  if (from) query = query.where('happened_on', '>=', `${from}-01`)
  if (to) query = query.where('happened_on', '<', firstDayAfter(to))
  if (after)
    query = query.where(
      sql<boolean>`(happened_on, id) < (select a.happened_on, a.id from grid_record a where a.county = grid_record.county and a.id = ${after})`,
    )
  const rows = await query
    .select([
      'id',
      'kind',
      'grid_code as gridCode',
      'happened_on as day',
      'outcome',
      'author_name as author',
      'source',
      'verdict',
    ])
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute()
  const records = rows.slice(0, PAGE)
  return { records, next: rows.length > PAGE ? records.at(-1)?.id : undefined }
}

/** The first day after a month written `2026-11`. */
function firstDayAfter(month: string): string {
  const [year = 0, of = 1] = month.split('-').map(Number)
  return of === 12 ? `${year + 1}-01-01` : `${year}-${String(of + 1).padStart(2, '0')}-01`
}
