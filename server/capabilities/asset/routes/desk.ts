import { Type } from 'typebox'
import { shownAct } from '#platform/facts/show.ts'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { actOnAsset } from '../actions/act.ts'
import { registerAsset } from '../actions/register.ts'
import { Acted, Assets, DeskAsset, Done } from '../answers.ts'
import type { WithAssetRules } from '../context.ts'
import { deskOf, lineOf } from '../presenters.ts'
import { readAsset } from '../queries/detail.ts'
import { listDesk } from '../queries/list.ts'
import { ASSET_ACTS, RegisterBody } from '../schema.ts'

const tags = ['asset']
const may = (power: string) => ({ access: { power: `asset.${power}` as const } })
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })

export function addDeskRoutes(app: App, withRules: WithAssetRules): void {
  addReading(app)
  app.post(
    '/api/v1/assets',
    {
      config: may('register'),
      schema: {
        tags,
        summary: 'Put an asset on the village’s register',
        body: RegisterBody,
        response: { 201: Done, ...problemResponses },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((context) => registerAsset(context, request.body))),
  )
  for (const { verb, resource, body } of ASSET_ACTS)
    app.post(
      `/api/v1/assets/:id/${resource}`,
      {
        config: may(verb),
        schema: {
          tags,
          summary: `Of an asset: ${verb}`,
          params: ById,
          body,
          response: { 201: Acted, ...problemResponses },
        },
      },
      async (request, reply) => {
        const done = await request.act((plain) => actOnAsset(withRules(plain), request.params.id, verb, request.body))
        return reply.code(201).send(shownAct(done))
      },
    )
}

function addReading(app: App): void {
  app.get(
    '/api/v1/assets',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'Assets within reach',
        querystring: Type.Object({
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: Assets, ...problemResponses },
      },
    },
    async (request) => {
      const { limit = LIST_LIMIT } = request.query
      return { assets: (await request.act((context) => listDesk(context, limit))).map(lineOf) }
    },
  )
  app.get(
    '/api/v1/assets/:id',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'One asset with its contracts, and what the reader may do with it',
        params: ById,
        response: { 200: DeskAsset, ...problemResponses },
      },
    },
    async (request) =>
      await request.act(async (context) => deskOf(await readAsset(context, request.params.id, false), context.today)),
  )
}
