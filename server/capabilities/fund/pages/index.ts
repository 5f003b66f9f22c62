import type { App } from '#platform/http/server.ts'
import type { WithFundRules } from '../context.ts'
import { addDeskPages } from './desk.tsx'
import { addFundDesk } from './desk-fund.tsx'
import { addPublicPages } from './public.tsx'
import type { FundBook } from './view.ts'
import { addWorkbook } from './workbook.ts'

export type { FundBook } from './view.ts'

export function addFundPages(app: App, withRules: WithFundRules, book: FundBook): void {
  addPublicPages(app, withRules, book)
  addDeskPages(app, withRules, book)
  addFundDesk(app, withRules, book)
  addWorkbook(app, withRules, book)
}
