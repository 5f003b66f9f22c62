import type { App } from '#platform/http/server.ts'
import type { WithAssessmentRules } from './context.ts'
import { addDeskPages } from './pages/desk.tsx'
import { addRoundDesk } from './pages/desk-round.tsx'
import { addPublicPages } from './pages/public.tsx'
import { addRecordPages } from './pages/records.tsx'
import type { AssessmentBook } from './pages/view.ts'
import { addDeskRoutes } from './routes/desk.ts'
import { addPublicRoutes } from './routes/public.ts'

export { actOnAssessment } from './actions/act.ts'
export { objectTo } from './actions/object.ts'
export { assessSelf } from './actions/open.ts'
export { columnsOf as assessmentColumns } from './actions/store.ts'
export type { AssessmentContext } from './context.ts'
export { countRecognised } from './queries/list.ts'
export { assessmentFigures } from './queries/report-figures.ts'
export { assessmentRules, assessmentRulesFrom } from './queries/rules-of-the-day.ts'

/** Everything about good-governance villages: routes and pages. */
export function registerAssessment(app: App, withRules: WithAssessmentRules, book: AssessmentBook): void {
  addPublicRoutes(app)
  addDeskRoutes(app, withRules)
  addPublicPages(app, book)
  addRecordPages(app, withRules, book)
  addDeskPages(app, withRules, book)
  addRoundDesk(app, withRules, book)
}
