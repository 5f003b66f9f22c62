import { Type } from 'typebox'
import { toBase64 } from '#kernel/log/base64.ts'
import { consistencyProof } from '#kernel/log/tile.ts'
import { refuse } from '#kernel/problem.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { publishedHead } from '#platform/log/published-head.ts'
import type { RunningLog } from '#platform/log/running.ts'
import { servedTree } from '#platform/log/served-tree.ts'
import { findEntry, findFirstWitnessedHead, findNewestIndex } from '../queries/entries.ts'
import { writeProof } from '../queries/proofs.ts'
import { FewSeconds, ForEver, PlainText, PUBLIC, tags } from './answers.ts'

const OneLeaf = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Size = Type.String({ pattern: '^[1-9]\\d{0,15}$' })
const answers = { 200: Type.String(), ...problemResponses }

/** Proofs ready made: a phone could compute them from the tiles, but would load thirty times as much. */
export function addProofRoutes(app: App, log: () => RunningLog): void {
  addLeafProofs(app, log)
  addHeadProofs(app, log)
}

function addLeafProofs(app: App, log: () => RunningLog): void {
  app.get(
    '/log/leaves/:id',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'One entry with everything needed to check it without a network (c2sp.org/tlog-proof)',
        params: OneLeaf,
        response: answers,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const entry = await request.act((context) => findEntry(context, id))
      const file = await writeProof(log(), entry, await publishedHead(log().store))
      const name = `attachment; filename="${id}.tlog-proof"`
      return reply.type(PlainText).header('cache-control', FewSeconds).header('content-disposition', name).send(file)
    },
  )
  app.get(
    '/log/leaves/:id/first',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'The same under the earliest head that enough witnesses saw: since when it cannot have changed',
        params: OneLeaf,
        response: answers,
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const [entry, head] = await request.act(async (context) => {
        const found = await findEntry(context, id)
        return [found, found && (await findFirstWitnessedHead(context, log(), found.index))] as const
      })
      return reply
        .type(PlainText)
        .header('cache-control', FewSeconds)
        .send(await writeProof(log(), entry, head))
    },
  )
}

function addHeadProofs(app: App, log: () => RunningLog): void {
  app.get(
    '/log/index',
    { config: PUBLIC, schema: { tags, summary: 'The newest leaf of every village, proven', response: answers } },
    async (request, reply) => {
      const head = await publishedHead(log().store)
      const entry = await request.act((context) => findNewestIndex(context, head?.size ?? 0n))
      return reply
        .type(PlainText)
        .header('cache-control', FewSeconds)
        .send(await writeProof(log(), entry, head))
    },
  )
  app.get(
    '/log/consistency/:from/:to',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary:
          'The proof that the log of the one size is the beginning of the log of the other: base64, one hash a line',
        params: Type.Object({ from: Size, to: Size }),
        response: answers,
      },
    },
    async (request, reply) => {
      const [from, to] = [BigInt(request.params.from), BigInt(request.params.to)]
      const size = (await publishedHead(log().store))?.size ?? 0n
      if (from > to || to > size) throw refuse('not-found', 404)
      const proof = await consistencyProof(servedTree(log().store, to), from)
      const lines = proof.map((hash) => `${toBase64(hash)}\n`).join('')
      return reply.type(PlainText).header('cache-control', ForEver).send(lines)
    },
  )
}
