import type { App } from '#platform/http/server.ts'
import type { WithMandateRules } from '../context.ts'
import type { MandateBook } from './book.ts'
import { addDeskPages } from './desk.tsx'
import { addMandateDesk } from './desk-mandate.tsx'
import { addGiving } from './new.tsx'
import { addOwnPages } from './own.tsx'

export type { MandateBook } from './book.ts'

export function addMandatePages(app: App, withRules: WithMandateRules, book: MandateBook): void {
  addDeskPages(app, withRules, book)
  addGiving(app, withRules, book)
  addMandateDesk(app, withRules, book)
  addOwnPages(app, withRules, book)
}
