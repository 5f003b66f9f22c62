import type { Job } from '#platform/jobs/worker.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { lookThrough } from './actions/find.ts'
import { remindOfWarnings } from './actions/remind.ts'
import type { WithWarningRules } from './context.ts'

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
          await lookThrough(withRules(plain), town)
        })
    },
  },
  {
    task: 'warnings-remind',
    // Twenty past eight in the morning on the county's clock.
    every: '20 0 * * *',
    run: async (act) => {
      const { dueTold } = messagesFor('zh-CN').warning
      while ((await act((plain) => remindOfWarnings(plain, (count) => dueTold(String(count))))) > 0);
    },
  },
]
