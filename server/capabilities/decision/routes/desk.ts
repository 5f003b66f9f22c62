import { Type } from 'typebox'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { actOnDecision } from '../actions/act.ts'
import { openDecision } from '../actions/open.ts'
import { Acted, DeskDecision, Done, Lines } from '../answers.ts'
import type { WithDecisionRules } from '../context.ts'
import { actedOf, deskOf, lineOf } from '../presenters.ts'
import { readDecision } from '../queries/detail.ts'
import { HEAPS, listDesk } from '../queries/list.ts'
import { type ActBody, DECISION_ACTS, OpenBody, VillageCode } from '../schema.ts'

const tags = ['decision']
const may = (power: string) => ({ access: { power: `decision.${power}` as const } })
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })

export function addDeskRoutes(app: App, withRules: WithDecisionRules): void {
  addReading(app, withRules)
  app.post(
    '/api/v1/decisions',
    {
      config: may('open'),
      schema: {
        tags,
        summary: 'Put a question to be decided',
        body: OpenBody,
        response: { 201: Done, ...problemResponses },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => openDecision(withRules(plain), request.body))),
  )
  for (const { verb, resource, body } of DECISION_ACTS)
    app.post(
      `/api/v1/decisions/:id/${resource}`,
      {
        config: may(verb),
        schema: {
          tags,
          summary: `A step of a decision: ${verb}`,
          params: ById,
          body,
          response: { 201: Acted, ...problemResponses },
        },
      },
      async (request, reply) => {
        // The body was held to the shape of the act.
        const done = await request.act((plain) =>
          actOnDecision(withRules(plain), request.params.id, verb, request.body as ActBody),
        )
        return reply.code(201).send(actedOf(done))
      },
    )
}

function addReading(app: App, withRules: WithDecisionRules): void {
  app.get(
    '/api/v1/decisions',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'Decisions within reach',
        querystring: Type.Object({
          heap: Type.Optional(Type.Enum(HEAPS)),
          place: Type.Optional(VillageCode),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: Lines, ...problemResponses },
      },
    },
    async (request) => {
      const { heap = 'open', place, limit = LIST_LIMIT } = request.query
      return { decisions: (await request.act((plain) => listDesk(plain, { heap, place, limit }))).map(lineOf) }
    },
  )
  app.get(
    '/api/v1/decisions/:id',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'One decision, and what the reader may do',
        params: ById,
        response: { 200: DeskDecision, ...problemResponses },
      },
    },
    async (request) => deskOf(await request.act((plain) => readDecision(withRules(plain), request.params.id))),
  )
}
