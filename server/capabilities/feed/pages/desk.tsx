import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { can } from '#platform/access/power.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { FeedPage, type FeedView } from '#web/desk/feed/feed-page.tsx'
import { FeedsPage, type FeedsView } from '#web/desk/feed/feeds-page.tsx'
import { feedPaths } from '#web/desk/feed/paths.ts'
import type { ShownCounts, ShownPartner } from '#web/desk/feed/view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import { FEED_POWERS, requireFeed } from '../access.ts'
import type { FeedContext, Partner, WithFeeds } from '../context.ts'
import { deadEvents, newestEvents } from '../queries/events.ts'
import { addressOf, keysOf } from '../queries/keys.ts'
import { countByPartner } from '../queries/overview.ts'
import { getPartner } from '../routes/desk.ts'
import { ByPartner } from '../schema.ts'

const COUNTED_DAYS = 30
const DAY_MS = 86_400_000
const DEAD_MOST = 50
const NEWEST_MOST = 30
const NONE: ShownCounts = {
  ...{ received: 0, taken: 0, dead: 0, dropped: 0, newestAt: null, waiting: 0, oldestWaitingAt: null },
  ...{ toSend: 0, oldestToSendAt: null, sent: 0, lastError: null },
}
const config = { access: { power: 'feed.list' } } as const
const Shown = Type.Object({
  done: Type.Optional(Type.String({ maxLength: 1 })),
  rows: Type.Optional(Type.String({ pattern: '^[0-9]+-[0-9]+-[0-9]+$', maxLength: 30 })),
})

export type Drawn = Pick<FeedView, 'typed' | 'fault' | 'done' | 'uploaded'>
export type Draw = (request: FastifyRequest, reply: FastifyReply, key: string, drawn: Drawn) => Promise<unknown>

function periodOf(context: FeedContext) {
  const since = new Date(context.now.getTime() - COUNTED_DAYS * DAY_MS)
  return { since, period: { from: since.toISOString().slice(0, 10), to: context.today } }
}

const shownPartner = (
  { key, name }: Partner,
  lang: Language,
  counts: readonly (ShownCounts & { partner: string })[],
): ShownPartner => ({
  key,
  name: name[lang === 'en' ? 'en' : 'zh'],
  counts: counts.find(({ partner }) => partner === key) ?? NONE,
})

/** The systems that the county is connected with. */
export function addFeedDesk(app: App, withFeeds: WithFeeds): Draw {
  app.get(feedPaths.desk, { config, schema: { hide: true } }, async (request, reply) => {
    const lang = languageOf(request)
    const view = await request.act(async (plain): Promise<FeedsView> => {
      const context = withFeeds(plain)
      requireFeed(context.actor, 'list')
      const { since, period } = periodOf(context)
      const counts = await countFor(context, since)
      return { period, partners: context.feeds.partners.map((partner) => shownPartner(partner, lang, counts)) }
    })
    return sendPage(request, reply, <FeedsPage view={view} />, 'desk')
  })
  const draw = drawer(withFeeds)
  app.get(
    '/desk/feeds/:partner',
    { config, schema: { hide: true, params: ByPartner, querystring: Shown } },
    async (request, reply) => {
      const { done, rows } = request.query
      const [taken = 0, repeated = 0, dead = 0] = (rows ?? '').split('-').map(Number)
      const uploaded = rows ? { uploaded: { taken, repeated, dead } } : {}
      return draw(request, reply, request.params.partner, { done: done === '1', ...uploaded })
    },
  )
  return draw
}

/** Whoever keeps the keys has no casework: what came over the line is counted by the system for them. */
const countFor = (context: FeedContext, since: Date) => asSystem(context, () => countByPartner(context, since))

function drawer(withFeeds: WithFeeds): Draw {
  return async (request, reply, key, drawn) => {
    const lang = languageOf(request)
    const view = await request.act(async (plain): Promise<FeedView> => {
      const context = withFeeds(plain)
      requireFeed(context.actor, 'list')
      const partner = getPartner(context.feeds.partners, key)
      const { since, period } = periodOf(context)
      const settle = can(FEED_POWERS, context.actor, 'settle', [])
      const keys = await keysOf(context, key)
      return {
        ...drawn,
        period,
        partner: { ...shownPartner(partner, lang, await countFor(context, since)), mapping: partner },
        dead: settle ? await deadEvents(context, key, DEAD_MOST) : [],
        newest: settle ? await newestEvents(context, key, NEWEST_MOST) : [],
        keys: keys.map(({ publicKey, ...rest }) => ({ ...rest, print: publicKey.toString('base64') })),
        address: await addressOf(context, key),
        may: { settle, keepKeys: can(FEED_POWERS, context.actor, 'keep-keys', []) },
        idOf: () => newId(),
      }
    })
    return sendPage(request, reply, <FeedPage view={view} />, 'desk')
  }
}
