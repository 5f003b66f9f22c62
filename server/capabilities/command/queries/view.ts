import { type MatterContext, type NewestAction, newestActions } from '#capabilities/matter/index.ts'
import { startOfLocalDay } from '#kernel/calendar.ts'
import type { Compare } from '../schema.ts'
import type { Layer, Span } from '../shapes/looks.ts'
import { readTerritory, type Territory } from './cells.ts'
import { readCompare } from './compare.ts'
import { type DayBoard, readDay } from './day.ts'
import { type Decisions, readDecisions } from './decisions.ts'
import { type Duty, readDuty } from './duty.ts'
import { type Dot, type LayerCount, readDots, readLayers } from './layers.ts'
import { endOfDayBefore, type Past, readPast } from './past.ts'

export interface Seen extends Decisions, DayBoard {
  territory: Territory
  events: NewestAction[]
  /** The end of the day that the map shows, and what was open then. */
  asOf: Date | undefined
  past: Past | undefined
  layers: Map<Layer, Map<string, LayerCount>>
  dots: Dot[]
  duty: Duty
  compare: Compare
}

export interface Asking {
  place: string
  areas: readonly string[]
  grids: readonly string[]
  layers: readonly Layer[]
  back: number
  span: Span
}

const EVENTS = 12
const DAY_MS = 86_400_000
const TOLD = [
  'reported',
  'handled',
  'said',
  'called-back',
  'unanswered',
  'escalated',
  'returned',
  'refused',
  'reopened',
  'assigned',
  'urged',
  'merged',
  'withdrawn',
] as const

/** The whole screen in one transaction, so that its numbers are of one moment. */
export async function readCommand(context: MatterContext, asking: Asking): Promise<Seen> {
  const { place, areas, grids, layers, back, span } = asking
  // Since yesterday's midnight: early in the morning there is still something to read.
  const since = new Date(startOfLocalDay(context.rules.calendar, context.now.getTime()) - DAY_MS)
  const asOf = back > 0 ? endOfDayBefore(context, back) : undefined
  const digits = areas[0]?.length ?? place.length
  return {
    territory: await readTerritory(context, place, areas),
    ...(await readDecisions(context, place)),
    ...(await readDay(context, place)),
    events: await newestActions(context, { place, verbs: TOLD, since, limit: EVENTS }),
    asOf,
    past: asOf && (await readPast(context, place, areas, asOf)),
    layers: await readLayers(context, place, digits, asOf ? [] : layers),
    dots: !asOf && layers.includes('points') ? await readDots(context, place) : [],
    duty: await readDuty(context, place, grids),
    compare: await readCompare(context, place, span, asOf ?? context.now),
  }
}
