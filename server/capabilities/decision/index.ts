import type { App } from '#platform/http/server.ts'
import type { WithDecisionRules } from './context.ts'
import { addDecisionRoutes } from './routes/index.ts'

export { decisionRulesFrom } from './queries/rules-of-the-day.ts'

/** Everything about how villages decide: routes and pages. */
export function registerDecision(app: App, withRules: WithDecisionRules): void {
  addDecisionRoutes(app, withRules)
}
