import type { GridContext } from '../context.ts'
import { type RecordedChange, type Stand, type Stretch, stretchesOf } from '../rules/history.ts'

/**
 * Brings the village's rows in line with its folded history: rows that no longer hold are retired, new ones stand beside
 * them. What was known at any earlier moment stays as it was.
 */
export async function writeVersions(
  { tx, county }: GridContext,
  village: string,
  stands: readonly Stand[],
  { recordedAt, id }: Pick<RecordedChange, 'recordedAt' | 'id'>,
): Promise<void> {
  const rows = await tx
    .selectFrom('grid_version')
    .select(['code', 'valid_from', 'valid_to', 'name', 'name_en', 'kind', 'polygon', 'recorded_at'])
    .where('county', '=', county)
    .where('code', '>=', village)
    .where('code', '<', `${village}:`)
    .where('retired_at', 'is', null)
    .execute()
  const wanted = new Map(stretchesOf(stands).map((stretch) => [keyOf(rowOf(stretch)), stretch]))
  for (const row of rows) {
    if (wanted.delete(keyOf(row))) continue
    await tx
      .updateTable('grid_version')
      .set({ retired_at: recordedAt })
      .where('county', '=', county)
      .where('code', '=', row.code)
      .where('valid_from', '=', row.valid_from)
      .where('recorded_at', '=', row.recorded_at)
      .execute()
  }
  const fresh = [...wanted.values()].map((stretch) => ({
    county,
    ...rowOf(stretch),
    polygon: JSON.stringify(rowOf(stretch).polygon),
    change_id: id,
    recorded_at: recordedAt,
    crs: stretch.crs,
    raw: stretch.raw ? JSON.stringify(stretch.raw) : null,
    schematic: stretch.schematic,
    supersedes: [...stretch.supersedes],
  }))
  if (fresh.length > 0) await tx.insertInto('grid_version').values(fresh).execute()
}

const rowOf = ({ code, from, to, name, nameEn, kind, ring }: Stretch) => ({
  code,
  valid_from: from,
  valid_to: to ?? null,
  name,
  name_en: nameEn,
  kind,
  polygon: { type: 'Polygon', coordinates: [ring] } as unknown, // As the column gives it back.
})

const keyOf = (row: Omit<ReturnType<typeof rowOf>, 'kind'> & { kind: string }): string => {
  const { coordinates } = row.polygon as { coordinates: unknown } // Written here and by the seed.
  return JSON.stringify([row.code, row.valid_from, row.valid_to, row.name, row.name_en, row.kind, coordinates])
}
