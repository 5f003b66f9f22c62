import type { App } from '#platform/http/server.ts'
import type { WithNeighbourhoods } from './context.ts'
import { addActivityDesk } from './pages/desk-activities.tsx'
import { addStationDesk } from './pages/desk-stations.tsx'
import { addPublicPages } from './pages/public.tsx'
import type { NeighbourhoodBook } from './pages/view.ts'
import { addNeighbourhoodRoutes } from './routes/neighbourhood.ts'

export { forgetSignups } from './actions/forget.ts'
export { signupPurpose } from './actions/signup.ts'
export { activityColumns, stationColumns } from './actions/store.ts'
export { neighbourhoodRulesFrom } from './queries/rules-of-the-day.ts'

/** Neighbourhood stations and their activities: routes and pages. */
export function registerNeighbourhood(app: App, withNeighbourhoods: WithNeighbourhoods, book: NeighbourhoodBook): void {
  addNeighbourhoodRoutes(app, withNeighbourhoods)
  addPublicPages(app, withNeighbourhoods, book)
  addStationDesk(app, withNeighbourhoods, book)
  addActivityDesk(app, withNeighbourhoods, book)
}
