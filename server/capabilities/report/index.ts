import type { App } from '#platform/http/server.ts'
import type { Job } from '#platform/jobs/worker.ts'
import type { ReportBook } from './context.ts'
import { reportJobs } from './jobs.ts'
import { addReportList } from './pages/desk.tsx'
import { addOneReport } from './pages/one.tsx'
import { printerOf } from './pages/paper.ts'
import { addReportRoutes } from './routes/index.ts'

export type { ReportBook } from './context.ts'
export { readModel } from './queries/model.ts'

/** Reports of any place and period, from what every capability counts. */
export function registerReports(app: App, book: ReportBook): Job[] {
  const printer = printerOf(app)
  addReportRoutes(app, book, printer.print)
  addReportList(app, book, printer)
  addOneReport(app, book, printer)
  return reportJobs(book)
}
