import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { formatReceipt } from '#kernel/receipt.ts'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { bytesOf, PublicationBytes } from '#platform/log/publication-answers.ts'
import { proposeTopic } from '../actions/propose.ts'
import { rateTopic } from '../actions/rate.ts'
import { Lines, lineOf, Proposed, PublicTopicAnswer, publicOf, Rated } from '../answers.ts'
import type { WithDeliberations } from '../context.ts'
import { findSimilar, readPublicTopic } from '../queries/detail.ts'
import { listPublic } from '../queries/topic.ts'
import { RatingBody, TopicBody, VillageCode } from '../schema.ts'
import { PROPOSE_RATE, RATE_RATE } from './rates.ts'

const config = { access: { open: 'public' } } as const
const tags = ['deliberation']
const ByVillage = Type.Object({ code: VillageCode })
const ByTopic = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })

/** What a village talks over, for anybody's program. */
export function addPublicRoutes(app: App, withDeliberations: WithDeliberations): void {
  addReading(app)
  addProposing(app, withDeliberations)
  app.get(
    '/api/v1/villages/:code/deliberations/:id/publications/:rev',
    {
      config,
      schema: {
        tags,
        summary: 'The exact bytes and the salt of a publication, to be checked against its leaf',
        params: Type.Object({ ...ByTopic.properties, rev: Type.Integer({ minimum: 1, maximum: 50 }) }),
        response: { 200: PublicationBytes, ...problemResponses },
      },
    },
    async (request) => {
      const { code, id, rev } = request.params
      const { publications } = await request.act((plain) => readPublicTopic(plain, code, id))
      const found = publications.find((one) => one.rev === rev)
      if (!found) throw refuse('not-found', 404)
      return bytesOf(found)
    },
  )
}

function addReading(app: App): void {
  app.get(
    '/api/v1/villages/:code/deliberations',
    {
      config,
      schema: {
        tags,
        summary: 'Topics of a village, newest first',
        params: ByVillage,
        querystring: Type.Object({
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: Lines, ...problemResponses },
      },
    },
    async (request) => {
      const rows = await request.act((plain) =>
        listPublic(plain, request.params.code, request.query.limit ?? LIST_LIMIT),
      )
      return { deliberations: rows.map(lineOf) }
    },
  )
  app.get(
    '/api/v1/villages/:code/deliberations/:id',
    {
      config,
      schema: {
        tags,
        summary: 'One topic with each of its steps',
        params: ByTopic,
        response: { 200: PublicTopicAnswer, ...problemResponses },
      },
    },
    async (request) =>
      publicOf(await request.act((plain) => readPublicTopic(plain, request.params.code, request.params.id))),
  )
}

function addProposing(app: App, withDeliberations: WithDeliberations): void {
  app.get(
    '/api/v1/villages/:code/similar-topics',
    {
      config,
      schema: {
        tags,
        summary: 'Topics about the same, to be looked at before one more is proposed',
        params: ByVillage,
        querystring: Type.Object({ about: Type.String({ minLength: 2, maxLength: 300 }) }),
        response: { 200: Lines, ...problemResponses },
      },
    },
    async (request) => {
      const rows = await request.act((plain) =>
        findSimilar(withDeliberations(plain), request.params.code, request.query.about),
      )
      return { deliberations: rows.map(lineOf) }
    },
  )
  app.post(
    '/api/v1/villages/:code/deliberations',
    {
      config,
      schema: {
        tags,
        summary: 'Propose a topic, without a name',
        params: ByVillage,
        body: TopicBody,
        response: { 201: Proposed, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, PROPOSE_RATE)
      const done = await request.act((plain) =>
        proposeTopic(withDeliberations(plain), request.params.code, request.body),
      )
      return reply.code(201).send({ ...done, receipt: formatReceipt(done.receipt) })
    },
  )
  app.post(
    '/api/v1/deliberation-ratings/:receipt',
    {
      config: { access: { open: 'by-secret' } },
      schema: {
        tags,
        summary: 'Say what came of it: the proposer and each who took part, once for each receipt',
        params: Type.Object({ receipt: Type.String({ minLength: 8, maxLength: 20 }) }),
        body: RatingBody,
        response: { 201: Rated, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, RATE_RATE)
      const { row } = await request.act((plain) => rateTopic(plain, request.params.receipt, request.body))
      return reply.code(201).send({ id: row.id })
    },
  )
}
