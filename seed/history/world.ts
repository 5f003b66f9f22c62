import type { DatedRules } from '#capabilities/matter/index.ts'
import type { MatterAction } from '#capabilities/matter/rules/index.ts'
import { unitCode } from '#kernel/unit.ts'
import type { Point } from '../geometry/lattice.ts'
import type { Random } from '../random.ts'
import type { Writer } from '../texts/matter-texts.ts'
import type { BadWeek, KindHabit, Level, Temper } from './habits.ts'

export type Doer = MatterAction['by']

export type Village = { code: string; index: number; households: number; grids: string[] }

/** Everything that the histories are made from; the same world and stream give the same histories. */
export type World = {
  county: string
  asOf_ms: number
  rules: DatedRules
  villages: readonly Village[]
  middles: ReadonlyMap<string, Point>
  habits: readonly KindHabit[]
  badWeeks: readonly BadWeek[]
  temperOf: (village: string) => Temper
  /** Those who do casework at a unit, as they stand in the actions they do. */
  deskOf: ReadonlyMap<string, readonly Doer[]>
  departments: readonly string[]
  writer: Writer
  newId: (at_ms: number) => string
}

/** The unit that ends up with a matter of this kind. */
export function unitAtLevel(world: World, level: Level, place: string, kind: string, at_ms: number): string {
  if (level === 'department') {
    const lead = world.rules.kindOn(kind, at_ms)?.usualLead
    return unitCode(world.county, lead ? `dept-${lead}` : 'centre')
  }
  if (level === 'town') return unitCode(place.slice(0, 9), 'town')
  if (level === 'grid' && place.length === 15) return unitCode(place, 'grid')
  return unitCode(place.slice(0, 12), 'village')
}

/** Somebody of the unit does it; the first (the full-time worker, the director) most often. */
export function staffAt(world: World, unit: string, random: Random): Doer {
  const desk = world.deskOf.get(unit) ?? []
  const doer = random.chance(0.6) ? desk[0] : desk[random.whole(0, Math.max(desk.length - 1, 0))]
  return doer ?? { kind: 'staff', unit }
}
