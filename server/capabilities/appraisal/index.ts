import type { App } from '#platform/http/server.ts'
import type { WithAppraisals } from './context.ts'
import { type AppraisalBook, addDeskPages } from './pages/desk.tsx'
import { addDossierPages } from './pages/dossiers.tsx'
import { addListPages } from './pages/lists.tsx'
import { addRatingPages } from './pages/rating.tsx'
import { addDeskRoutes } from './routes/desk.ts'
import { addRatingRoutes } from './routes/rating.ts'

export { openRound } from './actions/round.ts'
export type { AppraisalContext } from './context.ts'
export { appraisalRules, appraisalRulesFrom } from './queries/rules-of-the-day.ts'

/** What the organisation department keeps about the people who lead villages: for its own desk, and for nobody else. */
export function registerAppraisal(app: App, withRules: WithAppraisals, book: AppraisalBook): void {
  addDeskRoutes(app, withRules)
  addRatingRoutes(app)
  addDeskPages(app, withRules, book)
  addListPages(app, withRules, book)
  addDossierPages(app, withRules, book)
  addRatingPages(app, book)
}
