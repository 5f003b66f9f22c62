import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { bytesOf, PublicationBytes } from '#platform/log/publication-answers.ts'
import { PublicPosts } from '../answers.ts'
import type { WithPostRules } from '../context.ts'
import { publicOf } from '../presenters.ts'
import { readPublicPosts } from '../queries/detail.ts'
import { getPublication } from '../queries/publications.ts'
import { AskedDay, VillageCode } from '../schema.ts'

/** Who holds which post in a village, for anybody's program. */
export function addPublicRoutes(app: App, withRules: WithPostRules): void {
  app.get(
    '/api/v1/villages/:code/posts/publications/:rev',
    {
      config: { access: { open: 'public' } },
      schema: {
        tags: ['post'],
        summary: 'The exact bytes and the salt of the page of posts after a change, to be checked against its leaf',
        params: Type.Object({ code: VillageCode, rev: Type.Integer({ minimum: 1, maximum: 100_000 }) }),
        response: { 200: PublicationBytes, ...problemResponses },
      },
    },
    async (request) => {
      const { code, rev } = request.params
      return bytesOf(await request.act((plain) => getPublication(plain, code, rev)))
    },
  )
  app.get(
    '/api/v1/villages/:code/posts',
    {
      config: { access: { open: 'public' } },
      schema: {
        tags: ['post'],
        summary: 'A village’s bodies and posts on a day, as it was known by a day',
        params: Type.Object({ code: VillageCode }),
        querystring: AskedDay,
        response: { 200: PublicPosts, ...problemResponses },
      },
    },
    async (request) => {
      const { code } = request.params
      return await request.act(async (plain) => publicOf(await readPublicPosts(withRules(plain), code, request.query)))
    },
  )
}
