import type { Context } from '#platform/context.ts'
import type { Body, Incompatible } from './rules/index.ts'

/** The playbook as this capability reads it, by the rule of the day. */
export interface PostRules {
  dayOf(at_ms: number): string
  bodiesOn(day: string): Body[]
  keptApartOn(day: string): Incompatible[]
}

export interface PostContext extends Context {
  posts: PostRules
}

/** Puts the county's rules beside the transaction. */
export type WithPostRules = (context: Context) => PostContext
