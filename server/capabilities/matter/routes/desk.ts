import { Type } from 'typebox'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { readContacts } from '../actions/phone.ts'
import { Contacts, Counts, Detail, Lines } from '../answers.ts'
import type { WithRules } from '../context.ts'
import { contacts, detailOf, lines } from '../presenters.ts'
import { readMatter } from '../queries/detail.ts'
import { countQueues, listMatters } from '../queries/list.ts'
import { searchMatters } from '../queries/search.ts'
import { QUEUES } from '../schema.ts'
import { ById, tags } from './params.ts'

const Limit = Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })

/** Lists of the desk. */
export function addListRoutes(app: App): void {
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
    '/api/v1/matters/counts',
    {
      config: { access: { power: 'matter.list' } },
      schema: {
        tags,
        summary: 'How many lie in each heap of the desk',
        response: { 200: Counts, ...problemResponses },
      },
    },
    async (request) => request.act(countQueues),
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
}

/** One matter, and the numbers of those who wait. */
export function addDetailRoutes(app: App, withRules: WithRules): void {
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
