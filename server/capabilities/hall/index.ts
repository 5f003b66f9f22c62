import type { App } from '#platform/http/server.ts'
import type { WithHalls } from './context.ts'
import { addHallDesk } from './pages/desk-halls.tsx'
import { addStopDesk } from './pages/desk-stops.tsx'
import { addPublicPages } from './pages/public.tsx'
import type { HallBook } from './pages/view.ts'
import { addHallRoutes } from './routes/hall.ts'

export { bookingPurpose } from './actions/book.ts'
export { forgetBookings } from './actions/forget.ts'
export { hallColumns, stopColumns } from './actions/store.ts'
export { hallRulesFrom } from './queries/rules-of-the-day.ts'

/** The village's service centre and what comes by: routes and pages. */
export function registerHall(app: App, withHalls: WithHalls, book: HallBook): void {
  addHallRoutes(app, withHalls)
  addPublicPages(app, withHalls, book)
  addHallDesk(app, withHalls, book)
  addStopDesk(app, withHalls, book)
}
