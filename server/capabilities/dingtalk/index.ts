import type { App } from '#platform/http/server.ts'
import type { Job } from '#platform/jobs/worker.ts'
import { dingTalkJobs, type NewsSource } from './jobs.ts'
import { addDingTalkDesk } from './pages/desk.tsx'
import { addDingTalkRoutes } from './routes.ts'

export type { NewsSource } from './jobs.ts'

/** Telling staff and the county's group by DingTalk that something waits; nothing goes out where there is none. */
export function registerDingTalk(app: App, sources: readonly NewsSource[]): Job[] {
  addDingTalkRoutes(app)
  addDingTalkDesk(app)
  const { dingTalk, publicUrl } = app.floor
  return dingTalk ? dingTalkJobs(dingTalk, publicUrl, sources) : []
}
