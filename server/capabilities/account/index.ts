import type { App } from '#platform/http/server.ts'
import { addAccountsPages } from './pages/accounts.tsx'
import { addDingTalkPages } from './pages/dingtalk.tsx'
import { addHandedCodePages } from './pages/handed-codes.tsx'
import { addOneAccountPages } from './pages/one-account.tsx'
import { addOwnAccountPages } from './pages/own-account.tsx'
import { addSignInPages } from './pages/sign-in.tsx'
import { addStepPages } from './pages/steps.tsx'
import { addVillagerPages } from './pages/villager.tsx'
import { addAccountRoutes } from './routes/accounts.ts'
import { addSessionRoutes } from './routes/sessions.ts'
import { addVillagerRoutes } from './routes/villagers.ts'
import type { AccountSettings } from './settings.ts'

export { accountJobs } from './jobs.ts'
export type { AccountSettings } from './settings.ts'

/** Everything about who signs in: staff, villagers, their sessions, and the accounts that the administrator keeps. */
export function registerAccount(app: App, settings: AccountSettings): void {
  addSessionRoutes(app, settings)
  addVillagerRoutes(app, settings)
  addAccountRoutes(app)
  addSignInPages(app, settings)
  addStepPages(app, settings)
  addDingTalkPages(app, settings)
  addOwnAccountPages(app)
  addVillagerPages(app, settings)
  addHandedCodePages(app)
  addAccountsPages(app)
  addOneAccountPages(app)
}
