import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/config/root.ts'

export type SeedPlace = { code: string; kind: string; name: string; fullName: string; nameEn: string }
export type TownSite = { code: string; longitude: number; latitude: number; areaKm2: number }
export type SeedPlaces = { county: SeedPlace; towns: SeedPlace[]; villages: SeedPlace[]; sites: TownSite[] }

/** National code rule: the last three digits of a resident community (urban) are below 200, of a village 200 and up. */
export const isCommunity = (villageCode: string): boolean => Number(villageCode.slice(9, 12)) < 200

/** The real tree of the county, from `data/places.csv`, and the schematic sites of its towns. */
export function readPlaces(): SeedPlaces {
  const places = readTable(dataFile('places.csv')).map(
    ([code = '', kind = '', name = '', fullName = '', nameEn = '']): SeedPlace => ({
      code,
      kind,
      name,
      fullName,
      nameEn,
    }),
  )
  const county = places.find((place) => place.code.length === 6)
  if (!county) throw new Error('places.csv names no county')
  return {
    county,
    towns: places.filter((place) => place.code.length === 9),
    villages: places.filter((place) => place.code.length === 12),
    sites: readTable(dataFile('town-sites.csv')).map(([code = '', longitude, latitude, area]) => ({
      code,
      longitude: Number(longitude),
      latitude: Number(latitude),
      areaKm2: Number(area),
    })),
  }
}

export const dataFile = (name: string): string => join(projectRoot(), 'seed/data', name)

/** Rows of a CSV file without its heading; our own files have no quoted cells. */
export function readTable(file: string): string[][] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => line.split(','))
}
