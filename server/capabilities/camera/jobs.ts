import type { Job } from '#platform/jobs/worker.ts'
import { endLostViews } from './actions/views.ts'

export const cameraJobs = (): Job[] => [
  { task: 'camera-views', every: '* * * * *', run: (act) => act((context) => endLostViews(context)) },
]
