import type { FastifyRequest } from 'fastify'
import { refuse } from '#kernel/problem.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { KeptPhoto } from '../schema.ts'

/** What the parser takes at most; the playbook's limit is under it and is said in its own words. */
const BODY_BYTES_MAX = 20 * 1024 * 1024
const TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/octet-stream']

/** One photo as the body, for programs and for scripts of ours; forms send theirs along (`takePhotos`). */
export function addPhotoRoutes(app: App): void {
  app.register(async (scope) => {
    scope.addContentTypeParser(
      TYPES,
      { parseAs: 'buffer', bodyLimit: BODY_BYTES_MAX },
      async (_: FastifyRequest, body: Buffer) => body,
    )
    scope.post(
      '/api/v1/photos',
      {
        config: { access: { open: 'public' } },
        bodyLimit: BODY_BYTES_MAX,
        schema: {
          tags: ['photo'],
          summary: 'Keep a photo (JPEG, PNG or WebP as the body); it is drawn anew without location or other traces',
          consumes: TYPES,
          response: { 201: KeptPhoto, ...problemResponses },
        },
      },
      async (request, reply) => {
        if (!Buffer.isBuffer(request.body)) throw refuse('file.wrong-type', 415)
        return reply.code(201).send(await app.darkroom.keep(request, request.body))
      },
    )
  })
}
