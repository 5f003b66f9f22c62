import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { requireRecord } from '../access.ts'
import type { VisitContext } from '../context.ts'
import { whyMeasure } from '../rules/figures.ts'
import type { Verdict } from '../schema.ts'

/** A second party says whether a record holds; never the office that wrote it. Said once. */
export async function judgeRecord(context: VisitContext, id: string, { verdict, why }: Verdict): Promise<void> {
  requireRecord(context.actor, 'sample')
  const { tx, county, actor, scope } = context
  const row = await tx
    .selectFrom('grid_record')
    .select(['grid_code', 'author_unit', 'entered_by', 'author', 'verdict', 'happened_on', 'kind'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row || actor.kind !== 'staff' || !contains(scope, row.grid_code)) throw refuse('not-found', 404)
  if (row.author_unit === actor.unit || row.author === actor.id || row.entered_by === actor.id)
    throw refuse('sample.own', 409)
  const invalid_why = verdict === 'invalid' ? reasonOf(context, why) : null
  if (row.verdict) return
  await tx
    .updateTable('grid_record')
    .set({ verdict, invalid_why, verdict_at: context.now })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
  const month = `${row.happened_on.slice(0, 7)}-01`
  await tx
    .insertInto('record_count_delta')
    .values(
      [verdict, ...(invalid_why ? [whyMeasure(invalid_why)] : [])].map((measure) => ({
        county,
        grid_code: row.grid_code,
        month,
        kind: row.kind,
        measure,
        n: 1,
      })),
    )
    .execute()
  await record(
    context,
    'record.judged',
    { kind: 'grid-record', id, place: row.grid_code },
    { verdict, ...(invalid_why ? { why: invalid_why } : {}) },
  )
}

/** A word of the playbook's: only such can be counted. @throws Problem `sample.reason` 422 */
function reasonOf({ visits }: VisitContext, why: string | undefined): string {
  const known = visits.figures.invalidReasons.find(({ key }) => key === why)
  if (!known) throw refuse('sample.reason', 422, { field: 'why' })
  return known.key
}
