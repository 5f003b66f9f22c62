import type { App } from '#platform/http/server.ts'
import { addDeskPages } from './desk.tsx'
import { addAssetDesk } from './desk-asset.tsx'
import { addPublicPages } from './public.tsx'
import type { AssetBook } from './view.ts'

export type { AssetBook } from './view.ts'

export function addAssetPages(app: App, book: AssetBook): void {
  addPublicPages(app, book)
  addDeskPages(app, book)
  addAssetDesk(app, book)
}
