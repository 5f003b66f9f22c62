import { levelOf, parentOf } from './place.ts'

/** An office that can hold work: place code, slash, slot, e.g. `330182109/town`. The post, never the person. */
export type UnitCode = string

export type UnitSlot =
  | 'grid'
  | 'village'
  | 'supervision'
  | 'town'
  | 'centre'
  | 'discipline'
  /** The commission above, for reports about the county's own. */
  | 'city-discipline'
  /** The organisation department: what it keeps about people is nobody else's. */
  | 'organisation'
  | 'platform'
  | `dept-${string}`

const TERRITORIAL = { county: 'centre', town: 'town', village: 'village', grid: 'grid' } as const

export const unitCode = (place: string, slot: UnitSlot): UnitCode => `${place}/${slot}`
export const placeOfUnit = (unit: UnitCode): string => unit.slice(0, unit.indexOf('/'))
export const slotOfUnit = (unit: UnitCode): string => unit.slice(unit.indexOf('/') + 1)

/** The unit that answers for a territory: grid, village, town or the county centre. */
export const unitOfPlace = (place: string): UnitCode => unitCode(place, TERRITORIAL[levelOf(place)])

/**
 * One step up: grid → village → town → county centre; a department, a supervision committee or another side unit goes to
 * the territorial unit of its place or the one above. The centre has nobody above it.
 */
export function parentUnit(unit: UnitCode): UnitCode | undefined {
  const place = placeOfUnit(unit)
  if (unitOfPlace(place) !== unit && levelOf(place) === 'county') return unitOfPlace(place)
  const above = parentOf(place)
  return above === undefined ? undefined : unitOfPlace(above)
}

/** Every unit above, nearest first. */
export function unitsAbove(unit: UnitCode): UnitCode[] {
  const above = parentUnit(unit)
  return above === undefined ? [] : [above, ...unitsAbove(above)]
}
