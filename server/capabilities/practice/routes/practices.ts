import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { addThingRoutes } from '#platform/http/thing-routes.ts'
import { describePractice } from '../actions/act.ts'
import { adoptPractice } from '../actions/adopt.ts'
import { deskOf, detailOf, Line, lineOf, More } from '../answers.ts'
import type { WithPractices } from '../context.ts'
import { listDesk, listPublic, readDesk, readPublic } from '../queries/practice.ts'
import { AdoptionBody, DescribeBody } from '../schema.ts'

/** The library for anybody's program; a village adopts by one request. */
export function addPracticeRoutes(app: App, withPractices: WithPractices): void {
  addThingRoutes(app, {
    noun: 'practice',
    plural: 'practices',
    opens: 'described',
    line: Line,
    more: More,
    body: DescribeBody,
    listPublic: async (plain, village) => (await listPublic(plain, village)).map(lineOf),
    readPublic: async (plain, village, id) => {
      const detail = await readPublic(plain, id, village)
      return { answer: detailOf(detail), publications: detail.publications }
    },
    listDesk: async (plain) => (await listDesk(plain)).map(lineOf),
    readDesk: async (plain, id) => deskOf(await readDesk(plain, id)),
    // The body has passed this very shape.
    open: (plain, body) => describePractice(withPractices(plain), body as DescribeBody),
  })
  app.post(
    '/api/v1/practices/:id/adoptions',
    {
      config: { access: { power: 'practice.adopted' } },
      schema: {
        tags: ['practice'],
        summary: 'A village does as another does, from today',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        body: AdoptionBody,
        response: { 201: Type.Object({ id: Type.String(), repeated: Type.Boolean() }), ...problemResponses },
      },
    },
    async (request, reply) => {
      const done = await request.act((plain) => adoptPractice(plain, request.params.id, request.body))
      return reply.code(201).send(done)
    },
  )
}
