import type { App } from '#platform/http/server.ts'
import type { WithAssetRules } from '../context.ts'
import { addDeskPages } from './desk.tsx'
import { addAssetDesk } from './desk-asset.tsx'
import { addPublicPages } from './public.tsx'
import type { AssetBook } from './view.ts'

export type { AssetBook } from './view.ts'

export function addAssetPages(app: App, withRules: WithAssetRules, book: AssetBook): void {
  addPublicPages(app, book)
  addDeskPages(app, book)
  addAssetDesk(app, withRules, book)
}
