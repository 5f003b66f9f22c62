import type { App } from '#platform/http/server.ts'
import type { WithIncidents } from './context.ts'
import { addIncidentPages, type IncidentBook } from './pages/index.ts'
import { addIncidentRoutes } from './routes.ts'

export { judgeIncident, recordIncident } from './actions/record.ts'
export { incidentFigures } from './queries/report-figures.ts'
export { incidentRulesFrom } from './queries/rules-of-the-day.ts'

/** Police incidents, and the police beside the grids. */
export function registerIncidents(app: App, withIncidents: WithIncidents, book: IncidentBook): void {
  addIncidentRoutes(app, withIncidents)
  addIncidentPages(app, withIncidents, book)
}
