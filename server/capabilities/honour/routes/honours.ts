import { Type } from 'typebox'
import { formatReceipt } from '#kernel/receipt.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { addThingRoutes } from '#platform/http/thing-routes.ts'
import { objectToHonour } from '../actions/object.ts'
import { proposeHonour, takeHonour } from '../actions/propose.ts'
import { deskOf, detailOf, Line, lineOf, More, Proposed } from '../answers.ts'
import type { WithHonours } from '../context.ts'
import { listDesk, listPublic, readDesk, readPublic } from '../queries/honour.ts'
import { ObjectionBody, ProposalBody, TakenBody, VillageCode } from '../schema.ts'
import { HONOUR_RATE } from './rates.ts'

const tags = ['honour']
const config = { access: { open: 'public' } } as const

/** Honours for anybody's program, and for desks. */
export function addHonourRoutes(app: App, withHonours: WithHonours): void {
  addThingRoutes(app, {
    noun: 'honour',
    plural: 'honours',
    opens: 'proposed',
    line: Line,
    more: More,
    body: TakenBody,
    listPublic: async (plain, village) => (await listPublic(plain, village)).map(lineOf),
    readPublic: async (plain, village, id) => {
      const detail = await readPublic(plain, village, id)
      return { answer: detailOf(detail), publications: detail.publications }
    },
    listDesk: async (plain) => (await listDesk(plain)).map(lineOf),
    readDesk: async (plain, id) => deskOf(await readDesk(withHonours(plain), id)),
    // The body has passed this very shape.
    open: (plain, body) => takeHonour(withHonours(plain), body as TakenBody),
  })
  app.post(
    '/api/v1/villages/:code/honours',
    {
      config,
      schema: {
        tags,
        summary: 'Propose somebody for an honour, without signing in',
        params: Type.Object({ code: VillageCode }),
        body: ProposalBody,
        response: { 201: Proposed, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, HONOUR_RATE)
      const done = await request.act((plain) => proposeHonour(withHonours(plain), request.params.code, request.body))
      return reply.code(201).send({ ...done, receipt: formatReceipt(done.receipt) })
    },
  )
  app.post(
    '/api/v1/villages/:code/honours/:id/objections',
    {
      config,
      schema: {
        tags,
        summary: 'Object to an honour while it is up, without a name',
        params: Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) }),
        body: ObjectionBody,
        response: { 201: Type.Object({ id: Type.String(), repeated: Type.Boolean() }), ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, HONOUR_RATE)
      const { code, id } = request.params
      return reply.code(201).send(await request.act((plain) => objectToHonour(plain, code, id, request.body)))
    },
  )
}
