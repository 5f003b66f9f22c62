import { Type } from 'typebox'
import { orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { AssetPage, AssetsPage } from '#web/villager/asset/asset-pages.tsx'
import { readPublicAsset } from '../queries/detail.ts'
import { listPublic } from '../queries/list.ts'
import { VillageCode } from '../schema.ts'
import { type AssetBook, shownAsset, shownLine } from './view.ts'

const ByVillage = Type.Object({ code: VillageCode })
const ByAsset = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })
const LINES_MOST = 300
const hide = { hide: true } as const

/** What a village owns and each of it, for everybody. */
export function addPublicPages(app: App, book: AssetBook): void {
  const open = { config: { access: { open: 'public' } }, errorHandler: orFindVillage(() => book.places()) } as const
  app.get('/v/:code/assets', { ...open, schema: { ...hide, params: ByVillage } }, async (request, reply) => {
    const lang = languageOf(request)
    const village = villageOfPage(book.places(), request.params.code, lang)
    const view = await request.act(async (context) => ({
      today: context.today,
      lines: (await listPublic(context, village.code, LINES_MOST)).map((line) => shownLine(book, lang, line)),
    }))
    return sendPage(request, reply, <AssetsPage village={village} {...view} />)
  })
  app.get('/v/:code/assets/:id', { ...open, schema: { ...hide, params: ByAsset } }, async (request, reply) => {
    const { code, id } = request.params
    const lang = languageOf(request)
    const village = villageOfPage(book.places(), code, lang)
    const asset = await request.act(async (context) =>
      shownAsset(book, lang, context.today, await readPublicAsset(context, code, id)),
    )
    return sendPage(request, reply, <AssetPage village={village} asset={asset} />)
  })
}
