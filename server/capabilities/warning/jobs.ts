import type { Job } from '#platform/jobs/worker.ts'
import { warnOf } from './actions/find.ts'
import type { WithWarningRules } from './context.ts'
import { gatherLedgers } from './queries/gather/index.ts'

export interface PlacesOfWarnings {
  towns(): readonly string[]
}

/** Every night, town after town, so that no transaction is long. Running again finds nothing twice. */
export const warningJobs = (withRules: WithWarningRules, { towns }: PlacesOfWarnings): Job[] => [
  {
    task: 'warnings',
    // Half past two on the county's clock.
    every: '30 18 * * *',
    run: async (act) => {
      for (const town of towns())
        await act(async (plain) => {
          const context = withRules(plain)
          await warnOf(context, await gatherLedgers(context, town))
        })
    },
  },
]
