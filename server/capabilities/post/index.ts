import type { App } from '#platform/http/server.ts'
import type { WithPostRules } from './context.ts'
import { addPostPages } from './pages/index.ts'
import type { PlacesOfPosts } from './queries/list.ts'
import { addDeskRoutes } from './routes/desk.ts'
import { addPublicRoutes } from './routes/public.ts'

export { postRules, postRulesFrom } from './queries/rules-of-the-day.ts'
export { holdersToday, officersOfActor, tiesTo } from './queries/ties.ts'

/** Everything about the bodies and posts of villages: routes and pages. */
export function registerPosts(app: App, withRules: WithPostRules, book: PlacesOfPosts): void {
  addPublicRoutes(app, withRules)
  addDeskRoutes(app, withRules, book)
  addPostPages(app, withRules, book)
}
