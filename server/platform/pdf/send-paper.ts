import { join } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import type { Paper } from '#web/ui/paper/blocks.ts'
import { makePress, type Press } from './press.ts'

declare module 'fastify' {
  interface FastifyInstance {
    press: Press
  }
}

/** Per network: a village office that prints its whole year in one morning must get through. */
const PAPER_RATE = { name: 'paper', points: 600, duration_s: 3600 }

/** The county's printing press, for every capability that has papers. */
export function addPress(app: App): void {
  const press = makePress(join(app.floor.filesDir, 'drawn'))
  app.addHook('onClose', () => press.close())
  app.decorate('press', press)
}

/** Answers with the paper as PDF, to be looked at or kept under `name`. @throws Problem `too-many-requests` 429, `busy` 503 */
export async function sendPaper(request: FastifyRequest, reply: FastifyReply, paper: Paper, name: string) {
  await limitRate(request, PAPER_RATE)
  const { hash, bytes } = await request.server.press.print(paper)
  const etag = `"${hash}"`
  reply.headers({ etag, 'cache-control': 'private, no-cache', vary: 'accept-language, cookie' })
  if (request.headers['if-none-match'] === etag) return reply.code(304).send(null)
  return reply.type('application/pdf').header('content-disposition', `inline; filename="${name}.pdf"`).send(bytes)
}
