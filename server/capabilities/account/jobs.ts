import type { Job } from '#platform/jobs/worker.ts'
import { forgetExpired } from './actions/forget.ts'

export const accountJobs = (): Job[] => [
  { task: 'account-forget', every: '17 * * * *', run: (act) => act(forgetExpired) },
]
