import type { App } from '#platform/http/server.ts'
import type { WithDecisionRules } from '../context.ts'
import { addBallotRoutes } from './ballot.ts'
import { addDeskRoutes } from './desk.ts'
import { addPublicRoutes } from './public.ts'
import { addRegisterRoutes } from './register.ts'

export function addDecisionRoutes(app: App, withRules: WithDecisionRules): void {
  addPublicRoutes(app, withRules)
  addDeskRoutes(app, withRules)
  addRegisterRoutes(app, withRules)
  addBallotRoutes(app, withRules)
}
