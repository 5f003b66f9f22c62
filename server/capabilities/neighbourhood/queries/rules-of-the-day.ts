import { getRuleOn, type Playbook } from '#capabilities/playbook/index.ts'
import type { Context } from '#platform/context.ts'
import type { WithNeighbourhoods } from '../context.ts'
import type { Solved } from '../rules/index.ts'

/** Puts the harmonies of the day, and whoever counts what was settled, beside the transaction. */
export function neighbourhoodRulesFrom(
  playbook: () => Playbook,
  countSolved: (context: Context, village: string) => Promise<Solved>,
): WithNeighbourhoods {
  return (context) => ({
    ...context,
    harmonies: getRuleOn(playbook()['practice-rules'], 'default', context.today).body.harmonies,
    countSolved: (village) => countSolved(context, village),
  })
}
