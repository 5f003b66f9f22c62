import { Type } from 'typebox'
import { staffOf } from '#platform/http/act.ts'
import { addDeskNew } from '#platform/http/desk-new.ts'
import { addDeskOne, checkedBy } from '#platform/http/desk-one.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { BookingsPage, DeskHallPage, DeskHallsPage, NewHallPage } from '#web/desk/hall/hall-pages.tsx'
import { mayDo, requireMay } from '../access.ts'
import { changeHall, openHall } from '../actions/act.ts'
import type { WithHalls } from '../context.ts'
import { readBookings } from '../queries/bookings.ts'
import { deskHalls, readDeskHall } from '../queries/hall.ts'
import { HALL_ACTS, type HallActBody, HallBody, type HallDeskVerb } from '../schema.ts'
import { type HallBook, shownHall, shownHallLine } from './view.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const reads = { config: { access: { power: 'hall.list' } } } as const

/** The village keeps its service centre; the offices above read along. */
export function addHallDesk(app: App, withHalls: WithHalls, book: HallBook): void {
  app.get('/desk/halls', { ...reads, schema: { hide: true } }, async (request, reply) => {
    const { scope } = staffOf(request)
    const rows = await request.act((plain) => deskHalls(plain))
    const halls = rows.map((row) => shownHallLine({ book, lang: languageOf(request) }, row))
    return sendPage(
      request,
      reply,
      <DeskHallsPage halls={halls} mayOpen={mayDo(request.actor, 'opened', scope)} />,
      'desk',
    )
  })
  addDeskNew(app, {
    noun: 'hall',
    plural: 'halls',
    opens: 'opened',
    body: HallBody,
    requireMay: (actor, village) => requireMay(actor, 'opened', village),
    open: (plain, body) => openHall(withHalls(plain), body as HallBody),
    draw: async (request, reply, { village: code, ...form }) => {
      const village = { code, name: book.places().nameOf(code, languageOf(request)) }
      return sendPage(request, reply, <NewHallPage village={village} {...form} />, 'desk')
    },
  })
  addOne(app, withHalls, book)
  addBookings(app, withHalls, book)
}

function addOne(app: App, withHalls: WithHalls, book: HallBook): void {
  addDeskOne<HallDeskVerb>(app, {
    noun: 'hall',
    plural: 'halls',
    acts: HALL_ACTS,
    // The body has passed the shape of this very act.
    act: (plain, id, verb, body) => changeHall(withHalls(plain), id, verb, body as unknown as HallActBody),
    check: checkedBy('hall', requireMay),
    draw: async (request, reply, id, shown) => {
      const detail = await request.act((plain) => readDeskHall(plain, id))
      const { mayReadBookings } = detail
      const hall = shownHall({ book, lang: languageOf(request) }, detail)
      const desk = { version: detail.state.version, may: detail.may, ...shown }
      return sendPage(
        request,
        reply,
        <DeskHallPage hall={hall} mayReadBookings={mayReadBookings} desk={desk} />,
        'desk',
      )
    },
  })
}

function addBookings(app: App, withHalls: WithHalls, book: HallBook): void {
  app.get(
    '/desk/halls/:id/bookings',
    { config: { access: { power: 'hall.bookings' } }, schema: { hide: true, params: ById } },
    async (request, reply) => {
      const { row, lines } = await request.act(async (plain) => {
        const { services } = withHalls(plain)
        const { row, bookings } = await readBookings(plain, request.params.id)
        const nameOf = (key: string) => services.find((one) => one.key === key)?.name ?? { zh: key, en: key }
        const lines = bookings.map((one) => ({
          ...{ id: one.id, service: nameOf(one.service), on: one.held_on, from: one.from_time, name: one.name },
          phone: one.phone_masked ?? undefined,
          isWithdrawn: one.withdrawn_at !== null,
        }))
        return { row, lines }
      })
      const lede = book.places().nameOf(row.village_code, languageOf(request))
      return sendPage(request, reply, <BookingsPage id={row.id} lede={lede} lines={lines} />, 'desk')
    },
  )
}
