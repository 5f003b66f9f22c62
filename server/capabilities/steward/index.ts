import type { App } from '#platform/http/server.ts'
import { addDeskSteward } from './pages/desk.tsx'
import { addPublicSteward } from './pages/public.tsx'
import type { StewardBook } from './pages/view.ts'
import { addStewardRoute } from './routes/public.ts'

export { type Lights, readLights } from './queries/lights.ts'

/** The five lights at a glance: of a village for everybody, of villages, towns and the county for their desks. */
export function registerSteward(app: App, book: StewardBook): void {
  addStewardRoute(app)
  addPublicSteward(app, book)
  addDeskSteward(app, book)
}
