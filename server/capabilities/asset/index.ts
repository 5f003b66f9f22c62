import type { App } from '#platform/http/server.ts'
import type { WithAssetRules } from './context.ts'
import { type AssetBook, addAssetPages } from './pages/index.ts'
import { addDeskRoutes } from './routes/desk.ts'
import { addPublicRoutes } from './routes/public.ts'

export { columnsOf as assetColumns } from './actions/store.ts'
export { assetRulesFrom } from './queries/rules-of-the-day.ts'

/** Everything about what villages own: routes and pages. */
export function registerAssets(app: App, withRules: WithAssetRules, book: AssetBook): void {
  addPublicRoutes(app)
  addDeskRoutes(app, withRules)
  addAssetPages(app, withRules, book)
}
