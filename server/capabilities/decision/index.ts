import type { App } from '#platform/http/server.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import type { WithDecisionRules } from './context.ts'
import { addBallotPages } from './pages/ballot.tsx'
import { addDecisionPages } from './pages/desk.tsx'
import { addPublicPages } from './pages/public.tsx'
import type { DecisionBook } from './pages/view.ts'
import { recordsOf } from './queries/records.ts'
import { addDecisionRoutes } from './routes/index.ts'

export { openDecision } from './actions/open.ts'
export { columnsOf as decisionColumns } from './actions/store.ts'
export { findPassedDecision, listPassedDecisions, type PassedDecision } from './queries/passed.ts'
export { decisionRules, decisionRulesFrom } from './queries/rules-of-the-day.ts'
export type { OpenBody } from './schema.ts'

/** Everything about how villages decide: routes and pages. */
export function registerDecision(app: App, withRules: WithDecisionRules, book: DecisionBook): void {
  addDecisionRoutes(app, withRules)
  addPublicPages(app, withRules, book)
  addDecisionPages(app, withRules, book)
  addBallotPages(app, withRules, book)
}

/** What was decided, for the entries that the village must publish of it: written in the language of its board. */
export const decisionRecords = (withRules: WithDecisionRules) => recordsOf(withRules, messagesFor('zh-CN').decision)
