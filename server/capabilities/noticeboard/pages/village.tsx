import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { readNews, shownNews } from '#capabilities/disclosure/index.ts'
import { openMatter, publicMatters } from '#capabilities/matter/index.ts'
import { aboveOf, orFindVillage, type PlaceBook, villageOfPage } from '#capabilities/place/index.ts'
import { rateRules, readWhole, type Whole } from '#capabilities/statistics/index.ts'
import { unitCode, unitOfPlace } from '#kernel/unit.ts'
import { languageOf } from '#platform/http/face.ts'
import type { App } from '#platform/http/server.ts'
import { sendSharedPage } from '#platform/http/shared.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import type { VillageNumbers } from '#web/villager/board/village-numbers.tsx'
import { VillagePage, type VillageView } from '#web/villager/board/village-page.tsx'
import type { ServingUnit } from '#web/villager/board/who-serves.tsx'
import type { BoardBook } from '../context.ts'
import { gridWorkers } from '../queries.ts'
import { ByVillage, PUBLIC } from './params.ts'

const SHOWN = 4
const MONTHS = 6
const Asked = Type.Object({ all: Type.Optional(Type.Literal('1')) })
type Lang = 'zh-CN' | 'en'

export function addVillagePage(app: App, book: BoardBook): void {
  app.get(
    '/v/:code',
    {
      config: PUBLIC,
      schema: { hide: true, params: ByVillage, querystring: Asked },
      errorHandler: orFindVillage(book.places),
    },
    async (request, reply) =>
      sendSharedPage(request, reply, async () => (
        <VillagePage {...(await viewOf(book, request, request.params.code, request.query.all !== undefined))} />
      )),
  )
}

async function viewOf(book: BoardBook, request: FastifyRequest, code: string, all: boolean): Promise<VillageView> {
  const lang = languageOf(request)
  const places = book.places()
  const village = villageOfPage(places, code, lang)
  return await request.act(async (plain) => {
    const context = book.withRules(plain)
    const open = await publicMatters(context, code)
    const shown = all ? open : open.slice(0, SHOWN)
    return {
      village,
      news: shownNews(await readNews(book.withDisclosures(plain), code)),
      above: aboveOf(places, code, lang),
      matters: shown.map((matter) => openMatter(matter, context, places, lang)),
      ...(shown.length < open.length ? { open: open.length } : {}),
      numbers: numbersOf(await readWhole(context, code, MONTHS, rateRules(book, context))),
      units: unitsOf(places, code, lang, await gridWorkers(context, code)),
    }
  })
}

function numbersOf({ months, count, rates }: Whole): VillageNumbers {
  const of = (measure: keyof Whole['count']['tally']) => count.tally[measure] ?? 0
  const nothing = { numerator: 0, denominator: 0, given: false, silent: 0 }
  const rate = (key: string) => rates.find((one) => one.key === key) ?? nothing
  const noon = (month: string) => new Date(`${month}-15T04:00:00Z`)
  return {
    from: noon(months.first),
    to: noon(months.last),
    received: of('reported'),
    repeats: of('repeat'),
    solved: rate('solved'),
    noAnswer: rate('solved').silent ?? 0,
    inTime: rate('in-time'),
    again: of('reopened'),
    handled: of('handled'),
  }
}

/** Grids first, whose workers people know; then village, supervision committee and town. */
function unitsOf(places: PlaceBook, code: string, lang: Lang, workers: Map<string, string[]>): ServingUnit[] {
  const words = messagesFor(lang).noticeboard.serving
  const unit = (of: string, role?: string): ServingUnit[] => {
    const found = places.findUnit(of)
    if (!found) return []
    return [{ code: of, name: places.unitName(of, lang), role, workers: workers.get(of), phone: found.phone }]
  }
  return [
    ...places.childrenOf(code).flatMap((grid) => unit(unitOfPlace(grid.code), words.gridWorkers)),
    ...unit(unitOfPlace(code), words.village),
    ...unit(unitCode(code, 'supervision'), words.committee),
    ...unit(unitOfPlace(code.slice(0, 9)), words.town),
  ]
}
