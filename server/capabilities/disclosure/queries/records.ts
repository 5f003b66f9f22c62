import type { Context } from '#platform/context.ts'
import type { Happening, RecordSource } from '../context.ts'

/** Those of which no entry was drafted yet. */
export async function notYetDrafted(
  { tx, county }: Context,
  source: RecordSource,
  happened: readonly Happening[],
): Promise<Happening[]> {
  if (happened.length === 0) return []
  const rows = await tx
    .selectFrom('disclosure_record')
    .select(['record_id', 'stage'])
    .where('county', '=', county)
    .where('source', '=', source.key)
    .where(
      'record_id',
      'in',
      happened.map(({ recordId }) => recordId),
    )
    .execute()
  const drafted = new Set(rows.map(({ record_id, stage }) => `${record_id} ${stage}`))
  return happened.filter(({ recordId, stage }) => !drafted.has(`${recordId} ${stage}`))
}

/** The record behind an entry, and where everybody reads it; undefined for what was written by hand. */
export async function findRecordBehind(
  { tx, county }: Context,
  sources: readonly RecordSource[],
  id: string,
): Promise<{ source: RecordSource['key']; href: string } | undefined> {
  const row = await tx
    .selectFrom('disclosure_record')
    .select(['source', 'record_id', 'village_code'])
    .where('county', '=', county)
    .where('disclosure_id', '=', id)
    .executeTakeFirst()
  const source = row && sources.find(({ key }) => key === row.source)
  return source && { source: source.key, href: source.path(row.village_code, row.record_id) }
}
