import { Type } from 'typebox'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { actBeside, takeStep } from '../actions/act.ts'
import { adoptList } from '../actions/adopt.ts'
import { openItem } from '../actions/open.ts'
import { addSupplier } from '../actions/supplier.ts'
import { Acted, DeskItem, Done, Items } from '../answers.ts'
import type { WithPowerRules } from '../context.ts'
import { actedOf, deskOf, lineOf } from '../presenters.ts'
import { readItem } from '../queries/detail.ts'
import { listDesk } from '../queries/list.ts'
import { AdoptBody, BESIDE, HEAPS, OpenItemBody, StepBody, SupplierBody, VillageCode } from '../schema.ts'

const tags = ['power']
const may = (power: string) => ({ access: { power: `power.${power}` as const } })
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const made = { 201: Done, ...problemResponses }

export function addDeskRoutes(app: App, withRules: WithPowerRules): void {
  addReading(app, withRules)
  app.post(
    '/api/v1/power-lists',
    {
      config: may('adopt'),
      schema: { tags, summary: 'Adopt a list of powers by a decision', body: AdoptBody, response: made },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => adoptList(withRules(plain), request.body))),
  )
  app.post(
    '/api/v1/power-items',
    { config: may('open'), schema: { tags, summary: 'Open an item of a power', body: OpenItemBody, response: made } },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => openItem(withRules(plain), request.body))),
  )
  app.post(
    '/api/v1/power-suppliers',
    {
      config: may('open'),
      schema: { tags, summary: 'Put a supplier or craftsman on the register', body: SupplierBody, response: made },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => addSupplier(withRules(plain), request.body))),
  )
  addActs(app, withRules)
}

function addActs(app: App, withRules: WithPowerRules): void {
  const response = { 201: Acted, ...problemResponses }
  app.post(
    '/api/v1/power-items/:id/steps',
    {
      config: may('step'),
      schema: { tags, summary: 'Take the next step of an item', params: ById, body: StepBody, response },
    },
    async (request, reply) => {
      const done = await request.act((plain) => takeStep(withRules(plain), request.params.id, request.body))
      return reply.code(201).send(actedOf(done))
    },
  )
  for (const { verb, resource, body } of BESIDE)
    app.post(
      `/api/v1/power-items/:id/${resource}`,
      {
        config: may('beside'),
        schema: { tags, summary: `Beside the steps of an item: ${verb}`, params: ById, body, response },
      },
      async (request, reply) => {
        const done = await request.act((plain) => actBeside(withRules(plain), request.params.id, verb, request.body))
        return reply.code(201).send(actedOf(done))
      },
    )
}

function addReading(app: App, withRules: WithPowerRules): void {
  app.get(
    '/api/v1/power-items',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'Items within reach',
        querystring: Type.Object({
          heap: Type.Optional(Type.Enum(HEAPS)),
          actor: Type.Optional(Type.Enum(['village', 'committee', 'town'])),
          place: Type.Optional(VillageCode),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: Items, ...problemResponses },
      },
    },
    async (request) => {
      const { heap = 'open', actor, place, limit = LIST_LIMIT } = request.query
      const rows = await request.act((plain) => listDesk(plain, { heap, actor, place, limit }))
      return { items: rows.map(lineOf) }
    },
  )
  app.get(
    '/api/v1/power-items/:id',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'One item, and whether the reader may take its next step',
        params: ById,
        response: { 200: DeskItem, ...problemResponses },
      },
    },
    async (request) => deskOf(await request.act((plain) => readItem(withRules(plain), request.params.id))),
  )
}
