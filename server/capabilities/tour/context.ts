import type { TourRule } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'

interface Words {
  zh: string
  en: string
}
/** Something that an idea may be tied to. */
export interface Titled {
  id: string
  title: string
}

/** The playbook as this capability reads it, and what an idea may be tied to. */
export interface TourContext extends Context {
  rule: TourRule & { basis: Words }
  /** The library of practices. */
  practices(): Promise<Titled[]>
  /** Lines of the county’s work list, for desks. */
  items(): Promise<Titled[]>
}

export type WithTours = (context: Context) => TourContext
