import type { Job } from '#platform/jobs/worker.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { tickMatters } from './actions/clock.ts'
import { foldCounts } from './actions/counts.ts'
import { renewDues } from './actions/dues.ts'
import { NOTIFY, type Notice, tellReporters } from './actions/notify.ts'
import { GRID_SUCCEEDED, passMatters, type Succession } from './actions/succeed.ts'
import type { WithRules } from './context.ts'

/** Computes again when open matters are due; added when a rule has changed. */
export const RENEW_DUES = 'matter-dues'
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/** What the clock does by itself, on the timetable. */
export function matterJobs(withRules: WithRules): Job[] {
  return [
    {
      task: 'matter-tick',
      every: '* * * * *',
      run: async (act) => {
        // Batch after batch, each its own transaction: a crash loses at most the batch at hand, and it is found again.
        while ((await act((context) => tickMatters(withRules(context)))) > 0);
      },
    },
    {
      task: NOTIFY,
      run: (act, payload) => {
        const notice = payload as Notice // Written by announceToReporters alone.
        return act((context) =>
          tellReporters(withRules(context), notice, messagesFor('zh-CN').matter.told[notice.verb]),
        )
      },
    },
    {
      task: GRID_SUCCEEDED,
      // Written by the grids alone.
      run: (act, payload) => act((context) => passMatters(withRules(context), payload as unknown as Succession)),
    },
    {
      task: RENEW_DUES,
      run: async (act) => {
        let after: string | undefined = FIRST_ID
        while (after !== undefined) after = await act((context) => renewDues(withRules(context), after ?? FIRST_ID))
      },
    },
    { task: 'matter-counts', every: '*/5 * * * *', run: async (act) => void (await act(foldCounts)) },
  ]
}
