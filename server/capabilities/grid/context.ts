import type { Context } from '#platform/context.ts'

/** What the playbook of the day says of grids. */
export interface GridRules {
  heads: number
  fullTime: number
  tolerance_m: number
}

export interface GridContext extends Context {
  gridRules: GridRules
}

export type WithGrids = <C extends Context>(context: C) => C & GridContext
