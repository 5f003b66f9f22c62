import { isWorkday, localDate, startOfLocalDay } from '#kernel/calendar.ts'
import { type Random, tableOf, type WeightTable } from '../random.ts'
import type { Form } from '../texts/matter-texts.ts'
import type { BadWeek, KindHabit } from './habits.ts'
import type { Village, World } from './world.ts'

/** One report as it comes in. `sameAs` is the place in the list of an earlier report of the same thing. */
export type Arrival = {
  at_ms: number
  kind: string
  village: Village
  place: string
  /** Where exactly, when that is not left to chance. */
  placeText?: string
  form: Form
  sameAs?: Arrival
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Two half-years. */
const HISTORY_DAYS = 365

const WEEKDAYS = [0.62, 1.16, 1.08, 1.04, 1.02, 1.06, 0.72]
const hours = (weights: number[]) => tableOf(weights.map((weight, hour): [number, number] => [hour, weight]))
/** Reports of residents by hour of the day: after breakfast, and in the evening. */
const RESIDENT_HOURS = hours([0.2, 0.1, 0.1, 0.1, 0.3, 1, 3, 6, 9, 9, 7, 5, 4, 4, 5, 5, 5, 6, 8, 10, 9, 6, 3, 1])
const DESK_HOURS = hours([0, 0, 0, 0, 0, 0, 0, 2, 10, 12, 11, 6, 1, 2, 10, 11, 9, 5, 1, 0, 0, 0, 0, 0])
const GRID_HOURS = hours([0, 0, 0, 0, 0, 0.3, 2, 6, 10, 10, 8, 4, 1, 2, 7, 9, 9, 6, 4, 2, 1, 0, 0, 0])

const FORMS: [Form, number][] = [
  ['resident', 52],
  ['round', 34],
  ['hotline', 9],
  ['window', 5],
]
const SAME_AGAIN = 0.013
const NO_GRID = 0.12

/** `count` reports over a year that ends at `asOf`, in order of time. */
export function arrivalsOf(world: World, count: number, random: Random): Arrival[] {
  const days = tableOf(daysOf(world))
  const villages = tableOf(world.villages.map((village): [Village, number] => [village, village.households]))
  const kinds = kindsByDay(world.habits)
  const arrivals: Arrival[] = []
  while (arrivals.length < count) {
    const day = random.from(days)
    const village = random.from(villages)
    const arrival = arrivalOn(day, random.from(kinds(day)), village, random)
    if (arrival.at_ms >= world.asOf_ms) continue
    arrivals.push(arrival)
    if (random.chance(SAME_AGAIN)) arrivals.push(again(arrival, random))
  }
  return arrivals.filter(({ at_ms }) => at_ms < world.asOf_ms).sort((a, b) => a.at_ms - b.at_ms)
}

type Day = { start_ms: number; month: number; bad?: BadWeek }

/** Reports of one day, given its kind and village. */
export function arrivalOn(day: Day, kind: string, village: Village, random: Random): Arrival {
  const form = random.weighted(FORMS)
  const table = form === 'resident' ? RESIDENT_HOURS : form === 'round' ? GRID_HOURS : DESK_HOURS
  const hour = random.from(table)
  const anywhere = form !== 'round' && random.chance(NO_GRID)
  return {
    at_ms: day.start_ms + Math.floor((hour + random.next()) * HOUR_MS),
    kind,
    village,
    place: anywhere ? village.code : random.pick(village.grids),
    form,
  }
}

function again(first: Arrival, random: Random): Arrival {
  const later_ms = Math.floor((0.05 + 2 * random.next() ** 2) * DAY_MS)
  return { ...first, at_ms: first.at_ms + later_ms, form: random.chance(0.7) ? 'resident' : 'round', sameAs: first }
}

function daysOf({ rules, asOf_ms, badWeeks }: World): [Day, number][] {
  const today_ms = startOfLocalDay(rules.calendar, asOf_ms)
  return Array.from({ length: HISTORY_DAYS + 1 }, (_, ago): [Day, number] => {
    const start_ms = today_ms - ago * DAY_MS
    const [, month = 1, date = 1] = localDate(rules.calendar, start_ms + DAY_MS / 2)
      .split('-')
      .map(Number)
    const bad = badWeeks.find((week) => week.month === month && date >= week.day && date < week.day + week.days)
    const weekday = WEEKDAYS[new Date(start_ms + rules.calendar.offset_ms).getUTCDay()] ?? 1
    const rest = isWorkday(rules.calendar, start_ms + DAY_MS / 2) || weekday < 1 ? 1 : 0.55
    return [{ start_ms, month, ...(bad ? { bad } : {}) }, weekday * rest * (bad?.factor ?? 1)]
  })
}

function kindsByDay(habits: readonly KindHabit[]): (day: Day) => WeightTable<string> {
  const tables = new Map<string, WeightTable<string>>()
  return ({ month, bad }) => {
    const key = `${month} ${bad ? bad.month : ''}`
    const table =
      tables.get(key) ??
      tableOf(
        habits.map(({ kind, weight, months }): [string, number] => [
          kind,
          weight * (months[month - 1] ?? 0) * (bad?.kinds.get(kind) ?? 1),
        ]),
      )
    tables.set(key, table)
    return table
  }
}
