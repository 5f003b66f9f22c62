import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { bytesOf, PublicationBytes } from '#platform/log/publication-answers.ts'
import { Funds, PublicFund } from '../answers.ts'
import type { WithFundRules } from '../context.ts'
import { lineOf, publicOf } from '../presenters.ts'
import { publicationsOf, readPublicFund } from '../queries/detail.ts'
import { getPublicFund } from '../queries/fund.ts'
import { listPublic } from '../queries/list.ts'
import { VillageCode } from '../schema.ts'

const config = { access: { open: 'public' } } as const
const tags = ['fund']
const ByVillage = Type.Object({ code: VillageCode })
const ByFund = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })

/** The funds of a village for anybody's program: sums and counts, masked names where the law has them named. */
export function addPublicRoutes(app: App, withRules: WithFundRules): void {
  app.get(
    '/api/v1/villages/:code/funds',
    {
      config,
      schema: {
        tags,
        summary: 'The funds of a village, newest first',
        params: ByVillage,
        querystring: Type.Object({
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: Funds, ...problemResponses },
      },
    },
    async (request) => {
      const { limit = LIST_LIMIT } = request.query
      return { funds: (await request.act((plain) => listPublic(plain, request.params.code, limit))).map(lineOf) }
    },
  )
  app.get(
    '/api/v1/villages/:code/funds/:id',
    {
      config,
      schema: {
        tags,
        summary: 'One fund: what it rests on, each line of its list, every step',
        params: ByFund,
        response: { 200: PublicFund, ...problemResponses },
      },
    },
    async (request) => {
      const { code, id } = request.params
      return await request.act(async (plain) =>
        publicOf(await readPublicFund(withRules(plain), code, id), await publicationsOf(plain, id)),
      )
    },
  )
  addPublication(app)
}

function addPublication(app: App): void {
  app.get(
    '/api/v1/villages/:code/funds/:id/publications/:rev',
    {
      config,
      schema: {
        tags,
        summary: 'The exact bytes and the salt of a publication, to be checked against its leaf',
        params: Type.Object({ ...ByFund.properties, rev: Type.Integer({ minimum: 1, maximum: 99 }) }),
        response: { 200: PublicationBytes, ...problemResponses },
      },
    },
    async (request) => {
      const { code, id, rev } = request.params
      const all = await request.act(async (plain) => {
        await getPublicFund(plain, code, id)
        return await publicationsOf(plain, id)
      })
      const found = all.find((one) => one.rev === rev)
      if (!found) throw refuse('not-found', 404)
      return bytesOf(found)
    },
  )
}
