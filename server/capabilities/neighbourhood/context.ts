import type { PracticeRule } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'
import type { Solved } from './shapes/vocabulary.ts'

/** The harmonies of the playbook, and what the capabilities that settle things count. */
export interface NeighbourhoodContext extends Context {
  harmonies: PracticeRule['harmonies']
  countSolved(village: string): Promise<Solved>
}

export type WithNeighbourhoods = (context: Context) => NeighbourhoodContext
