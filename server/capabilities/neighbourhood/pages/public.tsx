import { Type } from 'typebox'
import { aboveOf, orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { qrPath } from '#platform/render/qr.ts'
import { neighbourhoodPaths } from '#web/ui/board/neighbourhood-view.ts'
import { StationPage } from '#web/villager/neighbourhood/station-page.tsx'
import { StationsPage } from '#web/villager/neighbourhood/stations-page.tsx'
import { StationsPaper } from '#web/villager/neighbourhood/stations-paper.tsx'
import type { WithNeighbourhoods } from '../context.ts'
import { publicActivities, publicStation, publicStations } from '../queries/neighbourhood.ts'
import { VillageCode } from '../schema.ts'
import { addActivityPages } from './public-activity.tsx'
import { type NeighbourhoodBook, shownActivityLine, shownStation } from './view.ts'

const ByVillage = Type.Object({ code: VillageCode })
const ByStation = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })
const hide = { hide: true } as const

/** Where neighbours meet, what they are invited to, and what was settled: no sign-in, no script needed. */
export function addPublicPages(app: App, withNeighbourhoods: WithNeighbourhoods, book: NeighbourhoodBook): void {
  const open = { config: { access: { open: 'public' } }, errorHandler: orFindVillage(() => book.places()) } as const
  app.get('/v/:code/stations', { ...open, schema: { ...hide, params: ByVillage } }, async (request, reply) => {
    const lang = languageOf(request)
    const village = villageOfPage(book.places(), request.params.code, lang)
    const view = await request.act(async (plain) => {
      const context = withNeighbourhoods(plain)
      const reading = { context, book, lang }
      return {
        stations: (await publicStations(plain, village.code)).map((one) => shownStation(reading, one)),
        activities: (await publicActivities(plain, village.code)).map((one) => shownActivityLine(reading, one)),
        solved: await context.countSolved(village.code),
      }
    })
    return sendPage(request, reply, <StationsPage village={village} {...view} />)
  })
  app.get('/v/:code/stations/paper', { ...open, schema: { ...hide, params: ByVillage } }, async (request, reply) => {
    const lang = languageOf(request)
    const { code } = request.params
    const village = villageOfPage(book.places(), code, lang)
    const view = await request.act(async (plain) => {
      const reading = { context: withNeighbourhoods(plain), book, lang }
      return {
        on: plain.today,
        stations: (await publicStations(plain, code)).map((one) => shownStation(reading, one)),
        activities: (await publicActivities(plain, code)).map((one) => shownActivityLine(reading, one)),
      }
    })
    const above = aboveOf(book.places(), code, lang)
    const qr = qrPath(app.floor.publicUrl + neighbourhoodPaths.stations(code), 'H')
    return sendPage(request, reply, <StationsPaper village={village} above={above} qr={qr} {...view} />)
  })
  app.get('/v/:code/stations/:id', { ...open, schema: { ...hide, params: ByStation } }, async (request, reply) => {
    const lang = languageOf(request)
    const { code, id } = request.params
    const village = villageOfPage(book.places(), code, lang)
    const view = await request.act(async (plain) => {
      const reading = { context: withNeighbourhoods(plain), book, lang }
      return {
        station: shownStation(reading, await publicStation(plain, code, id)),
        activities: (await publicActivities(plain, code, id)).map((one) => shownActivityLine(reading, one)),
      }
    })
    return sendPage(request, reply, <StationPage village={village} {...view} />)
  })
  addActivityPages(app, withNeighbourhoods, book)
}
