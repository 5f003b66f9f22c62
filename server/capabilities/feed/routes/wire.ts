import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { feedKey, rawPublic } from '#platform/crypto/webhook.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate, type Rate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { type Taken, takeEvent } from '../actions/take.ts'
import { BATCH_TYPE, markDelivered } from '../actions/tell.ts'
import type { WithFeeds } from '../context.ts'
import { waitingMessages } from '../queries/messages.ts'
import { isWireEvent } from '../rules/check.ts'
import { ByPartner, PullBody } from '../schema.ts'
import { asPartner, isReadable, signedBody } from './signed.ts'

const tags = ['feed']
const BATCH_BYTES = 2 * 1024 * 1024
const EVENT_TYPES = ['application/cloudevents+json', BATCH_TYPE]
const FEED_RATE: Rate = { name: 'feed', points: 1200, duration_s: 60 }

const Results = Type.Object({
  results: Type.Array(
    Type.Object({
      id: Type.String(),
      state: Type.String(),
      repeated: Type.Boolean(),
      reason: Type.Optional(Type.String()),
      field: Type.Optional(Type.String()),
      value: Type.Optional(Type.String()),
    }),
  ),
})

/** Where partners tell us of events, and ask what we have to tell them. Signed; no session, no form. */
export function addWire(app: App, withFeeds: WithFeeds): void {
  app.get(
    '/api/v1/feed-keys',
    {
      config: { access: { open: 'public' } },
      schema: { tags, summary: 'The key by which this county signs (JWK set, RFC 8037)' },
    },
    async () => {
      const { keys, county } = app.floor
      const x = rawPublic(feedKey(keys, county)).toString('base64url')
      return { keys: [{ kty: 'OKP', crv: 'Ed25519', use: 'sig', kid: `feed-${county}`, x }] }
    },
  )
  app.register(async (scope) => {
    scope.addContentTypeParser(EVENT_TYPES, { parseAs: 'buffer', bodyLimit: BATCH_BYTES }, (_request, body, done) =>
      done(null, body),
    )
    addEvents(scope as unknown as App, withFeeds) // The same server, with one more way to read a body.
    addPulls(scope as unknown as App, withFeeds)
  })
}

const config = { access: { open: 'by-secret' } } as const

function addEvents(app: App, withFeeds: WithFeeds): void {
  app.post(
    '/api/v1/feeds/:partner/events',
    {
      config,
      schema: {
        tags,
        summary: 'Tell of events: CloudEvents, one or a batch, signed as Standard Webhooks says (v1a)',
        params: ByPartner,
        response: { 200: Results, ...problemResponses },
      },
    },
    async (request) => {
      await limitRate(request, FEED_RATE)
      const { partner, sent } = await signedBody(request, withFeeds, request.params.partner)
      const events: unknown[] = Array.isArray(sent) ? sent : [sent]
      if (events.length > partner.batchMost) throw refuse('feed.too-many', 413, { params: { most: partner.batchMost } })
      const results: Taken[] = []
      for (const event of events) {
        if (isWireEvent(event) && isReadable(event))
          results.push(await takeEvent(asPartner(request), withFeeds, partner, event, 'message'))
        else results.push(notAnEvent(event))
      }
      return { results }
    },
  )
}

/** It has no number that it could be kept under: said at once, so that the sender sees what it sent. */
const notAnEvent = (event: unknown): Taken => ({
  id: typeof event === 'object' && event !== null && 'id' in event ? String(event.id).slice(0, 120) : '',
  state: 'dropped',
  repeated: false,
  reason: 'not-an-event',
})

function addPulls(app: App, withFeeds: WithFeeds): void {
  app.post(
    '/api/v1/feeds/:partner/pulls',
    {
      config,
      schema: {
        tags,
        summary: 'Say which events arrived, and get those that have not; for whoever cannot be reached from here',
        params: ByPartner,
      },
    },
    async (request, reply) => {
      await limitRate(request, FEED_RATE)
      const { partner, sent } = await signedBody(request, withFeeds, request.params.partner)
      const check = request.compileValidationSchema(PullBody, 'body')
      if (!check(sent)) throw refuse('request.malformed', 400)
      const asked = sent as PullBody // Just checked.
      const events = await asPartner(request)(async (context) => {
        await markDelivered(context, partner.key, asked.received, 'pulled')
        return waitingMessages(context, partner.key, Math.min(asked.most ?? partner.batchMost, partner.batchMost))
      })
      return reply.type(BATCH_TYPE).send(JSON.stringify(events.map(({ body }) => body)))
    },
  )
}
