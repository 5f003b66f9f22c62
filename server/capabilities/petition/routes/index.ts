import { Type } from 'typebox'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { actOnPetition } from '../actions/act.ts'
import { registerPetition } from '../actions/register.ts'
import { Acted, Done, OnePetition, Petitions } from '../answers.ts'
import type { WithPetitionRules } from '../context.ts'
import { actedOf, lineOf, petitionOf } from '../presenters.ts'
import { readPetition } from '../queries/detail.ts'
import { listPetitions } from '../queries/list.ts'
import { ACTS, type ActBody, HEAPS, RegisterBody } from '../schema.ts'

const tags = ['petition']
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const may = (power: string) => ({ access: { power: `petition.${power}` as const } })

export function addPetitionRoutes(app: App, withRules: WithPetitionRules): void {
  addReading(app, withRules)
  app.post(
    '/api/v1/petitions',
    {
      config: may('register'),
      schema: {
        tags,
        summary: 'Register a matter as a petition',
        body: RegisterBody,
        response: { 201: Done, ...problemResponses },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => registerPetition(withRules(plain), request.body))),
  )
  for (const { verb, resource, body } of ACTS)
    app.post(
      `/api/v1/petitions/:id/${resource}`,
      {
        config: may(verb),
        schema: {
          tags,
          summary: `On the course of a petition: ${verb}`,
          params: ById,
          body,
          response: { 201: Acted, ...problemResponses },
        },
      },
      async (request, reply) => {
        // Each shape is a part of what any act may carry.
        const given = request.body as ActBody
        const done = await request.act((plain) => actOnPetition(withRules(plain), request.params.id, verb, given))
        return reply.code(201).send(actedOf(done))
      },
    )
}

function addReading(app: App, withRules: WithPetitionRules): void {
  app.get(
    '/api/v1/petitions',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'Petitions within reach',
        querystring: Type.Object({
          heap: Type.Optional(Type.Enum(HEAPS)),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: Petitions, ...problemResponses },
      },
    },
    async (request) => {
      const { heap = 'open', limit = LIST_LIMIT } = request.query
      const rows = await request.act((plain) => listPetitions(plain, { heap, limit }))
      return { petitions: rows.map(lineOf) }
    },
  )
  app.get(
    '/api/v1/petitions/:id',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'One petition, and what the reader may do',
        params: ById,
        response: { 200: OnePetition, ...problemResponses },
      },
    },
    async (request) => petitionOf(await request.act((plain) => readPetition(withRules(plain), request.params.id))),
  )
}
