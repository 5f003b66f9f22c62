import { Type } from 'typebox'
import { readCheckpoint } from '#kernel/log/checkpoint.ts'
import { readNote } from '#kernel/log/note.ts'
import { writeProofFile } from '#kernel/log/proof-file.ts'
import { inclusionProof } from '#kernel/log/tile.ts'
import { refuse } from '#kernel/problem.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import type { RunningLog } from '#platform/log/running.ts'
import { treeIn } from '#platform/log/tree-in.ts'
import { findStanding } from './queries.ts'

const PUBLIC = { access: { open: 'public' } } as const
const tags = ['log']
const ForEver = 'public, max-age=31536000, immutable'
const FewSeconds = 'public, max-age=2'

/** c2sp.org/tlog-tiles: the read interface that phones, auditors and other people's tools use. */
export function addLogRoutes(app: App, log: () => RunningLog): void {
  app.get('/log/checkpoint', { config: PUBLIC, schema: { hide: true } }, async (_request, reply) => {
    const head = await log().store.find('checkpoint')
    if (!head) throw refuse('not-found', 404)
    return reply.type('text/plain; charset=utf-8').header('cache-control', FewSeconds).send(head)
  })
  app.get('/log/policy', { config: PUBLIC, schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', FewSeconds).send(log().policy),
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
  app.get(
    '/log/leaves/:id',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'Everything needed to check one entry without a network (c2sp.org/tlog-proof)',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: { 200: Type.String(), ...problemResponses },
      },
    },
    async (request, reply) => {
      const standing = await request.act((context) => findStanding(context, request.params.id))
      const head = await log().store.find('checkpoint')
      const checkpoint = head?.toString('utf8') ?? ''
      const note = readNote(checkpoint)
      const size = (note && readCheckpoint(note.text)?.size) ?? 0n
      const index = BigInt(standing?.index ?? -1)
      // Not yet under the published head: there is nothing to prove it with so far.
      if (index < 0n || index >= size) throw refuse('log.not-yet', 404)
      const proof = await inclusionProof(treeIn(log().store, size), index)
      return reply
        .type('text/plain; charset=utf-8')
        .header('cache-control', FewSeconds)
        .header('content-disposition', `attachment; filename="${request.params.id}.tlog-proof"`)
        .send(writeProofFile({ index, proof, checkpoint }))
    },
  )
}
