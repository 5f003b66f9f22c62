import type { App } from '#platform/http/server.ts'
import type { WithPowerRules } from '../context.ts'
import { addDeskPages } from './desk.tsx'
import { addItemDesk } from './desk-item.tsx'
import { addListDesk } from './desk-lists.tsx'
import { addSupplierDesk } from './desk-suppliers.tsx'
import { addListPages } from './public.tsx'
import { addItemPages } from './public-items.tsx'
import { addWorksPages } from './public-works.tsx'
import type { PowerBook } from './view.ts'

export type { PowerBook } from './view.ts'

export function addPowerPages(app: App, withRules: WithPowerRules, book: PowerBook): void {
  addListPages(app, withRules, book)
  addItemPages(app, withRules, book)
  addWorksPages(app, withRules, book)
  addSupplierDesk(app, withRules, book)
  addDeskPages(app, withRules, book)
  addListDesk(app, withRules, book)
  addItemDesk(app, withRules, book)
}
