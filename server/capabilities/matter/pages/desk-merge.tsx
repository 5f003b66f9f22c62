import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { faultOf } from '#platform/http/fault.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import type { ListAddress } from '#web/desk/inbox/address.ts'
import { MergePage } from '#web/desk/matter/merge-page.tsx'
import type { WithRules } from '../context.ts'
import { findByNumber } from '../queries/alike.ts'
import { readMatter } from '../queries/detail.ts'
import { countQueues } from '../queries/list.ts'
import { type DeskBook, namesFor } from './desk-book.ts'
import { addressOf, Listed, railView } from './desk-inbox.tsx'
import { ById, sendMatter } from './desk-matter.tsx'
import { shownMatter } from './desk-record.ts'

const MERGER = { access: { power: 'matter.merged' } } as const
const Pair = Type.Object({ id: Type.String({ format: 'uuid' }), into: Type.String({ format: 'uuid' }) })
const ByNumber = Type.Object({ ...Listed.properties, number: Type.Optional(Type.String({ maxLength: 12 })) })

interface Desk {
  withRules: WithRules
  book: DeskBook
}

/** Two matters to compare, by a likeness that was seen or by a number that was typed. */
export function addMergePages(app: App, withRules: WithRules, book: DeskBook): void {
  app.get(
    '/desk/matters/:id/merges',
    { config: MERGER, schema: { hide: true, params: ById, querystring: ByNumber } },
    async (request, reply) => {
      const { id } = request.params
      const typed = (request.query.number ?? '').replace(/\D/g, '')
      const into = typed === '' ? undefined : await request.act((context) => findByNumber(context, Number(typed)))
      if (into !== undefined) return reply.redirect(`/desk/matters/${id}/merges/${into}`, 303)
      const refusal = {
        verb: 'merged' as const,
        id: newId(),
        typed: { number: request.query.number },
        fault: faultOf(refuse('matter.number-unknown', 404, { field: 'number' })),
        seen: undefined,
      }
      const address = addressOf(request, request.query)
      return sendMatter(request, reply.code(404), { withRules, book }, id, { address, refusal })
    },
  )
  app.get(
    '/desk/matters/:id/merges/:into',
    { config: MERGER, schema: { hide: true, params: Pair, querystring: Listed } },
    async (request, reply) =>
      sendPair(request, reply, { withRules, book }, request.params, addressOf(request, request.query)),
  )
}

async function sendPair(
  request: FastifyRequest,
  reply: FastifyReply,
  { withRules, book }: Desk,
  { id, into }: { id: string; into: string },
  address: ListAddress,
) {
  const { source, target, counts } = await request.act(async (given) => {
    const context = withRules(given)
    return {
      source: await readMatter(context, id),
      target: await readMatter(context, into),
      counts: await countQueues(context),
    }
  })
  const now_ms = request.server.floor.clock().getTime()
  const page = {
    rail: railView(request, counts),
    address,
    names: namesFor(request, book),
    source: shownMatter(book, now_ms, source),
    target: shownMatter(book, now_ms, target),
    actionId: newId(),
  }
  return sendPage(request, reply, <MergePage {...page} />, 'desk')
}
