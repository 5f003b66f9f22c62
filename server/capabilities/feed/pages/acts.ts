import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, type TSchema, Type } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import { asForm } from '#platform/http/answer-form.ts'
import { problemOf } from '#platform/http/errors.ts'
import { faultOf } from '#platform/http/fault.ts'
import type { App } from '#platform/http/server.ts'
import { feedPaths } from '#web/desk/feed/paths.ts'
import { addKey, revokeKey, setAddress } from '../actions/keys.ts'
import { dropEvent, retryEvent } from '../actions/settle.ts'
import type { Partner, WithFeeds } from '../context.ts'
import { partnerFor } from '../routes/desk.ts'
import { ByEvent, ByPartner } from '../schema.ts'
import type { Draw } from './desk.tsx'

const requestId = Type.String({ format: 'uuid' })
const JustId = Type.Object({ requestId })
const Dropping = Type.Object({ requestId, reason: Type.String({ minLength: 4, maxLength: 300 }) })
const NewKey = Type.Object({ requestId, publicKey: Type.String({ pattern: '^\\s*(whpk_)?[A-Za-z0-9+/]{43}=\\s*$' }) })
const NewAddress = Type.Object({ requestId, url: Type.Optional(Type.String({ maxLength: 300 })) })

const may = (power: string) => ({ access: { power: `feed.${power}` as const } })

/** The forms on a partner's page; what is refused comes back on it, as it was typed. */
export function addFeedActs(app: App, withFeeds: WithFeeds, draw: Draw): void {
  const answer = answerer(withFeeds, draw)
  const form = (params: TSchema, body: TSchema) => ({ ...asForm, schema: { hide: true, params, body } })
  app.post(
    '/desk/feeds/:partner/events/:id/retries',
    { ...form(ByEvent, JustId), config: may('settle') },
    (request, reply) => {
      const { id: eventId } = request.params as Static<typeof ByEvent> // The route's own shape.
      const { requestId: id } = request.body as Static<typeof JustId>
      return answer(request, reply, 'settle', (partner) =>
        retryEvent((work) => request.act(work), withFeeds, { partner, eventId, body: { id } }),
      )
    },
  )
  app.post(
    '/desk/feeds/:partner/events/:id/droppings',
    { ...form(ByEvent, Dropping), config: may('settle') },
    (request, reply) => {
      const { id: eventId } = request.params as Static<typeof ByEvent>
      const { requestId: id, reason } = request.body as Static<typeof Dropping>
      return answer(request, reply, 'settle', (partner) =>
        request.act((context) => dropEvent(context, { partner, eventId, body: { id, reason } })),
      )
    },
  )
  addKeyForms(app, form, answer)
}

type Answer = ReturnType<typeof answerer>
type Form = (params: TSchema, body: TSchema) => object

function addKeyForms(app: App, form: Form, answer: Answer): void {
  app.post('/desk/feeds/:partner/keys', { ...form(ByPartner, NewKey), config: may('keep-keys') }, (request, reply) => {
    const { requestId: id, publicKey } = request.body as Static<typeof NewKey>
    return answer(request, reply, 'keep-keys', ({ key }) =>
      request.act((context) => addKey(context, key, { id, publicKey: publicKey.trim() })),
    )
  })
  app.post(
    '/desk/feeds/:partner/keys/:id/revocations',
    { ...form(ByEvent, JustId), config: may('keep-keys') },
    (request, reply) => {
      const { id } = request.params as Static<typeof ByEvent>
      return answer(request, reply, 'keep-keys', ({ key }) => request.act((context) => revokeKey(context, key, id)))
    },
  )
  app.post(
    '/desk/feeds/:partner/addresses',
    { ...form(ByPartner, NewAddress), config: may('keep-keys') },
    (request, reply) => {
      const { requestId: id, url } = request.body as Static<typeof NewAddress>
      return answer(request, reply, 'keep-keys', ({ key }) =>
        request.act((context) => setAddress(context, key, { id, ...(url ? { url } : {}) })),
      )
    },
  )
}

function answerer(withFeeds: WithFeeds, draw: Draw) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    power: 'settle' | 'keep-keys',
    work: (partner: Partner) => Promise<unknown>,
  ) => {
    const { partner: key } = request.params as Static<typeof ByPartner> // Every form's address names one.
    const partner = await partnerFor(request, withFeeds, key, power)
    try {
      if (request.validationError) throw problemOf(request.validationError) ?? request.validationError
      await work(partner)
      return reply.redirect(`${feedPaths.one(key)}?done=1`, 303)
    } catch (error) {
      if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
      const typed = (request.body ?? {}) as Record<string, string | undefined>
      return draw(request, reply.code(error.status), key, { done: false, typed, fault: faultOf(error) })
    }
  }
}
