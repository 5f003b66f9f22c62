import { Type } from 'typebox'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { actOnMatter } from './actions/act.ts'
import { mergeMatter } from './actions/merge.ts'
import { readContacts } from './actions/phone.ts'
import { reportMatter } from './actions/report.ts'
import { actOnReceipt, followMatter } from './actions/resident.ts'
import { splitMatter } from './actions/split.ts'
import { Acted, Contacts, Detail, Lines, Nearby, ReceiptTimeline, Reported } from './answers.ts'
import type { MatterContext, WithRules } from './context.ts'
import { acted, contacts, detailOf, lines, nearby, receiptOf, reported } from './presenters.ts'
import { readMatter } from './queries/detail.ts'
import { listMatters, QUEUES } from './queries/list.ts'
import { likeMatters } from './queries/nearby.ts'
import { searchMatters } from './queries/search.ts'
import { readReceipt } from './queries/timeline.ts'
import { addMatterPhotoRoutes } from './routes/photos.ts'
import { type ActBody, DESK_ACTS, Following, RESIDENT_ACTS, Report } from './schema.ts'

const tags = ['matter']
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const ByReceipt = Type.Object({ receipt: Type.String({ minLength: 8, maxLength: 20 }) })
const Part = Type.Object({ part: Type.Optional(Type.String({ format: 'uuid' })) })
const Limit = Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })

/** Rates per network: a family or a village office behind one address must still get through. */
export const REPORT_RATE = { name: 'report', points: 60, duration_s: 3600 }
export const RECEIPT_RATE = { name: 'receipt', points: 120, duration_s: 600 }

export function addMatterRoutes(app: App, withRules: WithRules): void {
  addPublicRoutes(app, withRules)
  addDeskRoutes(app, withRules)
  addMatterPhotoRoutes(app, withRules)
  for (const act of DESK_ACTS) addDeskAct(app, withRules, act)
  for (const act of RESIDENT_ACTS) addResidentAct(app, withRules, act)
}

