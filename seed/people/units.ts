import type { Playbook } from '#capabilities/playbook/index.ts'
import { unitCode } from '#kernel/unit.ts'
import { dataFile, isCommunity, readTable, type SeedPlace, type SeedPlaces } from '../places.ts'
import { officePhone } from './phones.ts'

export type SeedUnit = {
  code: string
  placeCode: string
  kind:
    | 'grid'
    | 'village'
    | 'supervision'
    | 'town'
    | 'centre'
    | 'department'
    | 'discipline'
    | 'organisation'
    | 'platform'
  parent?: string
  name: string
  nameEn: string
  phone: string
}
export type SeedGrid = { code: string; name: string; nameEn: string }
type OfficeKind = Extract<SeedUnit['kind'], 'centre' | 'discipline' | 'platform'>

/** First office telephone of each group: made up, four digits. */
const PHONES = { city: 1003, organisation: 1004, department: 1010, town: 1100, village: 2000, grid: 4000 }

/** Every office that can hold work: the county's, towns, villages with their supervision committees, grids. */
export function unitsOf(
  places: SeedPlaces,
  grids: readonly SeedGrid[],
  departments: Playbook['departments'],
): SeedUnit[] {
  return [
    ...countyOffices(places.county),
    ...departmentsOf(places.county, departments),
    ...places.towns.map((town, i) => ({
      ...unit(town.code, 'town', unitCode(places.county.code, 'centre'), officePhone(PHONES.town + i)),
      name: `${town.name}指挥室`,
      nameEn: `${town.nameEn} office`,
    })),
    ...places.villages.flatMap((village, i) => villageUnits(village, i)),
    ...grids.map((grid, i) => ({
      ...unit(grid.code, 'grid', unitCode(grid.code.slice(0, 12), 'village'), officePhone(PHONES.grid + i)),
      name: grid.name,
      nameEn: grid.nameEn,
    })),
    // Last, so that nobody else's name depends on it.
    cityCommission(places.county),
    organisation(places.county),
  ]
}

/** Takes reports about the county's own commission. */
const cityCommission = (county: SeedPlace): SeedUnit => ({
  code: unitCode(county.code, 'city-discipline'),
  placeCode: county.code,
  kind: 'discipline',
  name: '杭州市纪委监委',
  nameEn: 'City discipline commission',
  phone: officePhone(PHONES.city),
})

/** Keeps what concerns the people who lead villages, and shows it to nobody else. */
const organisation = (county: SeedPlace): SeedUnit => ({
  code: unitCode(county.code, 'organisation'),
  placeCode: county.code,
  kind: 'organisation',
  name: `${county.name}委组织部`,
  nameEn: 'Organisation department',
  phone: officePhone(PHONES.organisation),
})

function countyOffices(county: SeedPlace): SeedUnit[] {
  return readTable(dataFile('offices.csv')).map(([slot = '', kind = '', name = '', nameEn = '', phone = '']) => ({
    code: `${county.code}/${slot}`,
    placeCode: county.code,
    kind: kind as OfficeKind, // offices.csv is the project's own file.
    ...(slot === 'centre' ? {} : { parent: unitCode(county.code, 'centre') }),
    name: `${county.name}${name}`,
    nameEn,
    phone,
  }))
}

/** One office for each department that the playbook knows; a later row of the same department is the same office. */
function departmentsOf(county: SeedPlace, departments: Playbook['departments']): SeedUnit[] {
  const newest = new Map(departments.map((rule) => [rule.key, rule.body]))
  return [...newest].map(([key, { name }], i) => ({
    code: unitCode(county.code, `dept-${key}`),
    placeCode: county.code,
    kind: 'department',
    parent: unitCode(county.code, 'centre'),
    name: name.zh,
    nameEn: name.en,
    phone: officePhone(PHONES.department + i),
  }))
}

function villageUnits(village: SeedPlace, i: number): SeedUnit[] {
  const town = unitCode(village.code.slice(0, 9), 'town')
  return [
    {
      ...unit(village.code, 'village', town, officePhone(PHONES.village + 2 * i)),
      name: `${village.name}${isCommunity(village.code) ? '居委会' : '村委会'}`,
      nameEn: `${village.nameEn} committee`,
    },
    {
      ...unit(village.code, 'supervision', town, officePhone(PHONES.village + 2 * i + 1)),
      name: `${village.name}${isCommunity(village.code) ? '居监委' : '村监委'}`,
      nameEn: `${village.nameEn} supervision committee`,
    },
  ]
}

const unit = (placeCode: string, kind: 'grid' | 'village' | 'supervision' | 'town', parent: string, phone: string) => ({
  code: unitCode(placeCode, kind),
  placeCode,
  kind,
  parent,
  phone,
})
