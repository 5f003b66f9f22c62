import type { MapDrawing } from '#web/ui/map/shapes.ts'

export interface CoverageArea {
  place: string
  name: string
  /** Without what its neighbours are called too. */
  label: string
  listed: number
  reached: number
  away: number
  refused: number
  vacant: number
  phoned: number
}

export interface CoverageView {
  /** Of one round; all rounds of the span when absent. */
  name?: string | undefined
  team?: string | null | undefined
  round: boolean
  place: { code: string; name: string }
  /** From the top that the reader sees down to the place. */
  trail: readonly { code: string; name: string }[]
  from: string
  to: string
  /** Address of the page without what is asked of it. */
  path: string
  areas: readonly CoverageArea[]
  drawing: MapDrawing | undefined
  schematic: boolean
  /** Of a grid: the doors that were not reached. */
  notReached: readonly NotReachedDoor[] | undefined
  notReachedSteps_percent: readonly number[]
  listedLeast: number
}

export interface NotReachedDoor {
  id: string
  doorText: string | null
  headMask: string | null
  outcome: string | null
  at: Date | null
  flags: readonly string[]
}

export const REASONS = ['away', 'refused', 'vacant', 'phoned'] as const

/** Nobody has been there, or nobody wrote it down. */
export const openOf = ({
  listed,
  reached,
  away,
  refused,
  vacant,
  phoned,
}: Omit<CoverageArea, 'place' | 'name' | 'label'>) => listed - reached - away - refused - vacant - phoned

/** The same page for another place, or on paper. */
export function coverageHref({ path, round, from, to }: CoverageView, place: string, size?: 'a4' | 'a3'): string {
  const asked = new URLSearchParams({ place, ...(round ? {} : { from, to }), ...(size ? { size } : {}) })
  return `${path}${size ? '/sheet' : ''}?${asked}`
}

export function sumOf(areas: readonly CoverageArea[]) {
  const sum = (of: (area: CoverageArea) => number) => areas.reduce((all, area) => all + of(area), 0)
  return {
    listed: sum(({ listed }) => listed),
    reached: sum(({ reached }) => reached),
    away: sum(({ away }) => away),
    refused: sum(({ refused }) => refused),
    vacant: sum(({ vacant }) => vacant),
    phoned: sum(({ phoned }) => phoned),
  }
}
