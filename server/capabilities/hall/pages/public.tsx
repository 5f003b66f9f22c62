import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { iCalendar } from '#capabilities/disclosure/index.ts'
import { aboveOf, orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { newId } from '#kernel/id.ts'
import { answerForm } from '#platform/http/answer-form.ts'
import { faceOf, languageOf } from '#platform/http/face.ts'
import { requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { qrPath } from '#platform/render/qr.ts'
import { hallPaths } from '#web/ui/board/hall-view.ts'
import { BookedPage } from '#web/villager/hall/booked-page.tsx'
import type { HallForms } from '#web/villager/hall/booking-forms.tsx'
import { HallPage } from '#web/villager/hall/hall-page.tsx'
import { HallPaper } from '#web/villager/hall/hall-paper.tsx'
import { bookSlot, withdrawBooking } from '../actions/book.ts'
import type { HallContext, WithHalls } from '../context.ts'
import { findHall, publicStops, slotsIn } from '../queries/hall.ts'
import { BOOKING_RATE } from '../routes/hall.ts'
import { BookingBody, VillageCode, WithdrawalBody } from '../schema.ts'
import { type HallBook, type Reading, shownHall, shownService, shownStopLine } from './view.ts'

const ByVillage = Type.Object({ code: VillageCode })
const hide = { hide: true } as const
const openTo = (book: HallBook) =>
  ({ config: { access: { open: 'public' } }, errorHandler: orFindVillage(() => book.places()) }) as const

async function readHall(context: HallContext, reading: Reading, code: string) {
  const hall = await findHall(context, code)
  return {
    hall: hall && shownHall(reading, hall),
    slots: hall ? await slotsIn(context, hall) : [],
    services: context.services.map(shownService),
    stops: (await publicStops(context, code)).map((row) => shownStopLine(reading, row)),
    basis: context.slots.basis,
  }
}

type Draw = (request: FastifyRequest, code: string, forms: HallForms) => Promise<ReturnType<typeof HallPage>>

/** The service centre of a village for everybody: no sign-in, no script needed. */
export function addPublicPages(app: App, withHalls: WithHalls, book: HallBook): void {
  const open = openTo(book)
  const draw: Draw = async (request, code, forms) => {
    const lang = languageOf(request)
    const village = villageOfPage(book.places(), code, lang)
    const view = await request.act((plain) => readHall(withHalls(plain), { book, lang }, code))
    return <HallPage village={village} {...view} forms={forms} />
  }
  app.get(
    '/v/:code/hall',
    {
      ...open,
      schema: {
        ...hide,
        params: ByVillage,
        querystring: Type.Object({ off: Type.Optional(Type.String({ maxLength: 1 })) }),
      },
    },
    async (request, reply) => {
      const forms = { book: { id: newId() }, off: {}, isOff: request.query.off === '1' }
      return sendPage(request, reply, await draw(request, request.params.code, forms))
    },
  )
  app.get('/v/:code/hall/paper', { ...open, schema: { ...hide, params: ByVillage } }, async (request, reply) => {
    const lang = languageOf(request)
    const { code } = request.params
    const village = villageOfPage(book.places(), code, lang)
    const view = await request.act(async (plain) => ({
      ...(await readHall(withHalls(plain), { book, lang }, code)),
      on: plain.today,
    }))
    const qr = qrPath(app.floor.publicUrl + hallPaths.hall(code), 'H')
    return sendPage(
      request,
      reply,
      <HallPaper village={village} above={aboveOf(book.places(), code, lang)} qr={qr} {...view} />,
    )
  })
  addCalendar(app, book)
  addBooking(app, withHalls, book, draw)
  addWithdrawal(app, withHalls, book, draw)
}

/** What comes to the village, for the calendar on one's own telephone. */
function addCalendar(app: App, book: HallBook): void {
  app.get(
    '/v/:code/hall/stops.ics',
    { ...openTo(book), schema: { ...hide, params: ByVillage } },
    async (request, reply) => {
      const { code } = request.params
      const { t, lang } = faceOf(request, reply)
      const village = villageOfPage(book.places(), code, lang)
      const stops = await request.act((plain) => publicStops(plain, code))
      const calendar = iCalendar({
        name: `${village.name} ${t.hall.stops}`,
        stamp: request.server.floor.clock(),
        events: stops
          .filter(({ stage }) => stage === 'planned')
          .map((row) => ({
            uid: row.id,
            day: row.held_on,
            title: `${row.from_time}–${row.to_time} ${row.title} · ${row.place}`,
            url: request.server.floor.publicUrl + hallPaths.hall(code),
          })),
      })
      return reply.type('text/calendar; charset=utf-8').send(calendar)
    },
  )
}

function addBooking(app: App, withHalls: WithHalls, book: HallBook, draw: Draw): void {
  app.post(
    '/v/:code/hall/bookings',
    { ...openTo(book), schema: { ...hide, params: ByVillage, body: FormWords } },
    async (request, reply) => {
      const { code } = request.params
      const typed = textsOf(request.body)
      return answerForm(request, reply, {
        work: async () => {
          await limitRate(request, BOOKING_RATE)
          const given = bodyOfForm(typed, BookingBody)
          requireShape(request, BookingBody, given)
          // The form has passed the shape.
          return await request.act(async (plain) => {
            const context = withHalls(plain)
            const booked = await bookSlot(context, code, given as unknown as BookingBody)
            const service = context.services.find(({ key }) => key === booked.service)
            return { ...booked, service: service && shownService(service) }
          })
        },
        // The code stands in the answer itself: an address with it would stay in the history of a borrowed telephone.
        done: ({ code: receipt, on, from, service }) => {
          const village = villageOfPage(book.places(), code, languageOf(request))
          return sendPage(request, reply, <BookedPage village={village} {...{ receipt, on, from, service }} />)
        },
        again: (fault) =>
          draw(request, code, { book: { ...typed, id: typed['id'] ?? newId() }, bookFault: fault, off: {} }),
      })
    },
  )
}

function addWithdrawal(app: App, withHalls: WithHalls, book: HallBook, draw: Draw): void {
  app.post(
    '/v/:code/hall/withdrawals',
    { ...openTo(book), schema: { ...hide, params: ByVillage, body: FormWords } },
    async (request, reply) => {
      const { code } = request.params
      const typed = textsOf(request.body)
      return answerForm(request, reply, {
        work: async () => {
          await limitRate(request, BOOKING_RATE)
          const given = bodyOfForm(typed, WithdrawalBody)
          requireShape(request, WithdrawalBody, given)
          return await request.act((plain) => withdrawBooking(withHalls(plain), code, String(given['code'])))
        },
        done: () => reply.redirect(`/v/${code}/hall?off=1#withdraw`, 303),
        again: (fault) => draw(request, code, { book: { id: newId() }, off: { code: typed['code'] }, offFault: fault }),
      })
    },
  )
}
