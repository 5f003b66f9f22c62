import type { Job } from '#platform/jobs/worker.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { escalateRemarks, logObjection } from './actions/answer.ts'
import { archiveOld, obligeVillages } from './actions/clock.ts'
import { bringCopyUpToDate, COPY_JOB } from './actions/copy.ts'
import { draftFromRecord, listFresh } from './actions/records.ts'
import { LEAF_JOB } from './actions/remark.ts'
import { remindToAnswer, remindVillages } from './actions/remind.ts'
import type { DisclosureContext, RecordSource, WithDisclosureRules } from './context.ts'

/** What the clock does by itself: batch after batch, each its own transaction. Times are UTC: by night in the county. */
export function disclosureJobs(
  withRules: WithDisclosureRules,
  sources: readonly RecordSource[],
  filesDir: string,
): Job[] {
  const through =
    (work: (context: DisclosureContext, after: string) => Promise<string | undefined>, first: string): Job['run'] =>
    async (act) => {
      for (let after: string | undefined = first; after !== undefined; ) {
        const from: string = after
        after = await act((context) => work(withRules(context), from))
      }
    }
  return [
    // Each day, not each month: a village that is new, or an item that the county adds, is obliged the next day.
    { task: 'disclosure-oblige', every: '10 17 * * *', run: through(obligeVillages, '') },
    {
      task: 'disclosure-remind',
      every: '20 * * * *',
      run: async (act) => {
        const { told } = messagesFor('zh-CN').disclosure.desk
        await through((context, after) => remindVillages(context, after, told.items), '')(act, {})
        while ((await act((context) => remindToAnswer(withRules(context), told.answers))) > 0);
      },
    },
    {
      task: 'disclosure-records',
      every: '*/10 * * * *',
      run: (act) => draftFromAll(act, withRules, sources),
    },
    {
      task: 'disclosure-archive',
      every: '30 17 * * *',
      run: async (act) => {
        while ((await act((context) => archiveOld(withRules(context)))) > 0);
      },
    },
    {
      task: 'disclosure-escalate',
      every: '5 * * * *',
      run: async (act) => {
        while ((await act((context) => escalateRemarks(withRules(context)))) > 0);
      },
    },
    {
      task: COPY_JOB,
      // Added by followWithCopy alone, with this payload.
      run: (act, payload) => bringCopyUpToDate(act, filesDir, (payload as { leafId: string }).leafId),
    },
    {
      task: LEAF_JOB,
      run: (act, payload) =>
        // Added by askRemark alone, with this payload.
        act((context) => logObjection(context, (payload as { id: string }).id)),
    },
  ]
}

/** Each in a transaction of its own: one that fails keeps no other from its board, and is tried again. */
async function draftFromAll(
  act: Parameters<Job['run']>[0],
  withRules: WithDisclosureRules,
  sources: readonly RecordSource[],
): Promise<void> {
  const faults: unknown[] = []
  for (const source of sources)
    for (const happening of await act((context) => listFresh(withRules(context), source)))
      await act((context) => draftFromRecord(withRules(context), source, happening)).catch((fault) =>
        faults.push(fault),
      )
  if (faults.length > 0) throw faults[0]
}
