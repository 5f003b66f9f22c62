import type { Answer } from './answer.ts'
import type { Item } from './item.ts'
import type { Callout, Hazard, Household, OpenMatter, Snapshot } from './snapshot.ts'

export interface Position {
  lon: number
  lat: number
}

export type Task =
  | { sort: 'callout'; id: string; dueAt: string; callout: Callout; household: Household | undefined }
  | { sort: 'visit'; id: string; dueAt: string | undefined; round?: string; household: Household }
  | { sort: 'hazard'; id: string; dueAt: string | undefined; hazard: Hazard }
  | { sort: 'matter'; id: string; dueAt: string | undefined; matter: OpenMatter }

const DAY_MS = 86_400_000
const AHEAD_DAYS = 7
const METRES_PER_DEGREE = 111_320

/** What the county's rules make due, by day; what was done on this phone and is not yet counted there is off the list. */
export function tasksOf(snapshot: Snapshot, items: readonly Item[], now: Date, said: readonly Answer[] = []): Task[] {
  const done = new Set(items.filter(isMeeting).map(({ body }) => body.householdId))
  const until = new Date(now.getTime() + AHEAD_DAYS * DAY_MS).toISOString()
  const soon = (dueAt: string | undefined) => dueAt !== undefined && dueAt <= until
  const roundOf = new Map(snapshot.rounds.flatMap((round) => round.householdIds.map((id) => [id, round] as const)))
  const visits = snapshot.households.flatMap((household): Task[] => {
    const round = roundOf.get(household.id)
    const dueAt = [household.dueAt, round?.dueAt].filter(soon).sort()[0]
    if (done.has(household.id) || (!dueAt && !round)) return []
    return [{ sort: 'visit', id: household.id, dueAt, household, ...(round ? { round: round.name } : {}) }]
  })
  const hazards = snapshot.hazards
    .filter(({ dueAt }) => soon(dueAt))
    .map((hazard): Task => ({ sort: 'hazard', id: hazard.id, dueAt: hazard.dueAt, hazard }))
  const matters = snapshot.matters.map(
    (matter): Task => ({ sort: 'matter', id: matter.id, dueAt: matter.dueAt, matter }),
  )
  return [...calloutsOf(snapshot, items, said), ...visits, ...hazards, ...matters].sort((a, b) =>
    compare(a.dueAt, b.dueAt),
  )
}

/** What a record on this phone already answers is off the list, sent or not. */
function calloutsOf({ callouts = [], households }: Snapshot, items: readonly Item[], said: readonly Answer[]): Task[] {
  const answers = said.flatMap(({ body, state }) => (state === 'refused' ? [] : [body]))
  const records = items.flatMap(({ body, state }) => (state === 'refused' ? [] : (body.callout ?? [])))
  const declined = answers.filter(({ verb }) => verb === 'declined').map(({ callout }) => callout)
  const accepted = new Set(answers.filter(({ verb }) => verb === 'accepted').map(({ callout }) => callout))
  const off = new Set([...records, ...declined])
  return callouts
    .filter(({ id }) => !off.has(id))
    .map((called) => {
      const household = households.find(({ id }) => id === called.householdId)
      const callout: Callout = accepted.has(called.id) ? { ...called, state: 'accepted' } : called
      return { sort: 'callout', id: callout.id, dueAt: callout.dueAt, callout, household }
    })
}

const isMeeting = ({ body, state }: Item): boolean =>
  state !== 'refused' && body.kind === 'visit' && (body.outcome === 'reached' || body.outcome === 'phoned')

const compare = (a = '9', b = '9'): number => (a < b ? -1 : a > b ? 1 : 0)

function placed(task: Task): { lon?: number | null; lat?: number | null } | undefined {
  if (task.sort === 'hazard') return task.hazard
  return task.sort === 'matter' ? undefined : task.household
}

function pointOf(task: Task): Position | undefined {
  const { lon, lat } = placed(task) ?? {}
  return lon != null && lat != null ? { lon, lat } : undefined
}

/** Metres, good enough within a valley. */
export function metresBetween(a: Position, b: Position): number {
  const east = (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180)
  return Math.hypot(east, a.lat - b.lat) * METRES_PER_DEGREE
}

/** Nearest first; where a place is not known the order of days stays, behind. */
export function nearestFirst(tasks: readonly Task[], here: Position): Task[] {
  const far = (task: Task) => {
    const point = pointOf(task)
    return point ? metresBetween(here, point) : Number.POSITIVE_INFINITY
  }
  const measured = tasks.map((task) => ({ task, metres: far(task) }))
  return measured.sort((a, b) => (a.metres === b.metres ? 0 : a.metres - b.metres)).map(({ task }) => task)
}
