import { newId } from '#kernel/id.ts'
import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { isRepeat } from '#platform/facts/repeat.ts'
import { requireHousehold } from '../access.ts'
import type { HouseholdContext } from '../context.ts'
import { getHousehold, getHouseholdForChange } from '../queries/household.ts'
import type { Move, NewHousehold } from '../schema.ts'
import { insertStatement } from './state.ts'

export interface Done {
  id: string
  version: number
  repeated: boolean
}

/** Lists a household at its door. @throws Problem `household.door-taken` 409 */
export async function addHousehold(
  context: HouseholdContext,
  body: NewHousehold,
  source: 'desk' | 'import' = 'desk',
): Promise<Done> {
  requireHousehold(context.actor, 'add')
  const { tx, county, scope, now } = context
  if (!contains(scope, body.gridCode)) throw refuse('grid.unknown', 404, { field: 'gridCode' })
  await requireGrid(context, body.gridCode)
  const { id, ...content } = body
  const hash = canonicalHash(content)
  const found = await tx
    .selectFrom('household')
    .select(['body_hash', 'version'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (isRepeat(found, hash)) return { id, version: found?.version ?? 1, repeated: true }
  await requireFreeDoor(context, body)
  const { consent } = body
  await tx
    .insertInto('household')
    .values({
      county,
      id,
      grid_code: body.gridCode,
      door_code: body.doorCode.trim(),
      door_text: body.doorText.trim(),
      head_mask: '',
      lon: body.lon ?? null,
      lat: body.lat ?? null,
      consent,
      consent_on: context.today,
      created_at: now,
      body_hash: hash,
    })
    .execute()
  const row = await getHousehold(context, id)
  // Without a basis only the door is kept.
  if (consent !== 'none')
    for (const field of ['head', 'phone', 'people'] as const)
      if (body[field] !== undefined)
        await insertStatement(context, row, { id: newId(), field, value: String(body[field]) }, { source })
  await record(context, 'household.added', { kind: 'household', id, place: body.gridCode }, { consent, source })
  return { id, version: 1, repeated: false }
}

async function requireGrid({ tx, county }: HouseholdContext, gridCode: string): Promise<void> {
  const found = await tx
    .selectFrom('place')
    .select('code')
    .where('county', '=', county)
    .where('code', '=', gridCode)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  if (!found) throw refuse('grid.unknown', 400, { field: 'gridCode' })
}

async function requireFreeDoor({ tx, county }: HouseholdContext, { gridCode, doorCode }: NewHousehold): Promise<void> {
  const village = gridCode.slice(0, 12)
  const found = await tx
    .selectFrom('household')
    .select('id')
    .where('county', '=', county)
    .where('grid_code', '>=', village)
    .where('grid_code', '<', `${village}:`)
    .where('door_code', '=', doorCode.trim())
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (found) throw refuse('household.door-taken', 409, { field: 'doorCode' })
}

const CARRIED = ['resident', 'household_flag', 'household_fact'] as const

/** To another grid of its village, with everything that is known of it; the old grid's phones take it off their list. */
export async function moveHousehold(context: HouseholdContext, id: string, { gridCode, seen }: Move): Promise<Done> {
  requireHousehold(context.actor, 'move')
  const row = await getHouseholdForChange(context, id)
  if (row.grid_code === gridCode) return { id, version: row.version, repeated: true }
  if (seen !== row.version) throw refuse('household.changed', 409)
  if (gridCode.slice(0, 12) !== row.grid_code.slice(0, 12)) throw refuse('grid.unknown', 400, { field: 'gridCode' })
  await requireGrid(context, gridCode)
  const { tx, county } = context
  const version = row.version + 1
  await tx
    .updateTable('household')
    .set({ grid_code: gridCode, version })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
  for (const table of CARRIED)
    await tx
      .updateTable(table)
      .set({ grid_code: gridCode })
      .where('county', '=', county)
      .where('household_id', '=', id)
      .execute()
  await tx
    .insertInto('household_left')
    .values({ county, grid_code: row.grid_code, household_id: id })
    .onConflict((is) => is.constraint('household_left_pk').doUpdateSet({ household_id: id }))
    .execute()
  await tx
    .deleteFrom('household_left')
    .where('county', '=', county)
    .where('grid_code', '=', gridCode)
    .where('household_id', '=', id)
    .execute()
  await record(context, 'household.moved', { kind: 'household', id, place: gridCode }, { from: row.grid_code })
  return { id, version, repeated: false }
}
