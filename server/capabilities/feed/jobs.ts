import { newId } from '#kernel/id.ts'
import type { Job } from '#platform/jobs/worker.ts'
import { retryEvent } from './actions/settle.ts'
import { sendMessages, type Teller, writeMessages } from './actions/tell.ts'
import type { WithFeeds } from './context.ts'
import { cameTooEarly } from './queries/events.ts'

export const feedJobs = (withFeeds: WithFeeds, teller: Teller): Job[] => [
  {
    task: 'feeds-tell',
    every: '* * * * *',
    run: async (act) => {
      await act((context) => writeMessages(withFeeds(context), teller))
      await sendMessages(act, withFeeds, teller)
    },
  },
  {
    task: 'feeds-again',
    every: '17 * * * *',
    run: async (act) => {
      const early = await act((context) => cameTooEarly(context, withFeeds(context).feeds.partners))
      for (const { partner, id: eventId } of early)
        await retryEvent(act, withFeeds, { partner, eventId, body: { id: newId() } })
    },
  },
]
