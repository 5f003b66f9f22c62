import { Type } from 'typebox'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { actOnDisclosure } from '../actions/act.ts'
import { saveDraft } from '../actions/draft.ts'
import { eraseVersion } from '../actions/erase.ts'
import { openEvent } from '../actions/oblige.ts'
import { takeRequest } from '../actions/request.ts'
import { Acted, DeskItem, DueLines, Opened, Saved, Taken } from '../answers.ts'
import type { WithDisclosureRules } from '../context.ts'
import { actedOf, deskItemOf, dueLineOf } from '../presenters.ts'
import { HEAPS, listHeap, readDeskItem } from '../queries/desk.ts'
import type { Content } from '../rules/index.ts'
import { type ActBody, DISCLOSURE_ACTS, DraftBody, ErasureBody, EventBody, PlaceCode, RequestBody } from '../schema.ts'

const tags = ['disclosure']
const may = (power: string) => ({ access: { power: `disclosure.${power}` as const } })
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })

export function addDeskRoutes(app: App, withRules: WithDisclosureRules): void {
  addReading(app, withRules)
  addWriting(app, withRules)
  addOfficeActs(app, withRules)
  for (const { verb, resource, body } of DISCLOSURE_ACTS)
    app.post(
      `/api/v1/disclosures/:id/${resource}`,
      {
        config: may(verb),
        schema: {
          tags,
          summary: `An act on an item: ${verb}`,
          params: ById,
          body,
          response: { 201: Acted, ...problemResponses },
        },
      },
      async (request, reply) => {
        // The body was held to the shape of the act.
        const done = await request.act((plain) =>
          actOnDisclosure(withRules(plain), request.params.id, verb, request.body as ActBody),
        )
        return reply.code(201).send(actedOf(done))
      },
    )
}

function addReading(app: App, withRules: WithDisclosureRules): void {
  app.get(
    '/api/v1/disclosures',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'One heap of the desk',
        querystring: Type.Object({
          heap: Type.Optional(Type.Enum(HEAPS)),
          place: Type.Optional(PlaceCode),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: DueLines, ...problemResponses },
      },
    },
    async (request) => {
      const { heap = 'mine', place, limit = LIST_LIMIT } = request.query
      return { lines: (await request.act((plain) => listHeap(withRules(plain), heap, limit, place))).map(dueLineOf) }
    },
  )
  app.get(
    '/api/v1/disclosures/:id',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'One item with its draft',
        params: ById,
        response: { 200: DeskItem, ...problemResponses },
      },
    },
    async (request) => deskItemOf(await request.act((plain) => readDeskItem(withRules(plain), request.params.id))),
  )
}

function addWriting(app: App, withRules: WithDisclosureRules): void {
  app.post(
    '/api/v1/disclosures',
    {
      config: may('open-event'),
      schema: {
        tags,
        summary: 'An event that must be made public',
        body: EventBody,
        response: { 201: Opened, ...problemResponses },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => openEvent(withRules(plain), request.body))),
  )
  app.post(
    '/api/v1/disclosures/:id/drafts',
    {
      config: may('draft'),
      schema: {
        tags,
        summary: 'Save the draft',
        params: ById,
        body: DraftBody,
        response: { 201: Saved, ...problemResponses },
      },
    },
    async (request, reply) => {
      const { saves, content } = request.body
      const saved = await request.act((plain) =>
        // Columns and kinds are checked against the catalogue by the action.
        saveDraft(withRules(plain), request.params.id, { saves, content: content as Content }),
      )
      return reply.code(201).send(saved)
    },
  )
}

function addOfficeActs(app: App, withRules: WithDisclosureRules): void {
  app.post(
    '/api/v1/disclosures/:id/erasures',
    {
      config: may('erase'),
      schema: {
        tags,
        summary: 'Erase the content and salt of a version for good',
        params: ById,
        body: ErasureBody,
        response: { 201: Type.Object({ repeated: Type.Boolean() }), ...problemResponses },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await request.act((plain) => eraseVersion(withRules(plain), request.params.id, request.body))),
  )
  app.post(
    '/api/v1/disclosure-requests',
    {
      config: may('take-request'),
      schema: {
        tags,
        summary: 'A signed list that asks for more',
        body: RequestBody,
        response: { 201: Taken, ...problemResponses },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => takeRequest(withRules(plain), request.body))),
  )
}
