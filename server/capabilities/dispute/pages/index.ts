import type { App } from '#platform/http/server.ts'
import type { WithDisputeRules } from '../context.ts'
import type { DisputeBook } from './book.ts'
import { addDeskPages } from './desk.tsx'
import { addDisputeDesk } from './desk-dispute.tsx'
import { addFiguresPage } from './figures.tsx'
import { addOwnPages } from './own.tsx'
import { addDisputePapers } from './papers.ts'
import { addPublicPages } from './public.tsx'
import { addRegisterPages } from './registers.tsx'

export type { DisputeBook } from './book.ts'

export function addDisputePages(app: App, withRules: WithDisputeRules, book: DisputeBook): void {
  addDeskPages(app, withRules, book)
  addDisputeDesk(app, withRules, book)
  addDisputePapers(app, withRules, book)
  addFiguresPage(app, withRules, book)
  addRegisterPages(app, withRules, book)
  addPublicPages(app, withRules, book)
  addOwnPages(app, withRules, book)
}
