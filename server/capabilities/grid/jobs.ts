import type { Job } from '#platform/jobs/worker.ts'
import { followVillage, villagesToFollow } from './actions/catch-up.ts'
import type { WithGrids } from './context.ts'

/** Each hour, since the county's midnight is not the timetable's: what was dated ahead takes effect on its day. */
export const gridJobs = (withGrids: WithGrids): Job[] => [
  {
    task: 'grids-follow',
    every: '7 * * * *',
    run: async (act) => {
      const villages = await act((context) => villagesToFollow(withGrids(context)))
      // One village a transaction: one that cannot be brought in line does not keep the others back.
      for (const village of villages) await act((context) => followVillage(withGrids(context), village))
    },
  },
]
