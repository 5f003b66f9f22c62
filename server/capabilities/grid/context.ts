import type { Context } from '#platform/context.ts'

/** What the playbook of the day says of grids. */
export interface GridRules {
  heads: number
  fullTime: number
  tolerance_m: number
  /** Posts that fall vacant within so many days are told beforehand. */
  ahead_days: number
  /** A leave of so many days or more needs a deputy. */
  deputyFrom_days: number
}

export interface GridContext extends Context {
  gridRules: GridRules
}

export type WithGrids = <C extends Context>(context: C) => C & GridContext
