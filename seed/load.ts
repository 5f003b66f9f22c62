import { join } from 'node:path'
import { readPlaybookFiles, storePlaybook } from '#capabilities/playbook/index.ts'
import { projectRoot } from '#platform/config/root.ts'
import { type Keys, seal } from '#platform/crypto/keys.ts'
import { openDatabase } from '#platform/db/database.ts'
import { inTransaction, reach } from '#platform/db/transaction.ts'
import { hashPassword } from '#platform/identity/password.ts'
import { middlesOf, readCountyMap } from './geometry/read-county-map.ts'
import { gridsOf } from './grids.ts'
import { DEMO_PASSWORD, DEMO_TOTP_SECRET, needsCode } from './people/demo-accounts.ts'
import { staffOf } from './people/staff.ts'
import { unitsOf } from './people/units.ts'
import { readPlaces } from './places.ts'

export interface Demonstration {
  ownerUrl: string
  keys: Keys
  asOf: Date
  seed?: number
  log: (line: string) => void
}

const SEED = 20261123
const BATCH = 1000
const KINDS: Record<string, string> = {
  县级市: 'county',
  街道: 'street',
  镇: 'town',
  乡: 'township',
  村: 'village',
  社区: 'community',
}

/** Places, map, units, rules and staff of the demonstration county. */
export async function loadDemonstration({ ownerUrl, keys, asOf, seed = SEED, log }: Demonstration): Promise<void> {
  const places = readPlaces()
  const county = places.county.code
  const map = readCountyMap()
  const middles = middlesOf(map)
  const grids = gridsOf(map, places)
  const units = unitsOf(places, grids)
  const staff = staffOf(places, units, seed, Date.parse('2019-01-01T00:00:00Z'))
  const hash = await hashPassword(DEMO_PASSWORD)
  const at = (code: string) => ({ lon: middles.get(code)?.[0] ?? null, lat: middles.get(code)?.[1] ?? null })
  const row = (place: { code: string; kind?: string; name: string; fullName?: string; nameEn: string }) => ({
    county,
    code: place.code,
    parent: place.code.length === 6 ? null : place.code.slice(0, place.code.length - 3),
    level: { 6: 'county', 9: 'town', 12: 'village', 15: 'grid' }[place.code.length] ?? 'grid',
    kind: KINDS[place.kind ?? ''] ?? 'basic-grid',
    name: place.name,
    short_name: place.name,
    name_en: place.nameEn,
    ...at(place.code),
  })
  const database = openDatabase(ownerUrl, 1)
  log('Loading places, rules and staff…')
  await inTransaction(database.db, reach({ reader: 'system' }), async (tx) => {
    const all = [row(places.county), ...places.towns.map(row), ...places.villages.map(row), ...grids.map(row)]
    for (let i = 0; i < all.length; i += BATCH)
      await tx
        .insertInto('place')
        .values(all.slice(i, i + BATCH))
        .execute()
    await tx
      .insertInto('place_map')
      .values({ county, valid_from: '2000-01-01', topology: JSON.stringify(map) })
      .execute()
    await storePlaybook({ tx, county }, await readPlaybookFiles(join(projectRoot(), 'playbook')))
    const unitRows = units.map((unit) => ({
      county,
      code: unit.code,
      place_code: unit.placeCode,
      kind: unit.kind,
      parent: unit.parent ?? null,
      name: unit.name,
      name_en: unit.nameEn,
      phone: unit.phone,
    }))
    for (let i = 0; i < unitRows.length; i += BATCH)
      await tx
        .insertInto('unit')
        .values(unitRows.slice(i, i + BATCH))
        .execute()
    const people = staff.map((one) => ({
      county,
      id: one.id,
      name: one.account,
      person_name: one.personName,
      role: one.role,
      unit: one.unit,
      scope: one.scope,
      phone: one.phone,
    }))
    for (let i = 0; i < people.length; i += BATCH)
      await tx
        .insertInto('account')
        .values(people.slice(i, i + BATCH))
        .execute()
    const totp = seal(keys.field, DEMO_TOTP_SECRET)
    const secrets = staff.map((one) => ({
      county,
      account_id: one.id,
      password_hash: hash,
      must_change: false,
      totp_sealed: needsCode(one.role) ? totp : null,
      totp_confirmed_at: needsCode(one.role) ? asOf : null,
    }))
    for (let i = 0; i < secrets.length; i += BATCH)
      await tx
        .insertInto('account_secret')
        .values(secrets.slice(i, i + BATCH))
        .execute()
  })
  await database.close()
}
