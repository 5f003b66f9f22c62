import type { App } from '#platform/http/server.ts'
import type { WithFeeds } from '../context.ts'
import { addFeedActs } from './acts.ts'
import { addFeedDesk } from './desk.tsx'
import { addSheets } from './sheets.ts'

export function addFeedPages(app: App, withFeeds: WithFeeds): void {
  const draw = addFeedDesk(app, withFeeds)
  addFeedActs(app, withFeeds, draw)
  addSheets(app, withFeeds, draw)
}
