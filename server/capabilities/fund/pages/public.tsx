import { Type } from 'typebox'
import { orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { qrPath } from '#platform/render/qr.ts'
import { fundPaths } from '#web/ui/board/fund-view.ts'
import { FundPage } from '#web/villager/fund/fund-page.tsx'
import { FundsPage } from '#web/villager/fund/funds-page.tsx'
import type { WithFundRules } from '../context.ts'
import { publicationsOf, readPublicFund } from '../queries/detail.ts'
import { listPublic } from '../queries/list.ts'
import { VillageCode } from '../schema.ts'
import { type FundBook, shownFund, shownLine } from './view.ts'

const ByVillage = Type.Object({ code: VillageCode })
const ByFund = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })
const LINES_MOST = 100
const hide = { hide: true } as const

/** The funds of a village and each of them, for everybody: no sign-in, no script needed. */
export function addPublicPages(app: App, withRules: WithFundRules, book: FundBook): void {
  const open = { config: { access: { open: 'public' } }, errorHandler: orFindVillage(() => book.places()) } as const
  app.get('/v/:code/funds', { ...open, schema: { ...hide, params: ByVillage } }, async (request, reply) => {
    const lang = languageOf(request)
    const village = villageOfPage(book.places(), request.params.code, lang)
    const lines = await request.act(async (plain) => {
      const rows = await listPublic(plain, village.code, LINES_MOST)
      return rows.map((row) => shownLine(withRules(plain), book, lang, row))
    })
    return sendPage(request, reply, <FundsPage village={village} lines={lines} />)
  })
  app.get('/v/:code/funds/:id', { ...open, schema: { ...hide, params: ByFund } }, async (request, reply) => {
    const { code, id } = request.params
    const lang = languageOf(request)
    const village = villageOfPage(book.places(), code, lang)
    const view = await request.act(async (plain) => ({
      fund: shownFund(book, lang, await readPublicFund(withRules(plain), code, id)),
      published: (await publicationsOf(plain, id)).map(({ rev }) => rev),
    }))
    const qr = qrPath(app.floor.publicUrl + fundPaths.one(code, id))
    return sendPage(request, reply, <FundPage view={{ village, qr, ...view }} />)
  })
}
