import { Type } from 'typebox'
import { orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { CountyToursPage, TourPage, VillageToursPage } from '#web/villager/tour/tour-pages.tsx'
import type { WithTours } from '../context.ts'
import { listPublic, readPublic, yearOf } from '../queries/tour.ts'
import { VillageCode } from '../schema.ts'
import { shownLine, shownTour, type TourBook } from './view.ts'

const ByVillage = Type.Object({ code: VillageCode })
const ByTour = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })
const hide = { hide: true } as const

/** Where villages went to see how others do, and what they took home: for everybody. */
export function addPublicPages(app: App, withTours: WithTours, book: TourBook): void {
  const open = { config: { access: { open: 'public' } }, errorHandler: orFindVillage(() => book.places()) } as const
  app.get('/v/:code/tours', { ...open, schema: { ...hide, params: ByVillage } }, async (request, reply) => {
    const lang = languageOf(request)
    const village = villageOfPage(book.places(), request.params.code, lang)
    const view = await request.act(async (plain) => ({
      lines: (await listPublic(plain, village.code)).map((row) => shownLine(book, lang, row)),
      year: plain.today.slice(0, 4),
      rule: withTours(plain).rule,
    }))
    return sendPage(request, reply, <VillageToursPage village={village} {...view} />)
  })
  app.get('/v/:code/tours/:id', { ...open, schema: { ...hide, params: ByTour } }, async (request, reply) => {
    const { code, id } = request.params
    const lang = languageOf(request)
    const village = villageOfPage(book.places(), code, lang)
    const tour = await request.act(async (plain) => shownTour(book, lang, await readPublic(plain, code, id)))
    return sendPage(request, reply, <TourPage village={village} tour={tour} />)
  })
  app.get('/tours', { config: { access: { open: 'public' } }, schema: hide }, async (request, reply) => {
    const lang = languageOf(request)
    const places = book.places()
    const view = await request.act(async (plain) => {
      const year = plain.today.slice(0, 4)
      const years = await yearOf(plain, year)
      const towns = places.childrenOf(app.floor.county).map(({ code }) => {
        const villages = places.childrenOf(code).map((one) => ({
          ...{ code: one.code, name: places.nameOf(one.code, lang) },
          ...(years.find(({ village }) => village === one.code) ?? { made: 0, planned: 0, ideas: 0 }),
        }))
        return { code, name: places.nameOf(code, lang), villages }
      })
      return { year, towns, rule: withTours(plain).rule }
    })
    return sendPage(request, reply, <CountyToursPage {...view} />)
  })
}
