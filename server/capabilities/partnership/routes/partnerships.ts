import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { bytesOf, PublicationBytes } from '#platform/log/publication-answers.ts'
import { proposePartnership } from '../actions/form.ts'
import {
  DeskPartnershipAnswer,
  deskOf,
  Lines,
  lineOf,
  Proposed,
  PublicPartnershipAnswer,
  publicOf,
} from '../answers.ts'
import type { WithPartnerships } from '../context.ts'
import { HEAPS, listDesk, listPublic, readPartnership, readPublicPartnership } from '../queries/partnership.ts'
import { FormBody, VillageCode } from '../schema.ts'

const tags = ['partnership']
const PUBLICATIONS_MAX = 500
const open = { access: { open: 'public' } } as const
const Id = Type.String({ format: 'uuid' })
const ByPartnership = Type.Object({ code: VillageCode, id: Id })

/** The partnerships of a village for anybody's program, and those of the desks. */
export function addPartnershipRoutes(app: App, withPartnerships: WithPartnerships): void {
  addPublic(app)
  app.get(
    '/api/v1/partnerships',
    {
      config: { access: { power: 'partnership.list' } },
      schema: {
        tags,
        summary: 'Partnerships within reach, of either side',
        querystring: Type.Object({
          heap: Type.Optional(Type.Enum(HEAPS)),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: Lines, ...problemResponses },
      },
    },
    async (request) => {
      const { heap = 'all', limit = LIST_LIMIT } = request.query
      return { partnerships: (await request.act((plain) => listDesk(plain, heap, limit))).map(lineOf) }
    },
  )
  app.get(
    '/api/v1/partnerships/:id',
    {
      config: { access: { power: 'partnership.list' } },
      schema: {
        tags,
        summary: 'One partnership, and what the reader may do',
        params: Type.Object({ id: Id }),
        response: { 200: DeskPartnershipAnswer, ...problemResponses },
      },
    },
    async (request) => deskOf(await request.act((plain) => readPartnership(plain, request.params.id))),
  )
  app.post(
    '/api/v1/partnerships',
    {
      config: { access: { power: 'partnership.form' } },
      schema: {
        tags,
        summary: 'Propose a partnership',
        body: FormBody,
        response: { 201: Proposed, ...problemResponses },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => proposePartnership(withPartnerships(plain), request.body))),
  )
}

function addPublic(app: App): void {
  app.get(
    '/api/v1/villages/:code/partnerships',
    {
      config: open,
      schema: {
        tags,
        summary: 'Partnerships of a village, proposed by it or to it',
        params: Type.Object({ code: VillageCode }),
        response: { 200: Lines, ...problemResponses },
      },
    },
    async (request) => ({
      partnerships: (await request.act((plain) => listPublic(plain, request.params.code))).map(lineOf),
    }),
  )
  app.get(
    '/api/v1/villages/:code/partnerships/:id',
    {
      config: open,
      schema: {
        tags,
        summary: 'One partnership: what it is for, its measures, its money and what came of it',
        params: ByPartnership,
        response: { 200: PublicPartnershipAnswer, ...problemResponses },
      },
    },
    async (request) =>
      publicOf(await request.act((plain) => readPublicPartnership(plain, request.params.code, request.params.id))),
  )
  app.get(
    '/api/v1/villages/:code/partnerships/:id/publications/:rev',
    {
      config: open,
      schema: {
        tags,
        summary: 'The exact bytes and the salt of a publication, to be checked against its leaf',
        params: Type.Object({
          ...ByPartnership.properties,
          rev: Type.Integer({ minimum: 1, maximum: PUBLICATIONS_MAX }),
        }),
        response: { 200: PublicationBytes, ...problemResponses },
      },
    },
    async (request) => {
      const { code, id, rev } = request.params
      const { publications } = await request.act((plain) => readPublicPartnership(plain, code, id))
      const found = publications.find((one) => one.rev === rev)
      if (!found) throw refuse('not-found', 404)
      return bytesOf(found)
    },
  )
}
