import type { Job } from '#platform/jobs/worker.ts'
import { expireCallouts } from './actions.ts'
import type { WithCallouts } from './context.ts'

export const calloutJobs = (withCallouts: WithCallouts): Job[] => [
  {
    task: 'callouts-expire',
    every: '13 * * * *',
    run: (act) => act((context) => expireCallouts(withCallouts(context))),
  },
]