function addPublicRoutes(app: App, withRules: WithRules): void {
  app.post(
    '/api/v1/matters',
    {
      config: { access: { open: 'public' } },
      schema: {
        tags,
        summary: 'Report a matter, once',
        body: Report,
        response: { 201: Reported, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, REPORT_RATE)
      const done = await request.act((context) => reportMatter(withRules(context), request.body))
      return reply.code(201).send(reported(done))
    },
  )
  app.get(
    '/api/v1/villages/:code/like-matters',
    {
      config: { access: { open: 'public' } },
      schema: {
        tags,
        summary: 'Open matters that may be the same thing, as neighbours may see them',
        params: Type.Object({ code: Type.String({ pattern: '^[0-9]{12}$' }) }),
        querystring: Type.Object({ text: Type.String({ minLength: 1, maxLength: 500 }) }),
        response: { 200: Nearby, ...problemResponses },
      },
    },
    async (request) =>
      nearby(await request.act((context) => likeMatters(context, request.params.code, request.query.text))),
  )
  app.post(
    '/api/v1/matters/:id/followings',
    {
      config: { access: { open: 'public' } },
      schema: {
        tags,
        summary: 'The same as this one: wait for its answer too',
        params: ById,
        body: Following,
        response: { 201: Reported, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, REPORT_RATE)
      const done = await request.act((context) => followMatter(withRules(context), request.params.id, request.body))
      return reply.code(201).send(reported(done))
    },
  )
  app.get(
    '/api/v1/receipts/:receipt',
    {
      config: { access: { open: 'by-secret' } },
      schema: {
        tags,
        summary: 'What the receipt opens',
        params: ByReceipt,
        querystring: Part,
        response: { 200: ReceiptTimeline, ...problemResponses },
      },
    },
    async (request) => {
      await limitRate(request, RECEIPT_RATE)
      const { receipt } = request.params
      return receiptOf(await request.act((context) => readReceipt(withRules(context), receipt, request.query.part)))
    },
  )
}

function addDeskRoutes(app: App, withRules: WithRules): void {
  app.get(
    '/api/v1/matters',
    {
      config: { access: { power: 'matter.list' } },
      schema: {
        tags,
        summary: 'One heap of the desk',
        querystring: Type.Object({
          queue: Type.Optional(Type.Enum(QUEUES)),
          place: Type.Optional(Type.String({ pattern: '^[0-9]{6,15}$' })),
          kind: Type.Optional(Type.String({ maxLength: 60 })),
          cursor: Type.Optional(Type.String({ maxLength: 120 })),
          limit: Type.Optional(Limit),
        }),
        response: { 200: Lines, ...problemResponses },
      },
    },
    async (request) => {
      const { queue = 'mine', limit = LIST_LIMIT, ...rest } = request.query
      return lines(await request.act((context) => listMatters(context, { queue, limit, ...rest })))
    },
  )
  app.get(
    '/api/v1/matters/found',
    {
      config: { access: { power: 'matter.list' } },
      schema: {
        tags,
        summary: 'Search by words, receipt, number or the last four digits of a phone',
        querystring: Type.Object({ q: Type.String({ minLength: 1, maxLength: 100 }), limit: Type.Optional(Limit) }),
        response: { 200: Lines, ...problemResponses },
      },
    },
    async (request) =>
      lines(await request.act((context) => searchMatters(context, request.query.q, request.query.limit ?? LIST_LIMIT))),
  )
  app.get(
    '/api/v1/matters/:id',
    {
      config: { access: { power: 'matter.read' } },
      schema: { tags, summary: 'One matter, whole', params: ById, response: { 200: Detail, ...problemResponses } },
    },
    async (request) => detailOf(await request.act((context) => readMatter(withRules(context), request.params.id))),
  )
  app.post(
    '/api/v1/matters/:id/contact-readings',
    {
      config: { access: { power: 'matter.read-phone' } },
      schema: {
        tags,
        summary: 'Open the telephone numbers of those who wait; written to the audit',
        params: ById,
        response: { 200: Contacts, ...problemResponses },
      },
    },
    async (request) => contacts(await request.act((context) => readContacts(withRules(context), request.params.id))),
  )
}

/** Two acts reach beyond their own matter; the rest are one action each. */
export function performDeskAct(
  context: MatterContext,
  id: string,
  verb: (typeof DESK_ACTS)[number]['verb'],
  body: ActBody,
) {
  if (verb === 'merged') return mergeMatter(context, id, body)
  if (verb === 'split') return splitMatter(context, id, body)
  return actOnMatter(context, id, verb, body)
}

function addDeskAct(app: App, withRules: WithRules, { verb, resource, body }: (typeof DESK_ACTS)[number]): void {
  app.post(
    `/api/v1/matters/:id/${resource}`,
    {
      config: { access: { power: `matter.${verb}` } },
      schema: {
        tags,
        summary: `Desk act: ${verb}`,
        params: ById,
        body,
        response: { 200: Acted, 201: Acted, ...problemResponses },
      },
    },
    async (request, reply) => {
      // The body has passed the schema of this very act.
      const done = await request.act((context) =>
        performDeskAct(withRules(context), request.params.id, verb, request.body as ActBody),
      )
      return reply.code(done.repeated ? 200 : 201).send(acted(done))
    },
  )
}

function addResidentAct(
  app: App,
  withRules: WithRules,
  { verb, resource, body }: (typeof RESIDENT_ACTS)[number],
): void {
  app.post(
    `/api/v1/receipts/:receipt/${resource}`,
    {
      config: { access: { open: 'by-secret' } },
      schema: {
        tags,
        summary: `The resident: ${verb}`,
        params: ByReceipt,
        querystring: Part,
        body,
        response: { 200: Acted, 201: Acted, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, RECEIPT_RATE)
      const { receipt } = request.params
      const done = await request.act((context) =>
        actOnReceipt(withRules(context), receipt, verb, request.body as ActBody, request.query.part),
      )
      return reply.code(done.repeated ? 200 : 201).send(acted(done))
    },
  )
}
