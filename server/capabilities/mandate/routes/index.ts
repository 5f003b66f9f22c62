import { Type } from 'typebox'
import { shownAct } from '#platform/facts/show.ts'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { actOnMandate, type TiedTo } from '../actions/act.ts'
import { type AccusedOf, giveMandate } from '../actions/give.ts'
import { Acted, Done, Mandates, OneMandate } from '../answers.ts'
import type { WithMandateRules } from '../context.ts'
import { lineOf, mandateOf } from '../presenters.ts'
import { listMandates } from '../queries/list.ts'
import { readMandate } from '../queries/mandate.ts'
import { ACTS, type ActBody, GiveBody, HEAPS } from '../schema.ts'

const tags = ['mandate']
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const may = (power: string) => ({ access: { power: `mandate.${power}` as const } })

export function addMandateRoutes(
  app: App,
  withRules: WithMandateRules,
  ask: { accusedOf: AccusedOf; tiedTo: TiedTo },
): void {
  addReading(app)
  app.post(
    '/api/v1/mandates',
    {
      config: may('give'),
      schema: {
        tags,
        summary: 'Take down that a resident entrusts a matter to somebody',
        body: GiveBody,
        response: { 201: Done, ...problemResponses },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => giveMandate(withRules(plain), ask.accusedOf, request.body))),
  )
  for (const { verb, resource, body } of ACTS)
    app.post(
      `/api/v1/mandates/:id/${resource}`,
      {
        config: may(verb),
        schema: {
          tags,
          summary: `On a mandate: ${verb}`,
          params: ById,
          body,
          response: { 201: Acted, ...problemResponses },
        },
      },
      async (request, reply) => {
        // Each shape is a part of what any act may carry.
        const given = request.body as ActBody
        const done = await request.act((plain) =>
          actOnMandate(withRules(plain), ask.tiedTo, request.params.id, verb, given),
        )
        return reply.code(201).send(shownAct(done))
      },
    )
}

function addReading(app: App): void {
  app.get(
    '/api/v1/mandates',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'Mandates within reach',
        querystring: Type.Object({
          heap: Type.Optional(Type.Enum(HEAPS)),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: Mandates, ...problemResponses },
      },
    },
    async (request) => {
      const { heap = 'open', limit = LIST_LIMIT } = request.query
      const rows = await request.act((plain) => listMandates(plain, { heap, limit }))
      return { mandates: rows.map(lineOf) }
    },
  )
  app.get(
    '/api/v1/mandates/:id',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'One mandate, every act in it, and what the reader may do',
        params: ById,
        response: { 200: OneMandate, ...problemResponses },
      },
    },
    async (request) => mandateOf(await request.act((plain) => readMandate(plain, request.params.id))),
  )
}
