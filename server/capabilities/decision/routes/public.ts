import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { bytesOf, PublicationBytes } from '#platform/log/publication-answers.ts'
import { Lines, PublicDecision, TallySheet } from '../answers.ts'
import type { WithDecisionRules } from '../context.ts'
import { lineOf, publicOf, sheetOf } from '../presenters.ts'
import { getPublicDecision } from '../queries/decision.ts'
import { publicationsOf, readPublicDecision } from '../queries/detail.ts'
import { listPublic } from '../queries/list.ts'
import { VillageCode } from '../schema.ts'

const config = { access: { open: 'public' } } as const
const tags = ['decision']
const ByVillage = Type.Object({ code: VillageCode })
const ByDecision = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })

/** What a village decides and how, for anybody's program. */
export function addPublicRoutes(app: App, withRules: WithDecisionRules): void {
  addList(app)
  addOne(app, withRules)
  addProof(app)
}

function addList(app: App): void {
  app.get(
    '/api/v1/villages/:code/decisions',
    {
      config,
      schema: {
        tags,
        summary: 'What a village decides, newest first',
        params: ByVillage,
        querystring: Type.Object({
          beforeAt: Type.Optional(Type.String({ format: 'date-time' })),
          beforeId: Type.Optional(Type.String({ format: 'uuid' })),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: Lines, ...problemResponses },
      },
    },
    async (request) => {
      const { beforeAt, beforeId, limit = LIST_LIMIT } = request.query
      const before = beforeAt && beforeId ? { at: new Date(beforeAt), id: beforeId } : undefined
      const asked = { villageCode: request.params.code, before, limit }
      return { decisions: (await request.act((context) => listPublic(context, asked))).map(lineOf) }
    },
  )
}

function addOne(app: App, withRules: WithDecisionRules): void {
  app.get(
    '/api/v1/villages/:code/decisions/:id',
    {
      config,
      schema: {
        tags,
        summary: 'One decision with each of its steps',
        params: ByDecision,
        response: { 200: PublicDecision, ...problemResponses },
      },
    },
    async (request) => {
      const { code, id } = request.params
      return await request.act(async (plain) =>
        publicOf(await readPublicDecision(withRules(plain), code, id), await publicationsOf(plain, id)),
      )
    },
  )
  app.get(
    '/api/v1/villages/:code/decisions/:id/tally',
    {
      config,
      schema: {
        tags,
        summary: 'The voting rule and the counts, without names: anybody computes the result again',
        description:
          'quorum: roll.present ≥ least(rule.quorum.people, entitled.people), or roll.households ≥ least(rule.quorum.households, entitled.households). passed: quorum and ballots.for ≥ least(rule.majority.share, base) with base = entitled.people when rule.majority.among is “all”, roll.present otherwise. least(share, n) = floor(n·of/in)+1 when share.over, ceil(n·of/in) otherwise.',
        params: ByDecision,
        response: { 200: TallySheet, ...problemResponses },
      },
    },
    async (request) => {
      const { code, id } = request.params
      const sheet = sheetOf(await request.act((plain) => readPublicDecision(withRules(plain), code, id)))
      if (!sheet) throw refuse('not-found', 404)
      return sheet
    },
  )
}

function addProof(app: App): void {
  app.get(
    '/api/v1/villages/:code/decisions/:id/publications/:rev',
    {
      config,
      schema: {
        tags,
        summary: 'The exact bytes and the salt of a publication, to be checked against its leaf',
        params: Type.Object({ ...ByDecision.properties, rev: Type.Integer({ minimum: 1, maximum: 2 }) }),
        response: { 200: PublicationBytes, ...problemResponses },
      },
    },
    async (request) => {
      const { code, id, rev } = request.params
      const all = await request.act(async (context) => {
        await getPublicDecision(context, code, id)
        return await publicationsOf(context, id)
      })
      const found = all.find((one) => one.rev === rev)
      if (!found) throw refuse('not-found', 404)
      return bytesOf(found)
    },
  )
}
