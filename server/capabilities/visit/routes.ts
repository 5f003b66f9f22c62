import type { App } from '#platform/http/server.ts'
import type { WithVisits } from './context.ts'
import { addSyncPhotoRoutes } from './routes/photos.ts'
import { addSyncRoutes } from './routes/sync.ts'

export function addVisitRoutes(app: App, withVisits: WithVisits): void {
  addSyncRoutes(app, withVisits)
  addSyncPhotoRoutes(app, withVisits)
}
