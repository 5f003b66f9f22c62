import { Type } from 'typebox'
import { aboveOf, orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { refuse } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { qrPath } from '#platform/render/qr.ts'
import { powerPaths } from '#web/ui/board/power-view.ts'
import { PowerCard } from '#web/villager/power/power-card.tsx'
import { PowerPage } from '#web/villager/power/power-page.tsx'
import { PowersPage } from '#web/villager/power/powers-page.tsx'
import type { PowerContext, WithPowerRules } from '../context.ts'
import { listPublic } from '../queries/list.ts'
import { listsOf, powersOf } from '../queries/lists.ts'
import { Key, VillageCode } from '../schema.ts'
import { type PowerBook, shownLine, shownPower } from './view.ts'

const ByVillage = Type.Object({ code: VillageCode })
const ByPower = Type.Object({ code: VillageCode, key: Key })
const RECENT = 5
const hide = { hide: true } as const

export const openTo = (book: PowerBook) =>
  ({ config: { access: { open: 'public' } }, errorHandler: orFindVillage(() => book.places()) }) as const

/** The village's list of powers and the flow of each, for everybody: no sign-in, no script needed. */
export function addListPages(app: App, withRules: WithPowerRules, book: PowerBook): void {
  app.get('/v/:code/powers', { ...openTo(book), schema: { ...hide, params: ByVillage } }, async (request, reply) => {
    const village = villageOfPage(book.places(), request.params.code, languageOf(request))
    const view = await request.act(async (plain) => {
      const [list] = await listsOf(plain, village.code)
      const powers = powersOf(withRules(plain), list).map(shownPower)
      return { list: list && { version: list.version, day: list.day, decision: list.decision_id }, powers }
    })
    return sendPage(request, reply, <PowersPage view={{ village, ...view }} />)
  })
  addOne(app, withRules, book)
}

/** A power of the list in force. @throws Problem `not-found` 404 */
async function getPower(context: PowerContext, village: string, key: string) {
  const [list] = await listsOf(context, village)
  const found = powersOf(context, list).find((one) => one.key === key)
  if (!found) throw refuse('not-found', 404)
  return shownPower(found)
}

function addOne(app: App, withRules: WithPowerRules, book: PowerBook): void {
  app.get('/v/:code/powers/:key', { ...openTo(book), schema: { ...hide, params: ByPower } }, async (request, reply) => {
    const { code, key } = request.params
    const lang = languageOf(request)
    const village = villageOfPage(book.places(), code, lang)
    const view = await request.act(async (plain) => {
      const context = withRules(plain)
      const power = await getPower(context, code, key)
      const rows = await listPublic(plain, { villageCode: code, power: key, limit: RECENT })
      return { power, recent: rows.map((row) => shownLine(context, book, lang, row)) }
    })
    return sendPage(request, reply, <PowerPage view={{ village, ...view }} />)
  })
  app.get(
    '/v/:code/powers/:key/card',
    { ...openTo(book), schema: { ...hide, params: ByPower } },
    async (request, reply) => {
      const { code, key } = request.params
      const lang = languageOf(request)
      const village = villageOfPage(book.places(), code, lang)
      const power = await request.act((plain) => getPower(withRules(plain), code, key))
      const qr = qrPath(app.floor.publicUrl + powerPaths.one(code, key))
      const above = aboveOf(book.places(), village.code, lang)
      return sendPage(request, reply, <PowerCard view={{ above, village, power, qr }} />)
    },
  )
}
