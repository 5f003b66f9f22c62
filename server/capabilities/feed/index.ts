import { feedKey } from '#platform/crypto/webhook.ts'
import type { App } from '#platform/http/server.ts'
import type { Acting, Job } from '#platform/jobs/worker.ts'
import { takeEvent } from './actions/take.ts'
import type { WithFeeds } from './context.ts'
import { feedJobs } from './jobs.ts'
import { addFeedPages } from './pages/index.ts'
import { addDeskRoutes } from './routes/desk.ts'
import { addWire } from './routes/wire.ts'

export type { FeedTakers, WithFeeds } from './context.ts'
export { feedRulesFrom } from './queries/rules-of-the-day.ts'

/** What other systems tell us of, and what they are told. */
export function registerFeeds(app: App, withFeeds: WithFeeds): Job[] {
  addWire(app, withFeeds)
  addDeskRoutes(app, withFeeds)
  addFeedPages(app, withFeeds)
  const { keys, county, publicUrl } = app.floor
  return feedJobs(withFeeds, { source: publicUrl, key: feedKey(keys, county) })
}

/** An event that this program heard itself, of a partner that has no key because it has no way to us of its own. */
export async function takeOwnEvent(
  act: Acting,
  withFeeds: WithFeeds,
  {
    partner: key,
    ...event
  }: { partner: string; id: string; source: string; type: string; data: Record<string, string> },
): Promise<void> {
  const partner = await act(async (context) => withFeeds(context).feeds.partners.find((one) => one.key === key))
  if (partner) await takeEvent(act, withFeeds, partner, { specversion: '1.0', ...event }, 'message')
}
