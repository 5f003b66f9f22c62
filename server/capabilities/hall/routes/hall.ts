import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { addThingRoutes } from '#platform/http/thing-routes.ts'
import { openHall, planStop } from '../actions/act.ts'
import { bookSlot, withdrawBooking } from '../actions/book.ts'
import {
  deskPart,
  HallLine,
  HallMore,
  hallAnswer,
  hallLine,
  StopLine,
  StopMore,
  stopAnswer,
  stopLine,
} from '../answers.ts'
import type { WithHalls } from '../context.ts'
import {
  deskHalls,
  deskStops,
  publicHall,
  publicHalls,
  publicStop,
  publicStops,
  readDeskHall,
  readDeskStop,
} from '../queries/hall.ts'
import { BookingBody, HallBody, StopBody, VillageCode, WithdrawalBody } from '../schema.ts'

/** A village books from one network: enough for a whole village, too little for trying codes. */
export const BOOKING_RATE = { name: 'hall-booking', points: 60, duration_s: 3600 }

/** Service centres and visiting services for anybody's program, and for desks. */
export function addHallRoutes(app: App, withHalls: WithHalls): void {
  addThingRoutes(app, {
    noun: 'hall',
    plural: 'halls',
    opens: 'opened',
    publishes: false,
    line: HallLine,
    more: HallMore,
    body: HallBody,
    listPublic: async (plain, village) => (await publicHalls(plain, village)).map(hallLine),
    readPublic: async (plain, village, id) => ({ answer: hallAnswer(await publicHall(plain, village, id)) }),
    listDesk: async (plain) => (await deskHalls(plain)).map(hallLine),
    readDesk: async (plain, id) => {
      const detail = await readDeskHall(plain, id)
      return { ...hallAnswer(detail), ...deskPart(detail) }
    },
    // The body has passed this very shape.
    open: (plain, body) => openHall(withHalls(plain), body as HallBody),
  })
  addThingRoutes(app, {
    noun: 'stop',
    plural: 'stops',
    opens: 'planned',
    publishes: false,
    line: StopLine,
    more: StopMore,
    body: StopBody,
    listPublic: async (plain, village) => (await publicStops(plain, village)).map(stopLine),
    readPublic: async (plain, village, id) => ({ answer: stopAnswer(await publicStop(plain, village, id)) }),
    listDesk: async (plain) => (await deskStops(plain)).map(stopLine),
    readDesk: async (plain, id) => {
      const detail = await readDeskStop(plain, id)
      return { ...stopAnswer(detail), ...deskPart(detail) }
    },
    open: (plain, body) => planStop(withHalls(plain), body as StopBody),
  })
  addBookings(app, withHalls)
}

const config = { access: { open: 'public' } } as const
const Text = Type.String()
const Booked = Type.Object({ id: Text, code: Text, on: Text, from: Text, service: Text, repeated: Type.Boolean() })

function addBookings(app: App, withHalls: WithHalls): void {
  const tags = ['hall']
  const params = Type.Object({ code: VillageCode })
  app.post(
    '/api/v1/villages/:code/hall-bookings',
    {
      config,
      schema: {
        tags,
        summary: 'Book a slot, without an account; the code gives it back',
        params,
        body: BookingBody,
        response: { 201: Booked, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, BOOKING_RATE)
      const done = await request.act((plain) => bookSlot(withHalls(plain), request.params.code, request.body))
      return reply.code(201).send(done)
    },
  )
  app.post(
    '/api/v1/villages/:code/hall-withdrawals',
    {
      config,
      schema: {
        tags,
        summary: 'Give the slot back',
        params,
        body: WithdrawalBody,
        response: { 201: Type.Object({ id: Text }), ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, BOOKING_RATE)
      const { code } = request.params
      return reply
        .code(201)
        .send(await request.act((plain) => withdrawBooking(withHalls(plain), code, request.body.code)))
    },
  )
}
