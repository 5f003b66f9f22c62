import type { Job } from '#platform/jobs/worker.ts'
import { forgetOld } from './actions/forget.ts'
import type { WithTipoffRules } from './context.ts'

/** Times are UTC: by night in the county. */
export const tipoffJobs = (withRules: WithTipoffRules): Job[] => [
  {
    task: 'tipoff-forget',
    every: '40 17 * * *',
    run: async (act) => void (await act((plain) => forgetOld(withRules(plain)))),
  },
]
