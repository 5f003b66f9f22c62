import { Type } from 'typebox'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { actOnDispute } from '../actions/act.ts'
import { registerDispute } from '../actions/register.ts'
import { Acted, Disputes, Done, Figures, OneDispute } from '../answers.ts'
import type { WithDisputeRules } from '../context.ts'
import { actedOf, disputeOf, lineOf } from '../presenters.ts'
import { readDispute } from '../queries/detail.ts'
import { countDisputes } from '../queries/figures.ts'
import { listDisputes } from '../queries/list.ts'
import { ACTS, type ActBody, Filter, RegisterBody } from '../schema.ts'

const tags = ['dispute']
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Day = Type.String({ format: 'date' })
const may = (power: string) => ({ access: { power: `dispute.${power}` as const } })

export function addDisputeRoutes(app: App, withRules: WithDisputeRules): void {
  addReading(app, withRules)
  app.post(
    '/api/v1/disputes',
    {
      config: may('register'),
      schema: {
        tags,
        summary: 'Register a matter as a dispute',
        body: RegisterBody,
        response: { 201: Done, ...problemResponses },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => registerDispute(withRules(plain), request.body))),
  )
  for (const { verb, resource, body } of ACTS)
    app.post(
      `/api/v1/disputes/:id/${resource}`,
      {
        config: may(verb),
        schema: {
          tags,
          summary: `On the course of a mediation: ${verb}`,
          params: ById,
          body,
          response: { 201: Acted, ...problemResponses },
        },
      },
      async (request, reply) => {
        // Each shape is a part of what any act may carry.
        const given = request.body as ActBody
        const done = await request.act((plain) => actOnDispute(withRules(plain), request.params.id, verb, given))
        return reply.code(201).send(actedOf(done))
      },
    )
}

function addReading(app: App, withRules: WithDisputeRules): void {
  app.get(
    '/api/v1/disputes',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'Disputes within reach',
        querystring: Type.Object({
          ...Filter.properties,
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: Disputes, ...problemResponses },
      },
    },
    async (request) => {
      const { limit = LIST_LIMIT, ...filter } = request.query
      const rows = await request.act((plain) => listDisputes(plain, filter, limit))
      return { disputes: rows.map(lineOf) }
    },
  )
  app.get(
    '/api/v1/dispute-figures',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'How many, by kind or by town, of a period',
        querystring: Type.Object({ from: Day, to: Day, by: Type.Enum(['kind', 'town']) }),
        response: { 200: Figures, ...problemResponses },
      },
    },
    async (request) => ({ lines: await request.act((plain) => countDisputes(plain, request.query, request.query.by)) }),
  )
  app.get(
    '/api/v1/disputes/:id',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'One dispute, and what the reader may do',
        params: ById,
        response: { 200: OneDispute, ...problemResponses },
      },
    },
    async (request) => disputeOf(await request.act((plain) => readDispute(withRules(plain), request.params.id))),
  )
}
