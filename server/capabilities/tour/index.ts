import type { App } from '#platform/http/server.ts'
import type { WithTours } from './context.ts'
import { addDeskPages } from './pages/desk.tsx'
import { addPublicPages } from './pages/public.tsx'
import type { TourBook } from './pages/view.ts'
import { addTourRoutes } from './routes/tours.ts'

export { tourColumns } from './actions/store.ts'
export { tourRulesFrom } from './queries/rules-of-the-day.ts'

/** Villages go and see how others do: routes and pages. */
export function registerTour(app: App, withTours: WithTours, book: TourBook): void {
  addTourRoutes(app, withTours)
  addPublicPages(app, withTours, book)
  addDeskPages(app, withTours, book)
}
