import { type DatedRules, matterRules } from '#capabilities/matter/index.ts'
import type { Playbook } from '#capabilities/playbook/index.ts'
import type { SeedCounty } from '../county.ts'
import { householdsOf } from '../geometry/allotment.ts'
import { grouped } from '../group.ts'
import { idsFrom } from '../ids.ts'
import type { StaffMember } from '../people/staff.ts'
import { randomOf } from '../random.ts'
import { readGrammar, writerOf } from '../texts/matter-texts.ts'
import { readBadWeeks, readHabits, readTempers } from './habits.ts'
import type { World } from './world.ts'

const CASEWORKERS = new Set(['grid-worker', 'village-cadre', 'town-officer', 'centre-officer', 'department-officer'])

export type WorldOptions = { playbook: Playbook; asOf: Date; seed: number; towns?: readonly string[] | undefined }

/** The county as the histories need it. With `towns`, matters arise only there. */
export function worldOf(seeded: SeedCounty, { playbook, asOf, seed, towns }: WorldOptions): World {
  const households = householdsOf(seeded.places.villages, seed)
  const grids = grouped(seeded.grids, ({ code }) => code.slice(0, 12))
  const known = new Set(playbook['matter-kinds'].map(({ key }) => key))
  return {
    county: seeded.places.county.code,
    asOf_ms: asOf.getTime(),
    rules: remembered(matterRules(playbook, asOf.toISOString().slice(0, 10))),
    villages: seeded.places.villages
      .map(({ code }, index) => ({
        code,
        index,
        households: households.get(code) ?? 0,
        grids: (grids.get(code) ?? []).map((grid) => grid.code),
      }))
      .filter(({ code }) => !towns || towns.includes(code.slice(0, 9))),
    middles: seeded.middles,
    habits: readHabits().filter(({ kind }) => known.has(kind)),
    badWeeks: readBadWeeks(),
    temperOf: readTempers(),
    deskOf: desksOf(seeded.staff),
    departments: [...new Set(playbook['matter-kinds'].map(({ body }) => body.usualLead))],
    writer: writerOf(readGrammar(), randomOf(seed, 'texts')),
    newId: idsFrom(randomOf(seed, 'ids')),
  }
}

function desksOf(staff: readonly StaffMember[]): World['deskOf'] {
  const caseworkers = staff.filter(({ role }) => CASEWORKERS.has(role))
  return new Map(
    [...grouped(caseworkers, ({ unit }) => unit)].map(([unit, members]) => [
      unit,
      members.map(({ id, personName }) => ({ kind: 'staff', unit, name: personName, account: id })),
    ]),
  )
}

const DAY_MS = 86_400_000

/** The same rules, each looked up once for a day: half a million actions ask for them. */
function remembered(rules: DatedRules): DatedRules {
  const dayOf = (at_ms: number) => Math.floor((at_ms + rules.calendar.offset_ms) / DAY_MS)
  const once = <T>(find: (kind: string, at_ms: number) => T) => {
    const found = new Map<string, Map<number, T>>()
    return (kind: string, at_ms: number): T => {
      const days = found.get(kind) ?? new Map<number, T>()
      if (days.size === 0) found.set(kind, days)
      const day = dayOf(at_ms)
      const known = days.get(day)
      if (known !== undefined) return known
      const fresh = find(kind, at_ms)
      days.set(day, fresh)
      return fresh
    }
  }
  const common = once((_, at_ms) => rules.commonOf(at_ms))
  return {
    ...rules,
    clocksOf: once(rules.clocksOf),
    kindOn: once(rules.kindOn),
    commonOf: (at_ms) => common('', at_ms),
  }
}
