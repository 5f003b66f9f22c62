import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { faultOf } from '#platform/http/fault.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { MergePage } from '#web/desk/matter/merge-page.tsx'
import { requireMay } from '../access.ts'
import { standOf } from '../actions/act.ts'
import type { MatterContext, WithRules } from '../context.ts'
import { findByNumber } from '../queries/alike.ts'
import { type MatterDetail, readMatter } from '../queries/detail.ts'
import { countQueues, type HeapCounts } from '../queries/list.ts'
import { type DeskBook, namesFor } from './desk-book.ts'
import { addressOf, Listed, railView } from './desk-inbox.tsx'
import { ById, sendMatter } from './desk-matter.tsx'
import { shownMatter } from './desk-record.ts'

const Compared = Type.Object({
  ...Listed.properties,
  /** The other matter: seen to be alike, or named by its number. */
  into: Type.Optional(Type.String({ format: 'uuid' })),
  number: Type.Optional(Type.String({ maxLength: 12 })),
})

interface Pair {
  source: MatterDetail
  target: MatterDetail
  counts: HeapCounts
}

/** Two matters side by side, before they are made one. */
export function addMergePages(app: App, withRules: WithRules, book: DeskBook): void {
  app.get(
    '/desk/matters/:id/merges',
    { config: { access: { power: 'matter.merged' } }, schema: { hide: true, params: ById, querystring: Compared } },
    async (request, reply) => {
      const { id } = request.params
      const { into, number } = request.query
      const pair = await request.act((context) => findPair(withRules(context), id, into, number))
      if (pair) return sendPair(request, reply, book, pair)
      const fault = faultOf(refuse('matter.number-unknown', 400, { field: 'number' }))
      const refusal = { verb: 'merged' as const, id: newId(), typed: { number }, fault, seen: undefined }
      const address = addressOf(request, request.query)
      return sendMatter(request, reply.code(400), { withRules, book }, id, { address, refusal })
    },
  )
}

async function findPair(
  context: MatterContext,
  id: string,
  into: string | undefined,
  number: string | undefined,
): Promise<Pair | undefined> {
  const source = await readMatter(context, id)
  requireMay(context.actor, 'merged', standOf(source.row))
  const digits = (number ?? '').replace(/\D/g, '')
  const other = into ?? (digits === '' ? undefined : await findByNumber(context, Number(digits)))
  if (other === undefined) return undefined
  return { source, target: await readMatter(context, other), counts: await countQueues(context) }
}

function sendPair(request: FastifyRequest, reply: FastifyReply, book: DeskBook, { source, target, counts }: Pair) {
  const now_ms = request.server.floor.clock().getTime()
  const page = {
    rail: railView(request, counts),
    // Its schema is the one above, of which a list is part.
    address: addressOf(request, request.query as Parameters<typeof addressOf>[1]),
    names: namesFor(request, book),
    source: shownMatter(book, now_ms, source),
    target: shownMatter(book, now_ms, target),
    actionId: newId(),
  }
  return sendPage(request, reply, <MergePage {...page} />, 'desk')
}
