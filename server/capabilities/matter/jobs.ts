import type { Job } from '#platform/jobs/worker.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { tickMatters } from './actions/clock.ts'
import { foldCounts } from './actions/counts.ts'
import { NOTIFY, type Notice, tellReporters } from './actions/notify.ts'
import type { WithRules } from './context.ts'

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
    { task: 'matter-counts', every: '*/5 * * * *', run: async (act) => void (await act(foldCounts)) },
  ]
}
