import { levelOf } from '#kernel/place.ts'
import { staffOf } from '#platform/http/act.ts'
import { addDeskNew } from '#platform/http/desk-new.ts'
import { addDeskOne, checkedBy } from '#platform/http/desk-one.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskTourPage, DeskToursPage, NewTourPage } from '#web/desk/tour/tour-pages.tsx'
import { mayDo, requireMay } from '../access.ts'
import { actOnTour, planTour } from '../actions/act.ts'
import type { WithTours } from '../context.ts'
import { listDesk, readDesk } from '../queries/tour.ts'
import { type ActBody, type DeskVerb, PlanBody, TOUR_ACTS } from '../schema.ts'
import { shownLine, shownTour, type TourBook } from './view.ts'

const hide = { hide: true } as const

/** The desks' face of tours: those to come, one with its acts, a new one. */
export function addDeskPages(app: App, withTours: WithTours, book: TourBook): void {
  app.get('/desk/tours', { config: { access: { power: 'tour.list' } }, schema: hide }, async (request, reply) => {
    const { scope } = staffOf(request)
    const lang = languageOf(request)
    const view = await request.act(async (plain) => ({
      lines: (await listDesk(plain)).map((row) => shownLine(book, lang, row)),
      rule: withTours(plain).rule,
    }))
    const mayPlan = levelOf(scope) === 'village' && mayDo(request.actor, 'planned', scope)
    return sendPage(request, reply, <DeskToursPage {...view} mayPlan={mayPlan} />, 'desk')
  })
  addDeskNew(app, {
    noun: 'tour',
    plural: 'tours',
    opens: 'planned',
    body: PlanBody,
    requireMay: (actor, village) => requireMay(actor, 'planned', village),
    open: (plain, body) => planTour(withTours(plain), body as PlanBody),
    draw: async (request, reply, { village: code, ...form }) => {
      const village = { code, name: book.places().nameOf(code, languageOf(request)) }
      return sendPage(request, reply, <NewTourPage village={village} {...form} />, 'desk')
    },
  })
  addOne(app, withTours, book)
}

function addOne(app: App, withTours: WithTours, book: TourBook): void {
  addDeskOne<DeskVerb>(app, {
    noun: 'tour',
    plural: 'tours',
    acts: TOUR_ACTS,
    act: (plain, id, verb, body) => actOnTour(withTours(plain), id, verb, body as ActBody),
    check: checkedBy('tour', requireMay),
    draw: async (request, reply, id, shown) => {
      const view = await request.act(async (plain) => {
        const context = withTours(plain)
        const detail = await readDesk(plain, id)
        const isTaking = detail.may.includes('taken')
        return {
          tour: shownTour(book, languageOf(request), detail),
          practices: isTaking ? await context.practices() : [],
          items: isTaking ? await context.items() : [],
          desk: { version: detail.state.version, may: detail.may, ...shown },
        }
      })
      return sendPage(request, reply, <DeskTourPage {...view} />, 'desk')
    },
  })
}
