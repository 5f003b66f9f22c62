import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { bytesOf, PublicationBytes } from '#platform/log/publication-answers.ts'
import { Items, Payments, PublicItem, PublicList, Seals, Suppliers } from '../answers.ts'
import type { WithPowerRules } from '../context.ts'
import { lineOf, listOf, publicOf, sealOf } from '../presenters.ts'
import { publicationsOf, readPublicItem } from '../queries/detail.ts'
import { getPublicItem } from '../queries/item.ts'
import { listPublic, listSeals } from '../queries/list.ts'
import { listsOf, powersOf } from '../queries/lists.ts'
import { paymentsOf, suppliersOf } from '../queries/suppliers.ts'
import { Key, VillageCode } from '../schema.ts'

const config = { access: { open: 'public' } } as const
const tags = ['power']
const ByVillage = Type.Object({ code: VillageCode })
const ByItem = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })
const Limited = { limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })) }

/** Which powers a village has and how it exercises them, for anybody's program. */
export function addPublicRoutes(app: App, withRules: WithPowerRules): void {
  addLists(app, withRules)
  addItems(app)
  addOne(app, withRules)
  addRegisters(app)
}

function addLists(app: App, withRules: WithPowerRules): void {
  app.get(
    '/api/v1/villages/:code/powers',
    {
      config,
      schema: {
        tags,
        summary: 'The list of small powers that the village adopted, with every flow, and the versions before',
        params: ByVillage,
        response: { 200: PublicList, ...problemResponses },
      },
    },
    async (request) =>
      await request.act(async (plain) => {
        const versions = await listsOf(plain, request.params.code)
        return listOf(versions, powersOf(withRules(plain), versions[0]))
      }),
  )
  app.get(
    '/api/v1/villages/:code/seals',
    {
      config,
      schema: {
        tags,
        summary: 'The register of the village’s seal, newest first',
        params: ByVillage,
        querystring: Type.Object(Limited),
        response: { 200: Seals, ...problemResponses },
      },
    },
    async (request) => {
      const { limit = LIST_LIMIT } = request.query
      const lines = await request.act((plain) => listSeals(plain, request.params.code, limit))
      return { seals: lines.map(sealOf) }
    },
  )
}

function addItems(app: App): void {
  const Asked = Type.Object({
    ...Limited,
    power: Type.Optional(Key),
    beforeAt: Type.Optional(Type.String({ format: 'date-time' })),
    beforeId: Type.Optional(Type.String({ format: 'uuid' })),
  })
  app.get(
    '/api/v1/villages/:code/power-items',
    {
      config,
      schema: {
        tags,
        summary: 'How a village exercises its powers, newest first',
        params: ByVillage,
        querystring: Asked,
        response: { 200: Items, ...problemResponses },
      },
    },
    async (request) => {
      const { power, beforeAt, beforeId, limit = LIST_LIMIT } = request.query
      const before = beforeAt && beforeId ? { at: new Date(beforeAt), id: beforeId } : undefined
      const asked = { villageCode: request.params.code, power, before, limit }
      return { items: (await request.act((plain) => listPublic(plain, asked))).map(lineOf) }
    },
  )
}

function addOne(app: App, withRules: WithPowerRules): void {
  app.get(
    '/api/v1/villages/:code/power-items/:id',
    {
      config,
      schema: {
        tags,
        summary: 'One item with each of its steps; words of masked steps stay with the desks',
        params: ByItem,
        response: { 200: PublicItem, ...problemResponses },
      },
    },
    async (request) => {
      const { code, id } = request.params
      return await request.act(async (plain) =>
        publicOf(await readPublicItem(withRules(plain), code, id), await publicationsOf(plain, id)),
      )
    },
  )
  app.get(
    '/api/v1/villages/:code/power-items/:id/publications/:rev',
    {
      config,
      schema: {
        tags,
        summary: 'The exact bytes and the salt of a publication, to be checked against its leaf',
        params: Type.Object({ ...ByItem.properties, rev: Type.Integer({ minimum: 1, maximum: 9 }) }),
        response: { 200: PublicationBytes, ...problemResponses },
      },
    },
    async (request) => {
      const { code, id, rev } = request.params
      const all = await request.act(async (plain) => {
        await getPublicItem(plain, code, id)
        return await publicationsOf(plain, id)
      })
      const found = all.find((one) => one.rev === rev)
      if (!found) throw refuse('not-found', 404)
      return bytesOf(found)
    },
  )
}

function addRegisters(app: App): void {
  app.get(
    '/api/v1/villages/:code/suppliers',
    {
      config,
      schema: {
        tags,
        summary: 'Firms and craftsmen who may bid, with what came of their works',
        params: ByVillage,
        response: { 200: Suppliers, ...problemResponses },
      },
    },
    async (request) => ({ suppliers: await request.act((plain) => suppliersOf(plain, request.params.code)) }),
  )
  app.get(
    '/api/v1/villages/:code/payments',
    {
      config,
      schema: {
        tags,
        summary: 'Every payment with the item and the decision that it rests on, newest first',
        params: ByVillage,
        querystring: Type.Object(Limited),
        response: { 200: Payments, ...problemResponses },
      },
    },
    async (request) => {
      const { limit = LIST_LIMIT } = request.query
      const lines = await request.act((plain) => paymentsOf(plain, request.params.code, limit))
      return { payments: lines.map(({ orderedAt, ...line }) => ({ ...line, orderedAt: orderedAt.toISOString() })) }
    },
  )
}
