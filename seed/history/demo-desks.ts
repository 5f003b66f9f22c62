import { finalDue } from '#capabilities/matter/rules/index.ts'
import { startOfLocalDay } from '#kernel/calendar.ts'
import { light } from '#kernel/clock.ts'
import { placeOfUnit, slotOfUnit } from '#kernel/unit.ts'
import { type Random, randomOf, tableOf, type WeightTable } from '../random.ts'
import { type Arrival, arrivalOn } from './arrivals.ts'
import { begin } from './begin.ts'
import { planFor } from './history.ts'
import { type Journey, travel } from './journey.ts'
import type { Village, World } from './world.ts'

/** What a visitor should find on the desk of a demonstration account. */
type Look = 'reported' | 'waiting' | 'suspended' | 'handled' | 'green' | 'amber' | 'red'
const WANTED: [Look, number][] = [
  ['reported', 2],
  ['green', 3],
  ['amber', 1],
  ['red', 1],
  ['waiting', 1],
  ['suspended', 1],
  ['handled', 2],
]
/** What is bound to happen for the look. */
const SURE: Partial<Record<Look, string>> = { waiting: 'asked', suspended: 'suspended' }
const DAY_MS = 86_400_000
const DAYS_BACK = 24
const TRIES = 160
/** The desks take their time here, or nothing would be left on them; grids, who are quick, most of all. */
const PACE = { grid: 6, other: 1.9 }
const LATE = 1.8

/** More matters of the last weeks, until each of the desks has something in every state and light. */
export function* moreForDesks(world: World, desks: readonly string[], held: readonly Journey[], seed: number) {
  for (const desk of desks) {
    const random = randomOf(seed, `desk ${desk}`)
    const catchment = catchmentOf(world, desk)
    const here = held.filter(({ state }) => state.holder === desk)
    for (const [look, wanted] of WANTED) {
      let missing = wanted - here.filter((journey) => lookOf(journey) === look).length
      for (let tries = 0; missing > 0 && tries < TRIES; tries++) {
        const journey = attempt(world, catchment, look, random)
        if (!journey || journey.state.holder !== desk || lookOf(journey) !== look) continue
        missing -= 1
        yield journey
      }
    }
  }
}

function attempt(world: World, catchment: Catchment, look: Look, random: Random): Journey | undefined {
  const { desk } = catchment
  const arrival = arrivalFor(world, catchment, look, random)
  if (arrival.at_ms >= world.asOf_ms) return undefined
  const journey = begin(world, arrival, random, {
    pace: paceFor(desk, look),
    ...(SURE[look] ? { sure: new Set([SURE[look]]) } : {}),
    ...(slotOfUnit(desk) === 'centre' ? {} : { target: desk }),
  })
  travel(journey, world.asOf_ms, planFor)
  return journey
}

function paceFor(desk: string, look: Look): number {
  const pace = slotOfUnit(desk) === 'grid' ? PACE.grid : PACE.other
  return look === 'amber' || look === 'red' ? pace * LATE : pace
}

/** Where the matters of a desk come from, and of which kinds they are. */
type Catchment = { desk: string; place: string; villages: Village[]; kinds: WeightTable<string> }

function catchmentOf(world: World, desk: string): Catchment {
  const place = placeOfUnit(desk)
  const kinds = world.habits.filter(({ kind }) => suits(world, kind, desk))
  return {
    desk,
    place,
    villages: world.villages.filter(({ code }) => code.startsWith(place.slice(0, 12))),
    kinds: tableOf(kinds.map(({ kind, weight }): [string, number] => [kind, weight])),
  }
}

function arrivalFor(world: World, { place, villages, kinds }: Catchment, look: Look, random: Random): Arrival {
  const back = look === 'reported' ? 3 : DAYS_BACK
  const start_ms = startOfLocalDay(world.rules.calendar, world.asOf_ms - random.next() ** 1.5 * back * DAY_MS)
  const arrival = arrivalOn({ start_ms, month: 1 }, random.from(kinds), random.pick(villages), random)
  return place.length === 15 ? { ...arrival, place } : arrival
}

function suits(world: World, kind: string, desk: string): boolean {
  const slot = slotOfUnit(desk)
  const lead = world.rules.kindOn(kind, world.asOf_ms)?.usualLead
  return !slot.startsWith('dept-') || slot === `dept-${lead}`
}

function lookOf({ state, world, actions }: Journey): Look | undefined {
  if (state.state === 'closed') return undefined
  if (state.state !== 'accepted') return state.state
  const due_ms = finalDue(state, world.asOf_ms, world.rules)
  const soon = world.rules.commonOf(actions[0]?.at_ms ?? 0).soon_minutes
  return light(world.rules.calendar, world.asOf_ms, due_ms, soon)
}
