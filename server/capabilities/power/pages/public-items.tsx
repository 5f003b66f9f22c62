import { Type } from 'typebox'
import { villageOfPage } from '#capabilities/place/index.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { qrPath } from '#platform/render/qr.ts'
import { powerPaths } from '#web/ui/board/power-view.ts'
import { ItemPage } from '#web/villager/power/item-page.tsx'
import { ItemsPage } from '#web/villager/power/items-page.tsx'
import { SealsPage } from '#web/villager/power/seals-page.tsx'
import type { WithPowerRules } from '../context.ts'
import { publicationsOf, readPublicItem } from '../queries/detail.ts'
import { listPublic, listSeals } from '../queries/list.ts'
import { VillageCode } from '../schema.ts'
import { openTo } from './public.tsx'
import { type PowerBook, shownItem, shownLine } from './view.ts'

const ByVillage = Type.Object({ code: VillageCode })
const ByItem = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })
const Older = Type.Object({
  at: Type.Optional(Type.String({ format: 'date-time' })),
  id: Type.Optional(Type.String({ format: 'uuid' })),
})
const PAGE_LINES = 20
const SEALS_MOST = 200
const hide = { hide: true } as const

/** How a village exercises its powers: every item, each step of it, every use of the seal. */
export function addItemPages(app: App, withRules: WithPowerRules, book: PowerBook): void {
  addItems(app, withRules, book)
  app.get('/v/:code/items/:id', { ...openTo(book), schema: { ...hide, params: ByItem } }, async (request, reply) => {
    const { code, id } = request.params
    const lang = languageOf(request)
    const village = villageOfPage(book.places(), code, lang)
    const view = await request.act(async (plain) => {
      const context = withRules(plain)
      const item = shownItem(context, book, lang, await readPublicItem(context, code, id))
      return {
        item,
        qr: qrPath(app.floor.publicUrl + powerPaths.item(code, id)),
        published: (await publicationsOf(plain, id)).map(({ rev }) => rev),
      }
    })
    return sendPage(request, reply, <ItemPage view={{ village, ...view }} />)
  })
  app.get('/v/:code/seals', { ...openTo(book), schema: { ...hide, params: ByVillage } }, async (request, reply) => {
    const village = villageOfPage(book.places(), request.params.code, languageOf(request))
    const seals = await request.act((plain) => listSeals(plain, village.code, SEALS_MOST))
    return sendPage(request, reply, <SealsPage view={{ village, seals }} />)
  })
}

function addItems(app: App, withRules: WithPowerRules, book: PowerBook): void {
  app.get(
    '/v/:code/items',
    { ...openTo(book), schema: { ...hide, params: ByVillage, querystring: Older } },
    async (request, reply) => {
      const lang = languageOf(request)
      const village = villageOfPage(book.places(), request.params.code, lang)
      const { at, id } = request.query
      const before = at && id ? { at: new Date(at), id } : undefined
      const lines = await request.act(async (plain) => {
        const context = withRules(plain)
        const rows = await listPublic(plain, { villageCode: village.code, before, limit: PAGE_LINES + 1 })
        return rows.map((row) => shownLine(context, book, lang, row))
      })
      const shown = lines.slice(0, PAGE_LINES)
      const last = shown.at(-1)
      const query = last && new URLSearchParams({ at: last.openedAt.toISOString(), id: last.id })
      const older = lines.length > PAGE_LINES ? `${powerPaths.items(village.code)}?${query}` : undefined
      return sendPage(request, reply, <ItemsPage view={{ village, lines: shown, older }} />)
    },
  )
}
