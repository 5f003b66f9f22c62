import type { App } from '#platform/http/server.ts'
import { addFamilyPages } from './families.tsx'
import { addRulePages, type PlaybookBook } from './rule.tsx'

/** The rules' desk: read by all that they bind, amended by their editor. */
export function addPlaybookPages(app: App, book: PlaybookBook): void {
  addFamilyPages(app, () => book.playbook())
  addRulePages(app, book)
}
