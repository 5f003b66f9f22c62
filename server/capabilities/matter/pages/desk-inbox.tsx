import type { FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { limitOn } from '#capabilities/playbook/index.ts'
import { levelOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { LIST_LIMIT } from '#platform/http/limits.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import type { ListAddress } from '#web/desk/inbox/address.ts'
import { InboxPage, type InboxView } from '#web/desk/inbox/inbox-page.tsx'
import type { RailView } from '#web/desk/rail.ts'
import { requireDesk } from '../access.ts'
import type { MatterContext, WithRules } from '../context.ts'
import {
  countPresses,
  countQueues,
  type HeapCounts,
  listMatters,
  type MatterList,
  type PressCounts,
} from '../queries/list.ts'
import { QUEUES } from '../schema.ts'
import { type DeskBook, namesFor } from './desk-book.ts'
import { kindChoices, placeChoices } from './desk-choices.ts'
import { boundsOf, shownLine, today } from './desk-lines.ts'
import { deskPowers, usualQueue } from './desk-powers.ts'

export const Listed = Type.Object({
  queue: Type.Optional(Type.Enum(QUEUES)),
  place: Type.Optional(Type.String({ pattern: '^([0-9]{6,15})?$' })),
  kind: Type.Optional(Type.String({ maxLength: 60 })),
  cursor: Type.Optional(Type.String({ maxLength: 120 })),
})

/** The list that the address names; an empty choice of a filter is none. */
export function addressOf(request: FastifyRequest, { queue, place, kind, cursor }: Static<typeof Listed>): ListAddress {
  return {
    queue: queue ?? usualQueue(request.actor),
    ...(place ? { place } : {}),
    ...(kind ? { kind } : {}),
    ...(cursor ? { cursor } : {}),
  }
}

export interface ReadInbox {
  list: MatterList
  counts: HeapCounts
  presses: PressCounts | undefined
}

/** The list, the counts of all heaps and of its groups: three looks in one transaction. */
export async function readInbox(context: MatterContext, address: ListAddress): Promise<ReadInbox> {
  requireDesk(context.actor, 'list')
  const { today_ms, soon_ms } = boundsOf(context.rules, context.now.getTime())
  const bounds = { today: new Date(today_ms), soon: new Date(soon_ms) }
  return {
    list: await listMatters(context, { ...address, limit: LIST_LIMIT }),
    counts: await countQueues(context),
    // Everything ever reported is too much to count for a page.
    presses: address.queue === 'all' ? undefined : await countPresses(context, address, bounds),
  }
}

export function railView(request: FastifyRequest, counts: HeapCounts | undefined): Omit<RailView, 'current'> {
  const { scope } = staffOf(request)
  const scopeName = request.server.facts().placeName(scope, languageOf(request))
  return { powers: deskPowers(request.actor), counts, scopeName }
}

export function inboxView(
  request: FastifyRequest,
  book: DeskBook,
  address: ListAddress,
  { list, counts, presses }: ReadInbox,
  openId?: string,
): InboxView {
  const { unit, scope } = staffOf(request)
  const rules = book.rules()
  const now_ms = request.server.floor.clock().getTime()
  const total = presses && Object.values(presses).reduce((sum, n) => sum + n, 0)
  return {
    lines: list.lines.map((line) => shownLine(rules, now_ms, unit, line)),
    address,
    bounds: boundsOf(rules, now_ms),
    counts: presses,
    names: namesFor(request, book),
    openId,
    rail: railView(request, counts),
    filter: {
      places: levelOf(scope) === 'grid' ? [] : placeChoices(request, book, address.place),
      kinds: kindChoices(request, book),
    },
    older: list.older,
    total,
    exportRows: limitOn(book.playbook(), 'export-rows', today(rules, now_ms)),
  }
}

/** Where staff without casework have their own desk. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  organiser: '/desk/appraisals',
  'playbook-editor': '/desk/playbook',
  auditor: '/desk/audit',
  'system-administrator': '/desk/accounts',
}

/** What waits at the desk of the grids, where the reader has something to do with it. */
export type OnGround = (context: Context) => Promise<number | undefined>

export function addInboxPages(app: App, withRules: WithRules, book: DeskBook, onGround: OnGround): void {
  app.get(
    '/desk',
    { config: { access: { power: 'signed-in' } }, schema: { hide: true, querystring: Listed } },
    async (request, reply) => {
      const elsewhere = ELSEWHERE[staffOf(request).role]
      if (elsewhere) return reply.redirect(elsewhere, 303)
      const address = addressOf(request, request.query)
      const { ground, ...read } = await request.act(async (context) => ({
        ...(await readInbox(withRules(context), address)),
        ground: await onGround(context),
      }))
      const view = inboxView(request, book, address, read)
      return sendPage(request, reply, <InboxPage view={{ ...view, rail: { ...view.rail, ground } }} />, 'desk')
    },
  )
}
