import type { State } from '#capabilities/matter/rules/index.ts'
import type { Light } from '#kernel/clock.ts'

/** A matter as a desk's list shows it. */
export interface ShownLine {
  id: string
  number: number
  title: string
  kind: string
  placeCode: string
  state: State
  holder: string
  /** Held by the reader's own unit. */
  mine: boolean
  /** What presses next; absent while the clock stands still. Minutes are working time, below zero when late. */
  press?: { at_ms: number; minutes: number; light: Light; toAccept: boolean } | undefined
  reporters: number
  returned: number
  reopened: number
  urged: number
}

export interface Bounds {
  now_ms: number
  /** First moment after the closing of the desk's next closing hour. */
  today_ms: number
  soon_ms: number
}

export const GROUPS = ['late', 'today', 'soon', 'rest', 'paused'] as const
export type Group = (typeof GROUPS)[number]

function groupOf(line: Pick<ShownLine, 'press'>, { now_ms, today_ms, soon_ms }: Bounds): Group {
  if (!line.press) return 'paused'
  const { at_ms } = line.press
  if (at_ms < now_ms) return 'late'
  if (at_ms < today_ms) return 'today'
  return at_ms < soon_ms ? 'soon' : 'rest'
}

/** The lines in their groups, in the order they came; groups without lines are left out. */
export const grouped = (lines: readonly ShownLine[], bounds: Bounds): { group: Group; lines: ShownLine[] }[] =>
  GROUPS.map((group) => ({ group, lines: lines.filter((line) => groupOf(line, bounds) === group) })).filter(
    (one) => one.lines.length > 0,
  )
