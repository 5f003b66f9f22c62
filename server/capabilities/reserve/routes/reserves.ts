import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { ReserveAnswer, ReserveLine, reserveLineOf, reserveOf } from '../answers.ts'
import type { WithReserves } from '../context.ts'
import { listRegister, readReserve } from '../queries/reserve.ts'

const tags = ['reserve']
const config = { access: { power: 'reserve.list' } } as const

/** The register for the desks that may read it. */
export function addReserveRoutes(app: App, withReserves: WithReserves): void {
  app.get(
    '/api/v1/reserves',
    {
      config,
      schema: {
        tags,
        summary: 'The register of reserve talents within reach',
        response: { 200: Type.Object({ reserves: Type.Array(ReserveLine) }), ...problemResponses },
      },
    },
    async (request) => ({ reserves: (await request.act((plain) => listRegister(plain))).map(reserveLineOf) }),
  )
  app.get(
    '/api/v1/reserves/:id',
    {
      config,
      schema: {
        tags,
        summary: 'One of the register; that it was opened is written down',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: { 200: ReserveAnswer, ...problemResponses },
      },
    },
    async (request) => reserveOf(await request.act((plain) => readReserve(withReserves(plain), request.params.id))),
  )
}
