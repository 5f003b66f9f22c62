import type { App } from '#platform/http/server.ts'
import type { WithPractices } from './context.ts'
import { addDeskPages } from './pages/desk.tsx'
import { addPublicPages } from './pages/public.tsx'
import type { PracticeBook } from './pages/view.ts'
import { addPracticeRoutes } from './routes/practices.ts'

export { practiceColumns } from './actions/store.ts'
export { listLibrary } from './queries/practice.ts'
export { practiceRulesFrom } from './queries/rules-of-the-day.ts'

/** The library of practices: routes and pages. */
export function registerPractice(app: App, withPractices: WithPractices, book: PracticeBook): void {
  addPracticeRoutes(app, withPractices)
  addPublicPages(app, withPractices, book)
  addDeskPages(app, withPractices, book)
}
