import type { CountyMap } from './geometry/county-map.ts'
import type { SeedGrid } from './people/units.ts'
import type { SeedPlaces } from './places.ts'

/** The grids drawn on the map, named by their village and number. */
export function gridsOf(map: CountyMap, places: SeedPlaces): SeedGrid[] {
  const villages = new Map(places.villages.map((village) => [village.code, village]))
  return map.objects.grids.geometries.map(({ id }) => {
    const code = String(id)
    const village = villages.get(code.slice(0, 12))
    const number = Number(code.slice(12))
    return {
      code,
      name: `${village?.name}第${inChinese(number)}网格`,
      nameEn: `${village?.nameEn} Grid ${number}`,
    }
  })
}

const NUMERALS = '〇一二三四五六七八九十'

/** 1 to 99 as it is written on a grid's sign. */
function inChinese(number: number): string {
  if (number <= 10) return NUMERALS[number] ?? ''
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? NUMERALS[tens] : ''}十${number % 10 ? NUMERALS[number % 10] : ''}`
}
