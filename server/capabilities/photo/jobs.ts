import type { Job } from '#platform/jobs/worker.ts'
import { forgetPhotos } from './actions.ts'

/** By night: what was sent with a form that nobody finished. */
export const photoJobs = (folder: string): Job[] => [
  {
    task: 'photo-forget',
    every: '40 18 * * *',
    run: async (act) => {
      while ((await act((context) => forgetPhotos(context, folder))) > 0);
    },
  },
]
