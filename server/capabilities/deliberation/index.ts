import type { App } from '#platform/http/server.ts'
import type { WithDeliberations } from './context.ts'
import { addDeskPages } from './pages/desk.tsx'
import { addPublicPages } from './pages/public.tsx'
import { addRatingPages } from './pages/ratings.tsx'
import type { DeliberationBook } from './pages/view.ts'
import { addDeskRoutes } from './routes/desk.ts'
import { addPublicRoutes } from './routes/public.ts'

export { columnsOf as deliberationColumns } from './actions/store.ts'
export type { WithDeliberations } from './context.ts'
export { deliberationRule, deliberationRuleFrom } from './queries/rule-of-the-day.ts'
export { countTalkedOver } from './queries/talked-over.ts'
export { listPublic as listPublicTopics } from './queries/topic.ts'

/** Talking things over in a village: routes and pages. */
export function registerDeliberation(app: App, withDeliberations: WithDeliberations, book: DeliberationBook): void {
  addPublicRoutes(app, withDeliberations)
  addDeskRoutes(app, withDeliberations)
  addPublicPages(app, withDeliberations, book)
  addRatingPages(app, withDeliberations, book)
  addDeskPages(app, withDeliberations, book)
}
