import { type Keys, seal } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { SeedCounty } from '../county.ts'
import { DEMO_TOTP_SECRET, needsCode } from '../people/demo-accounts.ts'
import type { SeedPlace } from '../places.ts'

const BATCH = 1000
/** Schematic from the beginning; the county's own map gets a later day. */
const MAP_FROM = '2000-01-01'
const LEVELS: Record<number, string> = { 6: 'county', 9: 'town', 12: 'village', 15: 'grid' }
const KINDS: Record<string, string> = {
  县级市: 'county',
  街道: 'street',
  镇: 'town',
  乡: 'township',
  村: 'village',
  社区: 'community',
}

export type CountyLoad = { tx: Tx; county: SeedCounty; keys: Keys; passwordHash: string; now: Date }

/** The tree of places with its map, the offices, and everybody who can sign in. */
export async function insertCounty({ tx, county, keys, passwordHash, now }: CountyLoad): Promise<void> {
  const code = county.places.county.code
  await inBatches(placeRows(county), (rows) => tx.insertInto('place').values(rows).execute())
  await tx
    .insertInto('place_map')
    .values({ county: code, valid_from: MAP_FROM, topology: JSON.stringify(county.map) })
    .execute()
  await inBatches(unitRows(county), (rows) => tx.insertInto('unit').values(rows).execute())
  const accounts = county.staff.map((one) => ({
    county: code,
    id: one.id,
    name: one.account,
    person_name: one.personName,
    role: one.role,
    unit: one.unit,
    scope: one.scope,
    phone: one.phone,
  }))
  await inBatches(accounts, (rows) => tx.insertInto('account').values(rows).execute())
  const secrets = county.staff.map((one) => ({
    county: code,
    account_id: one.id,
    password_hash: passwordHash,
    must_change: false,
    totp_sealed: needsCode(one.role) ? seal(keys.field, DEMO_TOTP_SECRET) : null,
    totp_confirmed_at: needsCode(one.role) ? now : null,
  }))
  await inBatches(secrets, (rows) => tx.insertInto('account_secret').values(rows).execute())
}

async function inBatches<T>(rows: readonly T[], insert: (rows: T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += BATCH) await insert(rows.slice(i, i + BATCH))
}

function placeRows({ places, grids, middles }: SeedCounty) {
  const row = ({ code, kind, name, nameEn }: Omit<SeedPlace, 'fullName'>) => ({
    county: places.county.code,
    code,
    parent: code.length === 6 ? null : code.slice(0, -3),
    level: LEVELS[code.length] ?? '',
    kind: KINDS[kind] ?? 'basic-grid',
    name,
    short_name: name,
    name_en: nameEn,
    lon: middles.get(code)?.[0] ?? null,
    lat: middles.get(code)?.[1] ?? null,
  })
  return [places.county, ...places.towns, ...places.villages, ...grids.map((grid) => ({ ...grid, kind: 'grid' }))].map(
    row,
  )
}

const unitRows = ({ units, places }: SeedCounty) =>
  units.map((unit) => ({
    county: places.county.code,
    code: unit.code,
    place_code: unit.placeCode,
    kind: unit.kind,
    parent: unit.parent ?? null,
    name: unit.name,
    name_en: unit.nameEn,
    phone: unit.phone,
  }))
