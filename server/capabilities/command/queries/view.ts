import { type MatterContext, type NewestAction, newestActions } from '#capabilities/matter/index.ts'
import { startOfLocalDay } from '#kernel/calendar.ts'
import { readTerritory, type Territory } from './cells.ts'
import { type DayBoard, readDay } from './day.ts'
import { type Decisions, readDecisions } from './decisions.ts'

export interface Seen extends Decisions, DayBoard {
  territory: Territory
  events: NewestAction[]
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
export async function readCommand(context: MatterContext, place: string, areas: readonly string[]): Promise<Seen> {
  // Since yesterday's midnight: early in the morning there is still something to read.
  const since = new Date(startOfLocalDay(context.rules.calendar, context.now.getTime()) - DAY_MS)
  return {
    territory: await readTerritory(context, place, areas),
    ...(await readDecisions(context, place)),
    ...(await readDay(context, place)),
    events: await newestActions(context, { place, verbs: TOLD, since, limit: EVENTS }),
  }
}
