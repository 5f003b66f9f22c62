import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { App } from '#platform/http/server.ts'
import { requireFeed } from '../access.ts'
import { addKey, revokeKey, setAddress } from '../actions/keys.ts'
import { dropEvent, retryEvent } from '../actions/settle.ts'
import type { Partner, WithFeeds } from '../context.ts'
import { deadEvents } from '../queries/events.ts'
import { countByPartner } from '../queries/overview.ts'
import { AddressBody, ByEvent, ByPartner, DropBody, KeyBody, RetryBody, RevokeBody } from '../schema.ts'

const tags = ['feed']
const LINES_MOST = 200
const COUNTED_MS = 30 * 86_400_000
const may = (power: string) => ({ access: { power: `feed.${power}` as const } })

/** @throws Problem `not-found` 404 */
export function getPartner(partners: readonly Partner[], key: string): Partner {
  const found = partners.find((one) => one.key === key)
  if (!found) throw refuse('not-found', 404)
  return found
}

export function addDeskRoutes(app: App, withFeeds: WithFeeds): void {
  app.get(
    '/api/v1/feeds',
    { config: may('list'), schema: { tags, summary: 'Partners, and what came and went in the last 30 days' } },
    async (request) =>
      request.act(async (plain) => {
        const context = withFeeds(plain)
        requireFeed(context.actor, 'list')
        const since = new Date(context.now.getTime() - COUNTED_MS)
        return { since: since.toISOString(), partners: await countByPartner(context, since) }
      }),
  )
  app.get(
    '/api/v1/feeds/:partner/dead-letters',
    { config: may('settle'), schema: { tags, summary: 'Events that could not be taken', params: ByPartner } },
    async (request) =>
      request.act(async (plain) => {
        const context = withFeeds(plain)
        requireFeed(context.actor, 'settle')
        const { key } = getPartner(context.feeds.partners, request.params.partner)
        return { events: await deadEvents(context, key, LINES_MOST) }
      }),
  )
  addSettling(app, withFeeds)
  addKeeping(app, withFeeds)
}

function addSettling(app: App, withFeeds: WithFeeds): void {
  app.post(
    '/api/v1/feeds/:partner/dead-letters/:id/retries',
    { config: may('settle'), schema: { tags, summary: 'Try once more', params: ByEvent, body: RetryBody } },
    async (request, reply) => {
      const { partner: key, id: eventId } = request.params
      const partner = await partnerFor(request, withFeeds, key, 'settle')
      const done = await retryEvent((work) => request.act(work), withFeeds, { partner, eventId, body: request.body })
      return reply.code(done.repeated ? 200 : 201).send(done)
    },
  )
  app.post(
    '/api/v1/feeds/:partner/dead-letters/:id/droppings',
    { config: may('settle'), schema: { tags, summary: 'Give up, with the reason', params: ByEvent, body: DropBody } },
    async (request, reply) => {
      const { partner: key, id: eventId } = request.params
      const partner = await partnerFor(request, withFeeds, key, 'settle')
      const done = await request.act((context) => dropEvent(context, { partner, eventId, body: request.body }))
      return reply.code(done.repeated ? 200 : 201).send(done)
    },
  )
}

type Asking = { act: <T>(work: (context: Context) => Promise<T>) => Promise<T> }

/** The partner, once the power was asked for: a stranger to feeds learns no names of partners. */
export const partnerFor = (
  request: Asking,
  withFeeds: WithFeeds,
  key: string,
  power: Parameters<typeof requireFeed>[1],
): Promise<Partner> =>
  request.act(async (plain) => {
    requireFeed(plain.actor, power)
    return getPartner(withFeeds(plain).feeds.partners, key)
  })

function addKeeping(app: App, withFeeds: WithFeeds): void {
  app.post(
    '/api/v1/feeds/:partner/keys',
    {
      config: may('keep-keys'),
      schema: { tags, summary: 'Add a key of the partner', params: ByPartner, body: KeyBody },
    },
    async (request, reply) => {
      const { key } = await partnerFor(request, withFeeds, request.params.partner, 'keep-keys')
      const done = await request.act((context) => addKey(context, key, request.body))
      return reply.code(done.repeated ? 200 : 201).send(done)
    },
  )
  app.post(
    '/api/v1/feeds/:partner/keys/:id/revocations',
    { config: may('keep-keys'), schema: { tags, summary: 'Revoke a key', params: ByEvent, body: RevokeBody } },
    async (request, reply) => {
      const { key } = await partnerFor(request, withFeeds, request.params.partner, 'keep-keys')
      const done = await request.act((context) => revokeKey(context, key, request.params.id))
      return reply.code(done.repeated ? 200 : 201).send(done)
    },
  )
  app.post(
    '/api/v1/feeds/:partner/addresses',
    { config: may('keep-keys'), schema: { tags, summary: 'Where to tell it', params: ByPartner, body: AddressBody } },
    async (request, reply) => {
      const { key } = await partnerFor(request, withFeeds, request.params.partner, 'keep-keys')
      const done = await request.act((context) => setAddress(context, key, request.body))
      return reply.code(done.repeated ? 200 : 201).send(done)
    },
  )
}
