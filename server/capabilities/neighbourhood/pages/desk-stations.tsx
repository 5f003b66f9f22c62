import { staffOf } from '#platform/http/act.ts'
import { addDeskNew } from '#platform/http/desk-new.ts'
import { addDeskOne, checkedBy } from '#platform/http/desk-one.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskStationPage, DeskStationsPage, NewStationPage } from '#web/desk/neighbourhood/station-pages.tsx'
import { mayDo, requireMay } from '../access.ts'
import { actOnStation, openStation } from '../actions/act.ts'
import type { WithNeighbourhoods } from '../context.ts'
import { deskStations, readDeskStation } from '../queries/neighbourhood.ts'
import { STATION_ACTS, type StationActBody, StationBody, type StationDeskVerb } from '../schema.ts'
import { type NeighbourhoodBook, shownStation, shownStationLine } from './view.ts'

const reads = { config: { access: { power: 'station.list' } } } as const

/** The village keeps its stations; the offices above read along. */
export function addStationDesk(app: App, withNeighbourhoods: WithNeighbourhoods, book: NeighbourhoodBook): void {
  app.get('/desk/stations', { ...reads, schema: { hide: true } }, async (request, reply) => {
    const { scope } = staffOf(request)
    const rows = await request.act((plain) => deskStations(plain))
    const stations = rows.map((row) => shownStationLine({ book, lang: languageOf(request) }, row))
    const mayOpen = mayDo(request.actor, 'opened', scope)
    return sendPage(request, reply, <DeskStationsPage stations={stations} mayOpen={mayOpen} />, 'desk')
  })
  addDeskNew(app, {
    noun: 'station',
    plural: 'stations',
    opens: 'opened',
    body: StationBody,
    requireMay: (actor, village) => requireMay(actor, 'opened', village),
    open: (plain, body) => openStation(withNeighbourhoods(plain), body as StationBody),
    draw: async (request, reply, { village: code, ...form }) => {
      const village = { code, name: book.places().nameOf(code, languageOf(request)) }
      return sendPage(request, reply, <NewStationPage village={village} {...form} />, 'desk')
    },
  })
  addDeskOne<StationDeskVerb>(app, {
    noun: 'station',
    plural: 'stations',
    acts: STATION_ACTS,
    act: (plain, id, verb, body) => actOnStation(withNeighbourhoods(plain), id, verb, body as StationActBody),
    check: checkedBy('station', requireMay),
    draw: async (request, reply, id, shown) => {
      const detail = await request.act((plain) => readDeskStation(plain, id))
      const station = shownStation({ book, lang: languageOf(request) }, detail)
      const desk = { version: detail.state.version, may: detail.may, ...shown }
      return sendPage(request, reply, <DeskStationPage station={station} desk={desk} />, 'desk')
    },
  })
}
