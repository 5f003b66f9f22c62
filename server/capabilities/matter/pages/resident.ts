import type { App } from '#platform/http/server.ts'
import { addFeedbackPage } from './feedback.tsx'
import { addOwnPage } from './own.tsx'
import { addReceiptPages } from './receipt.tsx'
import { addReceiptActs } from './receipt-acts.tsx'
import { addReportPages } from './report.tsx'
import type { ResidentBook } from './resident-book.ts'

export type { ResidentBook } from './resident-book.ts'

/** The residents' face: report in at most three screens, follow with the receipt, say whether it is solved. */
export function addResidentPages(app: App, book: ResidentBook): void {
  addReportPages(app, book)
  addReceiptPages(app, book)
  addReceiptActs(app, book)
  addOwnPage(app, book)
  addFeedbackPage(app, book)
}
