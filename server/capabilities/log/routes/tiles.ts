import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import type { App } from '#platform/http/server.ts'
import type { RunningLog } from '#platform/log/running.ts'
import { FewSeconds, ForEver, PlainText, PUBLIC } from './answers.ts'

/** c2sp.org/tlog-tiles: the read interface that auditors and other people's tools use. */
export function addTileRoutes(app: App, log: () => RunningLog): void {
  app.get('/log/checkpoint', { config: PUBLIC, schema: { hide: true } }, async (_request, reply) => {
    const head = await log().store.find('checkpoint')
    if (!head) throw refuse('not-found', 404)
    return reply.type(PlainText).header('cache-control', FewSeconds).send(head)
  })
  app.get('/log/policy', { config: PUBLIC, schema: { hide: true } }, async (_request, reply) =>
    reply.type(PlainText).header('cache-control', FewSeconds).send(log().policy),
  )
  app.get(
    '/log/tile/*',
    {
      config: PUBLIC,
      schema: { hide: true, params: Type.Object({ '*': Type.String({ pattern: '^[0-9a-z/.]{1,60}$' }) }) },
    },
    async (request, reply) => {
      const path = request.params['*']
      if (path.includes('..') || path.includes('//')) throw refuse('not-found', 404)
      const tile = await log().store.find(`tile/${path}`)
      if (!tile) throw refuse('not-found', 404)
      return reply.type('application/octet-stream').header('cache-control', ForEver).send(tile)
    },
  )
}
