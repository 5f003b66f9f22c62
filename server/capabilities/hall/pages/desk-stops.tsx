import { staffOf } from '#platform/http/act.ts'
import { addDeskNew } from '#platform/http/desk-new.ts'
import { addDeskOne, checkedBy } from '#platform/http/desk-one.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskStopPage, DeskStopsPage, NewStopPage } from '#web/desk/hall/stop-pages.tsx'
import { mayDo, requireMay } from '../access.ts'
import { cancelStop, planStop } from '../actions/act.ts'
import type { WithHalls } from '../context.ts'
import { deskStops, readDeskStop } from '../queries/hall.ts'
import { STOP_ACTS, type StopActBody, StopBody, type StopDeskVerb } from '../schema.ts'
import { type HallBook, shownStop, shownStopLine } from './view.ts'

const reads = { config: { access: { power: 'stop.list' } } } as const

/** What comes to the village on which day, kept by the village. */
export function addStopDesk(app: App, withHalls: WithHalls, book: HallBook): void {
  app.get('/desk/stops', { ...reads, schema: { hide: true } }, async (request, reply) => {
    const { scope } = staffOf(request)
    const rows = await request.act((plain) => deskStops(plain))
    const stops = rows.map((row) => shownStopLine({ book, lang: languageOf(request) }, row))
    const mayPlan = mayDo(request.actor, 'planned', scope)
    return sendPage(request, reply, <DeskStopsPage stops={stops} mayPlan={mayPlan} />, 'desk')
  })
  addDeskNew(app, {
    noun: 'stop',
    plural: 'stops',
    opens: 'planned',
    body: StopBody,
    requireMay: (actor, village) => requireMay(actor, 'planned', village),
    open: (plain, body) => planStop(withHalls(plain), body as StopBody),
    draw: async (request, reply, { village: code, ...form }) => {
      const village = { code, name: book.places().nameOf(code, languageOf(request)) }
      return sendPage(request, reply, <NewStopPage village={village} {...form} />, 'desk')
    },
  })
  addDeskOne<StopDeskVerb>(app, {
    noun: 'stop',
    plural: 'stops',
    acts: STOP_ACTS,
    // The body has passed the shape of this very act.
    act: (plain, id, verb, body) => cancelStop(withHalls(plain), id, verb, body as unknown as StopActBody),
    check: checkedBy('stop', requireMay),
    draw: async (request, reply, id, shown) => {
      const detail = await request.act((plain) => readDeskStop(plain, id))
      const stop = shownStop({ book, lang: languageOf(request) }, detail)
      const desk = { version: detail.state.version, may: detail.may, ...shown }
      return sendPage(request, reply, <DeskStopPage stop={stop} desk={desk} />, 'desk')
    },
  })
}
