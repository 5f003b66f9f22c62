import type { App } from '#platform/http/server.ts'
import type { WithTeams } from './context.ts'
import { addDeskPages } from './pages/desk.tsx'
import { addPublicPages } from './pages/public.tsx'
import type { TeamBook } from './pages/view.ts'
import { addTeamRoutes } from './routes/teams.ts'

export { columnsOf as teamColumns } from './actions/store.ts'
export { teamFigures } from './queries/figures.ts'
export { teamRulesFrom } from './queries/rules-of-the-day.ts'
export { countModelTeams, countTeams, countWomenVolunteers, type TeamCounts } from './queries/team.ts'
export { listTeamsToCall } from './queries/to-call.ts'

/** The teams of villages, who is in them, and how one comes to be a model: routes and pages. */
export function registerTeam(app: App, withTeams: WithTeams, book: TeamBook): void {
  addTeamRoutes(app, withTeams)
  addPublicPages(app, withTeams, book)
  addDeskPages(app, withTeams, book)
}
