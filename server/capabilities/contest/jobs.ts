import type { Job } from '#platform/jobs/worker.ts'
import { computeDue, publishDue } from './actions/compute.ts'
import type { WithContestRules } from './context.ts'

/** Every morning: what has been previewed long enough is published, and a month whose time has come is computed. */
export const contestJobs = (withRules: WithContestRules): Job[] => [
  {
    task: 'contests',
    // Six o'clock on the county's clock.
    every: '0 22 * * *',
    run: async (act) => {
      await act(async (plain) => {
        const context = withRules(plain)
        await publishDue(context)
        await computeDue(context)
      })
    },
  },
]
