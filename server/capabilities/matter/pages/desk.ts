import type { App } from '#platform/http/server.ts'
import type { WithRules } from '../context.ts'
import { addActPages } from './desk-acts.ts'
import type { DeskBook } from './desk-book.ts'
import { addCallPages } from './desk-calls.tsx'
import { addDeskEvents } from './desk-events.ts'
import { addExportPages } from './desk-export.ts'
import { addInboxPages, type OnGround } from './desk-inbox.tsx'
import { addMatterPages } from './desk-matter.tsx'
import { addMergePages } from './desk-merge.tsx'
import { addIntakePages } from './desk-new.tsx'
import { addSearchPages } from './desk-search.tsx'

/** The desks' face: village, town, county, department; what is offered depends on power. */
export function addDeskPages(app: App, withRules: WithRules, book: DeskBook, onGround: OnGround): void {
  addDeskEvents(app)
  addInboxPages(app, withRules, book, onGround)
  addCallPages(app, book)
  addExportPages(app, book)
  addIntakePages(app, withRules, book)
  addSearchPages(app, book)
  addMatterPages(app, withRules, book)
  addMergePages(app, withRules, book)
  addActPages(app, withRules, book)
}
