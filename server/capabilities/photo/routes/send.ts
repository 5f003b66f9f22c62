import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '#kernel/problem.ts'
import { pathOf } from '#platform/files/store.ts'

/** Sends a photo that the caller has already been found to reach. The name is its content, so it never changes. */
export async function sendPhoto(request: FastifyRequest, reply: FastifyReply, hash: string) {
  const path = pathOf(request.server.floor.filesDir, hash)
  const found = await stat(path).catch(() => undefined)
  if (!found) {
    request.log.error({ file: hash }, 'a file that the database names is not there')
    throw refuse('not-found', 404)
  }
  return reply
    .headers({
      'content-length': found.size,
      'content-disposition': `inline; filename="${hash.slice(0, 12)}.jpg"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
    })
    .type('image/jpeg')
    .send(createReadStream(path))
}
