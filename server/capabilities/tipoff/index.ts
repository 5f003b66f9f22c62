import { join } from 'node:path'
import type { Playbook } from '#capabilities/playbook/index.ts'
import type { WorkCalendar } from '#kernel/calendar.ts'
import type { App } from '#platform/http/server.ts'
import type { Job } from '#platform/jobs/worker.ts'
import type { WithTipoffRules } from './context.ts'
import { tipoffJobs } from './jobs.ts'
import { addDeskPages } from './pages/desk.tsx'
import { addOfflineForm } from './pages/offline.tsx'
import { addPlainPages } from './pages/plain.tsx'
import { addPublicPages } from './pages/public.tsx'
import { tipoffRules } from './queries/rules-of-the-day.ts'
import { addDeskRoutes } from './routes/desk.ts'
import { addPublicRoutes } from './routes/public.ts'

export { keepSealed } from './actions/bytes.ts'
export { findRootsPin } from './queries/keysets.ts'
export { monthsAfter as monthsLater } from './rules/index.ts'

/** Sealed bytes lie apart from all other files: they are backed up for thirty days at most (docs/tipoff.md). */
export const tipoffFolder = (filesDir: string): string => join(filesDir, 'tipoff')

interface TipoffBook {
  playbook: () => Playbook
  rules: () => { calendar: WorkCalendar }
}

/** Everything about sealed reports: routes, pages and what the clock deletes. */
export function registerTipoff(app: App, book: TipoffBook): Job[] {
  const folder = tipoffFolder(app.floor.filesDir)
  const withRules: WithTipoffRules = (context) => ({
    ...context,
    folder,
    rules: tipoffRules(book.playbook(), book.rules().calendar, context.now),
  })
  addPublicPages(app)
  addPlainPages(app, withRules)
  addOfflineForm(app)
  addPublicRoutes(app, withRules)
  addDeskRoutes(app, withRules)
  addDeskPages(app)
  return tipoffJobs(withRules)
}
