import type { App } from '#platform/http/server.ts'
import type { Job } from '#platform/jobs/worker.ts'
import type { WithAlarmRules } from './context.ts'
import { alarmJobs } from './jobs.ts'
import { addBackTestPage } from './pages/back-test.tsx'
import { addAlarmList } from './pages/list.tsx'
import { addAlarmPage } from './pages/one.tsx'
import type { AlarmBook } from './pages/view.ts'
import { addAlarmRoutes } from './routes.ts'

export type { WithAlarmRules } from './context.ts'
export { type OpenAlarms, openAlarms } from './queries/open.ts'
export { alarmRulesFrom } from './queries/rules-of-the-day.ts'

/** Everything about what rings at the command centre: routes, pages, and the look of every few minutes. */
export function registerAlarms(app: App, withRules: WithAlarmRules, book: AlarmBook): Job[] {
  addAlarmRoutes(app, withRules)
  addAlarmList(app, withRules, book)
  addBackTestPage(app, withRules, book)
  addAlarmPage(app, withRules, book)
  return alarmJobs(withRules)
}
