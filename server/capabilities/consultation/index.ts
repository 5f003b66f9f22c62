import type { App } from '#platform/http/server.ts'
import { addConsultationPages } from './pages/desk.tsx'
import { addConsultationRoutes, type ConsultationBook } from './routes.ts'

export { type ConsultationRow, lateConsultations } from './queries/consultation.ts'

/** Units called together over a question, with minutes, a decision and the day by which it is carried out. */
export function registerConsultations(app: App, book: ConsultationBook): void {
  addConsultationRoutes(app, book)
  addConsultationPages(app, book)
}
