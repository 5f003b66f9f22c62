import type { App } from '#platform/http/server.ts'
import type { WithDisclosureRules } from '../context.ts'
import { addDeskRoutes } from './desk.ts'
import { addPublicRoutes } from './public.ts'
import { addRemarkRoutes } from './remarks.ts'

export function addDisclosureRoutes(app: App, withRules: WithDisclosureRules): void {
  addPublicRoutes(app, withRules)
  addDeskRoutes(app, withRules)
  addRemarkRoutes(app, withRules)
}
