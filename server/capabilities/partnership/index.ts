import type { App } from '#platform/http/server.ts'
import type { WithPartnerships } from './context.ts'
import { addDeskPages } from './pages/desk.tsx'
import { addPublicPages } from './pages/public.tsx'
import type { PartnershipBook } from './pages/view.ts'
import { addPartnershipRoutes } from './routes/partnerships.ts'

export { columnsOf as partnershipColumns } from './actions/store.ts'
export { partnershipRulesFrom } from './queries/rules-of-the-day.ts'

/** Villages with villages, firms and departments: what for, with what money, and what came of it. */
export function registerPartnership(app: App, withPartnerships: WithPartnerships, book: PartnershipBook): void {
  addPartnershipRoutes(app, withPartnerships)
  addPublicPages(app, withPartnerships, book)
  addDeskPages(app, withPartnerships, book)
}
