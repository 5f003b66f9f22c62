import type { App } from '#platform/http/server.ts'
import type { WithReserves } from './context.ts'
import { addRecruitmentDesk } from './pages/desk-recruitments.tsx'
import { addRegisterDesk } from './pages/desk-reserves.tsx'
import { addPublicPages } from './pages/public.tsx'
import type { ReserveBook } from './pages/view.ts'
import { addRecruitmentRoutes } from './routes/recruitments.ts'
import { addReserveRoutes } from './routes/reserves.ts'

export { actOnReserve } from './actions/act.ts'
export { applyFor, forgetApplicants } from './actions/apply.ts'
export { actOnRecruitment, openRecruitment } from './actions/recruitment.ts'
export { reserveRulesFrom } from './queries/rules-of-the-day.ts'

/** Reserve talents: the town examines, the village hires. Routes and pages. */
export function registerReserve(app: App, withReserves: WithReserves, book: ReserveBook): void {
  addRecruitmentRoutes(app, withReserves)
  addReserveRoutes(app, withReserves)
  addPublicPages(app, withReserves, book)
  addRecruitmentDesk(app, withReserves, book)
  addRegisterDesk(app, withReserves, book)
}
