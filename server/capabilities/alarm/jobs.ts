import type { Job } from '#platform/jobs/worker.ts'
import { lookAround } from './actions/look.ts'
import type { WithAlarmRules } from './context.ts'

/** Every five minutes over the live records. Running again rings for nothing twice. */
export const alarmJobs = (withRules: WithAlarmRules): Job[] => [
  {
    task: 'alarms',
    every: '*/5 * * * *',
    run: async (act) => {
      await act(async (plain) => {
        await lookAround(withRules(plain))
      })
    },
  },
]
