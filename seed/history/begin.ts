import { applied, type MatterAction } from '#capabilities/matter/rules/index.ts'
import { dueAt } from '#kernel/clock.ts'
import { unitCode, unitOfPlace } from '#kernel/unit.ts'
import type { Random } from '../random.ts'
import type { Arrival } from './arrivals.ts'
import { asidesOf } from './asides.ts'
import type { Journey } from './journey.ts'
import { withParts } from './parts.ts'
import { reporterOf } from './reporters.ts'
import { about, deskAfter } from './times.ts'
import { staffAt, unitAtLevel, type World } from './world.ts'

const WORKDAY_MINUTES = 420
const WORKDAYS_PER_DAY = 5 / 7
/** Most matters take well under half of their limit; the tail runs past it. */
const USUAL_SHARE = 0.36
const GRID_SHARE = 0.12
const SHARE_SPREAD = 0.62

/** Where and how slowly it is to be handled and what is sure to happen, when that is not left to chance. */
export type Wish = { target?: string; pace?: number; sure?: ReadonlySet<string> }
const NOTHING: ReadonlySet<string> = new Set()

/** The report itself, and how this matter will go if nothing comes between. */
export function begin(world: World, arrival: Arrival, random: Random, wish: Wish = {}): Journey {
  const { at_ms, village, place, form, kind } = arrival
  const id = world.newId(at_ms)
  const reporter = reporterOf(world, village, form, at_ms, random, id)
  const by = reporterBy(world, arrival, random)
  if (by.account) reporter.recordedBy = by.account
  const channel = form !== 'resident' ? 'proxy' : reporter.forOther ? 'for-other' : 'web'
  const action: MatterAction = {
    id,
    verb: 'reported',
    at_ms,
    by,
    data: { kind, holder: firstHolder(world, arrival), channel },
  }
  const state = applied(undefined, action, world.rules)
  const temper = { ...world.temperOf(village.code), ...(wish.pace === undefined ? {} : { pace: wish.pace }) }
  const habit = world.habits.find((one) => one.kind === kind)
  const level = habit ? random.weighted(habit.levels) : 'village'
  const target = wish.target ?? unitAtLevel(world, level, place, kind, at_ms)
  const limit_minutes = limitOf(world, kind, at_ms)
  const share = target.endsWith('/grid') ? GRID_SHARE : USUAL_SHARE
  const pace = target.includes('/dept-') ? 0.5 + temper.pace / 2 : temper.pace
  const minutes = about(limit_minutes * share * pace, random, SHARE_SPREAD)
  const journey: Journey = {
    world,
    arrival,
    random,
    temper,
    id,
    text: world.writer.report(kind, form),
    target,
    limit_minutes,
    handle_ms: deskAfter(world.rules.calendar, at_ms, minutes, random),
    due_ms: dueAt(world.rules.calendar, at_ms, world.rules.clocksOf(kind, at_ms).finish, 0),
    state,
    actions: [action],
    reporters: [reporter],
    parts: withParts(new Map(), undefined, state, at_ms),
    agendaOf: '',
    agenda: [],
    aside: [],
    done: new Set(),
    sure: wish.sure ?? NOTHING,
  }
  journey.aside = asidesOf(journey)
  return journey
}

function firstHolder({ county, rules }: World, { kind, place, at_ms }: Arrival): string {
  const startsAt = rules.kindOn(kind, at_ms)?.startsAt
  if (startsAt === 'centre') return unitCode(county, 'centre')
  if (startsAt === 'town') return unitCode(place.slice(0, 9), 'town')
  return unitOfPlace(startsAt === 'village' ? place.slice(0, 12) : place)
}

function reporterBy(world: World, { form, place }: Arrival, random: Random): MatterAction['by'] {
  if (form === 'resident') return { kind: 'resident' }
  if (form === 'round') return staffAt(world, unitOfPlace(place), random)
  if (form === 'hotline') return staffAt(world, unitCode(world.county, 'centre'), random)
  return staffAt(world, unitCode(place.slice(0, 9), 'town'), random)
}

function limitOf({ rules }: World, kind: string, at_ms: number): number {
  const { days, unit } = rules.clocksOf(kind, at_ms).finish
  return days * WORKDAY_MINUTES * (unit === 'workday' ? 1 : WORKDAYS_PER_DAY)
}
