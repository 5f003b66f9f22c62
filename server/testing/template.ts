import { join } from 'node:path'
import { readPlaybookFiles, storePlaybook } from '#capabilities/playbook/index.ts'
import { projectRoot } from '#platform/config/root.ts'
import { openDatabase } from '#platform/db/database.ts'
import { inTransaction, reach, type Tx } from '#platform/db/transaction.ts'
import { testMap } from './map.ts'
import { accountId, COUNTY, DEPARTMENTS, PEOPLE, PLACES } from './world.ts'

/** Puts into the template what every test's database starts with: places, units, rules and people. */
export async function prepareTemplate(ownerUrl: string): Promise<void> {
  const database = openDatabase(ownerUrl, 1)
  const playbook = await readPlaybookFiles(join(projectRoot(), 'playbook'))
  await inTransaction(database.db, reach({ reader: 'system' }), async (tx) => {
    await tx.insertInto('place').values(placeRows()).execute()
    await tx.insertInto('unit').values(unitRows()).execute()
    await tx
      .insertInto('place_map')
      .values({ county: COUNTY, valid_from: '2000-01-01', topology: JSON.stringify(testMap()) })
      .execute()
    await storePlaybook({ tx, county: COUNTY }, playbook)
    await insertPeople(tx)
  })
  await database.close()
}

const gridCode = (village: string, n: number): string => `${village}${String(n).padStart(3, '0')}`
const villages = () => PLACES.towns.flatMap((town) => town.villages.map((village) => ({ ...village, town: town.code })))
const grids = () =>
  villages().flatMap((village) =>
    Array.from({ length: village.grids }, (_, i) => ({ code: gridCode(village.code, i + 1), n: i + 1, village })),
  )

function placeRows() {
  const row = (code: string, parent: string | null, level: string, kind: string, name: string, name_en: string) => ({
    county: COUNTY,
    code,
    parent,
    level,
    kind,
    name,
    short_name: name,
    name_en,
  })
  const { county, towns } = PLACES
  return [
    row(county.code, null, 'county', 'county', county.name, county.nameEn),
    ...towns.map((town) => row(town.code, county.code, 'town', 'town', town.name, town.nameEn)),
    ...villages().map((village) => row(village.code, village.town, 'village', 'village', village.name, village.nameEn)),
    ...grids().map(({ code, n, village }) =>
      row(code, village.code, 'grid', 'basic-grid', `${village.name}第${n}网格`, `${village.nameEn} Grid ${n}`),
    ),
  ]
}

function unitRows() {
  const row = (place_code: string, slot: string, kind: string, name: string, name_en: string) => ({
    county: COUNTY,
    code: `${place_code}/${slot}`,
    place_code,
    kind,
    name,
    name_en,
    phone: '0571-00000000',
  })
  return [
    row(COUNTY, 'centre', 'centre', '建德市社会治理中心', 'Jiande governance centre'),
    row(COUNTY, 'discipline', 'discipline', '建德市纪委监委', 'Jiande discipline commission'),
    row(COUNTY, 'organisation', 'organisation', '建德市委组织部', 'Jiande organisation department'),
    row(COUNTY, 'city-discipline', 'discipline', '杭州市纪委监委', 'City discipline commission'),
    row(COUNTY, 'platform', 'platform', '平台管理', 'Platform administration'),
    ...DEPARTMENTS.map((key) => row(COUNTY, `dept-${key}`, 'department', key, key)),
    ...PLACES.towns.map((town) => row(town.code, 'town', 'town', `${town.name}指挥室`, `${town.nameEn} office`)),
    ...villages().flatMap((village) => [
      row(village.code, 'village', 'village', `${village.name}村委会`, `${village.nameEn} village committee`),
      row(
        village.code,
        'supervision',
        'supervision',
        `${village.name}村监委`,
        `${village.nameEn} supervision committee`,
      ),
    ]),
    ...grids().map(({ code, n, village }) =>
      row(code, 'grid', 'grid', `${village.name}第${n}网格`, `${village.nameEn} Grid ${n}`),
    ),
  ]
}

async function insertPeople(tx: Tx): Promise<void> {
  const rows = PEOPLE.map((one) => ({
    county: COUNTY,
    id: accountId(one.account),
    name: one.account,
    person_name: one.name,
    role: one.role,
    unit: one.unit,
    scope: one.scope,
  }))
  await tx.insertInto('account').values(rows).execute()
}
