import type { App } from '#platform/http/server.ts'
import type { WithCredits } from './context.ts'
import { addDeskPages } from './pages/desk.tsx'
import { addMemberPages } from './pages/desk-members.tsx'
import { addOwnPages } from './pages/own.tsx'
import { addPublicPages } from './pages/public.tsx'
import type { CreditBook } from './pages/view.ts'
import { addCreditRoutes } from './routes/credits.ts'
import { addMemberRoutes } from './routes/members.ts'

export { memberColumns } from './actions/member-store.ts'
export { creditColumns } from './actions/store.ts'
export { creditRules, creditRulesFrom } from './queries/rules-of-the-day.ts'

/** A village's own points for residents who joined of their own will: routes and pages. */
export function registerCredit(app: App, withCredits: WithCredits, book: CreditBook): void {
  addCreditRoutes(app, withCredits)
  addPublicPages(app, withCredits, book)
  addDeskPages(app, withCredits, book)
  addMemberRoutes(app, withCredits)
  addMemberPages(app, withCredits, book)
  addOwnPages(app, withCredits, book)
}
