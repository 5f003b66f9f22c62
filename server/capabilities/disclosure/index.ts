import type { App } from '#platform/http/server.ts'
import type { Job } from '#platform/jobs/worker.ts'
import type { WithDisclosureRules } from './context.ts'
import { disclosureJobs } from './jobs.ts'
import type { DisclosureBook } from './pages/book.ts'
import { addDisclosureDesks } from './pages/desk/index.ts'
import { addDownloads } from './pages/downloads.ts'
import { addEntryPages } from './pages/entries.tsx'
import { addNoticePage } from './pages/notice.tsx'
import { addPapers } from './pages/papers.ts'
import { addRemarkPages } from './pages/remarks.tsx'
import { addWholePages } from './pages/whole.tsx'
import { addDisclosureRoutes } from './routes/index.ts'

export { columnsOf as disclosureColumns } from './actions/store.ts'
export type {
  CatalogueItem,
  DisclosureContext,
  Happening,
  RecordSource,
  WithDisclosureRules,
} from './context.ts'
export { atomFeed } from './pages/atom.ts'
export { iCalendar } from './pages/icalendar.ts'
export { shownNews } from './pages/news.ts'
export { readBalances } from './queries/balances.ts'
export { copiesIn, copyPath } from './queries/copy.ts'
export { readNews, type VillageNews } from './queries/news.ts'
export { disclosureRules } from './queries/rules-of-the-day.ts'
export { rulesFrom } from './with-rules.ts'

interface WithBook extends DisclosureBook {
  withDisclosures: WithDisclosureRules
}

/** Everything about what villages make public: routes, pages, and what the clock does; gives the jobs. */
export function registerDisclosure(app: App, { withDisclosures: withRules, ...book }: WithBook): Job[] {
  addDisclosureRoutes(app, withRules)
  addEntryPages(app, withRules, book)
  addDownloads(app, withRules, book)
  addNoticePage(app, withRules, book)
  addPapers(app)
  addRemarkPages(app, withRules, book)
  addWholePages(app, withRules, book)
  addDisclosureDesks(app, { withRules, book })
  return disclosureJobs(withRules, book.sources, app.floor.filesDir)
}
