import { isProblem, refuse } from '#kernel/problem.ts'
import type { GridAct } from '../shapes/acts.ts'
import { after, type Codes, type States } from './acts.ts'
import { checkGrids } from './check.ts'
import type { GridState } from './state.ts'
import { checkOutside, type Violation } from './tiling.ts'

/** A change as it was written down. */
export interface RecordedChange {
  id: string
  validOn: string
  recordedAt: Date
  act: GridAct
  codes: Codes
}

/** What held from a day on, and by which change. */
export interface Stand {
  from: string
  changeId: string
  grids: States
  violations: Violation[]
}

export interface Begun {
  from: string
  changeId: string
  grids: States
}

interface Checks {
  county: string
  tolerance_m: number
}

/**
 * All that ever held in a village, from the day on which it held: changes in the order of their days, of one day in the
 * order in which they were written down. @throws Problem of the act that no longer fits, with its day
 */
export function fold(
  begun: readonly Begun[],
  changes: readonly RecordedChange[],
  { county, tolerance_m }: Checks,
): Stand[] {
  const stands: Stand[] = begun.map((one) => ({ ...one, violations: [] }))
  const inTurn = [...changes].sort(
    (a, b) => a.validOn.localeCompare(b.validOn) || a.recordedAt.getTime() - b.recordedAt.getTime(),
  )
  for (const { id, validOn, act, codes } of inTurn) {
    const before: States = stands.filter(({ from }) => from <= validOn).at(-1)?.grids ?? new Map()
    const grids = done(before, act, codes, tolerance_m, validOn)
    const tiles = [...grids.values()]
    const free = act.verb === 'imported' || act.verb === 'drawn'
    const violations = [
      ...checkGrids(tiles, county, tolerance_m),
      ...(free ? [] : checkOutside([...before.values()], tiles, tolerance_m)),
    ]
    stands.push({ from: validOn, changeId: id, grids, violations })
  }
  return stands
}

function done(before: States, act: GridAct, codes: Codes, tolerance_m: number, validOn: string): States {
  try {
    return after(before, act, codes, tolerance_m)
  } catch (error) {
    if (!isProblem(error)) throw error
    throw refuse(error.code, error.status, {
      ...(error.field ? { field: error.field } : {}),
      params: { ...error.params, day: validOn },
    })
  }
}

/** One grid between two days. */
export interface Stretch extends GridState {
  from: string
  to: string | undefined
  changeId: string
}

/** The same, grid by grid: one line for as long as nothing about a grid changed. */
export function stretchesOf(stands: readonly Stand[]): Stretch[] {
  const found: Stretch[] = []
  const open = new Map<string, Stretch>()
  const last = stands.filter(({ from }, i) => stands[i + 1]?.from !== from) // Of several changes on one day the last holds.
  for (const { from, changeId, grids } of last) {
    for (const [code, stretch] of open) {
      if (same(stretch, grids.get(code))) continue
      stretch.to = from
      open.delete(code)
    }
    for (const [code, state] of grids) {
      if (open.has(code)) continue
      const stretch: Stretch = { ...state, from, to: undefined, changeId }
      open.set(code, stretch)
      found.push(stretch)
    }
  }
  return found
}

function same(one: GridState, other: GridState | undefined): boolean {
  if (!other) return false
  if (one.name !== other.name || one.nameEn !== other.nameEn || one.kind !== other.kind) return false
  return one.ring === other.ring || JSON.stringify(one.ring) === JSON.stringify(other.ring)
}
