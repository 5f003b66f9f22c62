import { Type } from 'typebox'
import { sendPhoto } from '#capabilities/photo/index.ts'
import { refuse } from '#kernel/problem.ts'
import type { App } from '#platform/http/server.ts'
import { isPublicPaper } from '../queries/papers.ts'
import { VillageCode } from '../schema.ts'
import { hide, PUBLIC } from './params.ts'

const ByPaper = Type.Object({
  code: VillageCode,
  id: Type.String({ format: 'uuid' }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
})

/** A photo of a voucher, for everybody once a version that names it is published, for its desks before. */
export function addPapers(app: App): void {
  app.get(
    '/v/:code/entries/:id/papers/:sha256',
    { config: PUBLIC, schema: { ...hide, params: ByPaper } },
    async (request, reply) => {
      const { code, id, sha256 } = request.params
      // Row security lets through what is public, and what the reader's desk works on.
      if (!(await request.act((context) => isPublicPaper(context, code, id, sha256)))) throw refuse('not-found', 404)
      return sendPhoto(request, reply, sha256)
    },
  )
}
