import { idAt, newId } from '#kernel/id.ts'
import { maskName, maskPhone } from '#kernel/mask.ts'
import { rangeOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { seal, sha256 } from '#platform/crypto/keys.ts'
import { isRepeat } from '#platform/facts/repeat.ts'
import { requireHousehold } from '../access.ts'
import type { HouseholdContext } from '../context.ts'
import {
  checkRows,
  type ImportBook,
  type ImportCells,
  type ImportDoor,
  type ImportFault,
} from '../rules/import-rows.ts'

export interface Imported {
  id: string
  rows: number
  added: number
  known: number
  faults: ImportFault[]
  repeated: boolean
}

const BATCH = 500

export interface ImportAsk {
  id: string
  rows: readonly { n: number; cells: ImportCells }[]
  /** What stood in columns that are none of ours. */
  stray: readonly ImportFault[]
  words: Pick<ImportBook, 'consentOf' | 'flagOf'>
}

/** A workbook of households: good rows come in, the others are named; all in one transaction, once. */
export async function importHouseholds(
  context: HouseholdContext,
  { id, rows, stray, words }: ImportAsk,
): Promise<Imported> {
  requireHousehold(context.actor, 'import')
  const { tx, county, scope, now, actor } = context
  if (actor.kind !== 'staff') throw refuse('forbidden', 403)
  const hash = sha256(JSON.stringify(rows))
  const before = await tx
    .selectFrom('household_import')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (before && isRepeat({ body_hash: before.file_hash }, hash)) {
    const faults = before.faults as unknown as ImportFault[] // Written below.
    return { id, rows: before.read_rows, added: before.added, known: before.known, faults, repeated: true }
  }
  const { doors, faults, known } = checkRows(rows, { ...(await bookOf(context)), ...words }, stray)
  for (let i = 0; i < doors.length; i += BATCH) await insertDoors(context, doors.slice(i, i + BATCH))
  await tx
    .insertInto('household_import')
    .values({
      county,
      id,
      place_code: scope,
      at: now,
      by_account: actor.id,
      by_name: actor.name,
      file_hash: hash,
      read_rows: rows.length,
      added: doors.length,
      known,
      faults: JSON.stringify(faults),
    })
    .execute()
  await record(
    context,
    'household.imported',
    { kind: 'household-import', id, place: scope },
    { added: doors.length, faults: faults.length },
  )
  return { id, rows: rows.length, added: doors.length, known, faults, repeated: false }
}

async function bookOf({
  tx,
  county,
  scope,
  households,
}: HouseholdContext): Promise<Omit<ImportBook, 'consentOf' | 'flagOf'>> {
  const { from, to } = rangeOf(scope)
  const grids = await tx
    .selectFrom('place')
    .select('code')
    .where('county', '=', county)
    .where('level', '=', 'grid')
    .where('valid_to', 'is', null)
    .where('code', '>=', from)
    .where('code', '<', to)
    .execute()
  const doors = await tx
    .selectFrom('household')
    .select(['grid_code', 'door_code'])
    .where('county', '=', county)
    .where('grid_code', '>=', from)
    .where('grid_code', '<', to)
    .where('closed_at', 'is', null)
    .execute()
  return {
    grids: new Set(grids.map(({ code }) => code)),
    doors: new Set(doors.map(({ grid_code, door_code }) => `${grid_code.slice(0, 12)}~${door_code}`)),
    flags: new Set(households.keyKinds.map(({ key }) => key)),
  }
}

async function insertDoors(context: HouseholdContext, doors: readonly ImportDoor[]): Promise<void> {
  const { tx, county, keys, now, households } = context
  const listed = doors.map((door) => ({ ...door, id: idAt(now.getTime()) }))
  await tx
    .insertInto('household')
    .values(
      listed.map(({ id, flag: _, ...door }) => ({
        county,
        id,
        grid_code: door.gridCode,
        door_code: door.doorCode,
        door_text: door.doorText,
        head_sealed: door.head ? seal(keys.field, door.head) : null,
        head_mask: door.head ? maskName(door.head) : '',
        phone_sealed: door.phone ? seal(keys.field, door.phone) : null,
        phone_mask: door.phone ? maskPhone(door.phone) : null,
        people: door.people ?? 0,
        lon: door.lon ?? null,
        lat: door.lat ?? null,
        consent: door.consent,
        consent_on: context.today,
        created_at: now,
        body_hash: canonicalHash(door),
      })),
    )
    .execute()
  const facts = listed.flatMap((door) => factRows(context, door))
  for (let i = 0; i < facts.length; i += BATCH)
    await tx
      .insertInto('household_fact')
      .values(facts.slice(i, i + BATCH))
      .execute()
  const flags = listed.flatMap(({ id, gridCode, flag }) => {
    const kind = households.keyKinds.find(({ key }) => key === flag)
    return kind
      ? [
          {
            county,
            id: newId(),
            household_id: id,
            grid_code: gridCode,
            kind: kind.key,
            cycle_days: kind.cycle_days,
            since: now,
          },
        ]
      : []
  })
  if (flags.length > 0) await tx.insertInto('household_flag').values(flags).execute()
}

function factRows({ county, keys, now, actor }: HouseholdContext, door: ImportDoor & { id: string }) {
  const said = (field: string, value: string | undefined, mask: (text: string) => string) =>
    value === undefined
      ? []
      : [
          {
            county,
            id: idAt(now.getTime()),
            household_id: door.id,
            grid_code: door.gridCode,
            field,
            value_sealed: seal(keys.field, value),
            value_mask: mask(value),
            outcome: 'taken',
            source: 'import',
            stated_at: now,
            received_at: now,
            stated_by: actor.kind === 'staff' ? actor.id : door.id,
            stated_name: actor.kind === 'staff' ? actor.name : '',
            body_hash: canonicalHash({ field, value }),
          },
        ]
  return [
    ...said('head', door.head, maskName),
    ...said('phone', door.phone, maskPhone),
    ...said('people', door.people?.toString(), (text) => text),
  ]
}
