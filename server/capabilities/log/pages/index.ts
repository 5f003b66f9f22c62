import type { App } from '#platform/http/server.ts'
import type { RunningLog } from '#platform/log/running.ts'
import { addAboutPages } from './about.tsx'
import { addCheckPage } from './check.tsx'
import { addToolPages } from './tools.ts'

/** What the log proves, in villagers' words, and the ways to check it. */
export function addLogPages(app: App, log: () => RunningLog): void {
  addAboutPages(app, log)
  addCheckPage(app)
  addToolPages(app)
}
