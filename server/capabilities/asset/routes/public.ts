import { Type } from 'typebox'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { Assets, PublicAsset } from '../answers.ts'
import { lineOf, publicOf } from '../presenters.ts'
import { readPublicAsset } from '../queries/detail.ts'
import { listPublic } from '../queries/list.ts'
import { VillageCode } from '../schema.ts'

const config = { access: { open: 'public' } } as const
const tags = ['asset']

/** What a village owns, for anybody's program. */
export function addPublicRoutes(app: App): void {
  app.get(
    '/api/v1/villages/:code/assets',
    {
      config,
      schema: {
        tags,
        summary: 'What a village owns, with contracts and rent; tenants that are people are masked',
        params: Type.Object({ code: VillageCode }),
        querystring: Type.Object({
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: Assets, ...problemResponses },
      },
    },
    async (request) => {
      const { limit = LIST_LIMIT } = request.query
      return { assets: (await request.act((context) => listPublic(context, request.params.code, limit))).map(lineOf) }
    },
  )
  app.get(
    '/api/v1/villages/:code/assets/:id',
    {
      config,
      schema: {
        tags,
        summary: 'One asset: its contracts, what was due and what came',
        params: Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) }),
        response: { 200: PublicAsset, ...problemResponses },
      },
    },
    async (request) => {
      const { code, id } = request.params
      return await request.act(async (context) => publicOf(await readPublicAsset(context, code, id), context.today))
    },
  )
}
