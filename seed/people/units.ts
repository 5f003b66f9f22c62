import { dataFile, readTable, type SeedPlaces } from '../places.ts'
import { officePhone } from './phones.ts'

export type SeedUnit = {
  code: string
  placeCode: string
  kind: 'grid' | 'village' | 'supervision' | 'town' | 'centre' | 'department' | 'discipline' | 'platform'
  parent?: string
  name: string
  nameEn: string
  phone: string
}
export type SeedGrid = { code: string; name: string; nameEn: string }

type OfficeKind = Extract<SeedUnit['kind'], 'centre' | 'department' | 'discipline' | 'platform'>

/** Every office that can hold work: county offices, towns, villages with their supervision committees, grids. */
export function unitsOf(places: SeedPlaces, grids: readonly SeedGrid[]): SeedUnit[] {
  const county = places.county.code
  const centre = `${county}/centre`
  const offices = readTable(dataFile('offices.csv')).map(
    ([slot = '', kind = '', name = '', nameEn = '', phone = '']) => ({
      code: `${county}/${slot}`,
      placeCode: county,
      kind: kind as OfficeKind, // offices.csv is the project's own file.
      ...(slot === 'centre' ? {} : { parent: centre }),
      name,
      nameEn,
      phone,
    }),
  )
  return [
    ...offices,
    ...places.towns.map((town, i) => ({
      ...unit(town.code, 'town', centre, officePhone(1100 + i)),
      name: town.name,
      nameEn: town.nameEn,
    })),
    ...places.villages.flatMap((village, i) => villageUnits(village, i)),
    ...grids.map((grid, i) => ({
      ...unit(grid.code, 'grid', `${grid.code.slice(0, 12)}/village`, officePhone(4000 + i)),
      name: grid.name,
      nameEn: grid.nameEn,
    })),
  ]
}

function villageUnits(village: SeedPlaces['villages'][number], i: number): SeedUnit[] {
  const town = `${village.code.slice(0, 9)}/town`
  return [
    {
      ...unit(village.code, 'village', town, officePhone(2000 + 2 * i)),
      name: village.name,
      nameEn: village.nameEn,
    },
    {
      ...unit(village.code, 'supervision', town, officePhone(2001 + 2 * i)),
      name: `${village.name}村监委`,
      nameEn: `${village.nameEn} supervision committee`,
    },
  ]
}

const unit = (placeCode: string, kind: SeedUnit['kind'], parent: string, phone: string) => ({
  code: `${placeCode}/${kind}`,
  placeCode,
  kind,
  parent,
  phone,
})
