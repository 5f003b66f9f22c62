import { appraisalRulesFrom, registerAppraisal } from '#capabilities/appraisal/index.ts'
import { registerWorkplan, workplanRulesFrom } from '#capabilities/workplan/index.ts'
import type { App } from '#platform/http/server.ts'
import type { CountyBook } from './county-book.ts'
import { FIGURES } from './figures.ts'

/** What drives and what looks after people beside the everyday work; app.ts adds it as one. */
export function addEmulation(app: App, book: CountyBook): void {
  registerAppraisal(app, appraisalRulesFrom(book.playbook, book.places), book)
  registerWorkplan(app, workplanRulesFrom(book.playbook, book.places, FIGURES), book)
}
