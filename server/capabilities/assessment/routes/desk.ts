import { Type } from 'typebox'
import { shownAct } from '#platform/facts/show.ts'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { actOnAssessment } from '../actions/act.ts'
import { assessSelf } from '../actions/open.ts'
import { Acted, DeskRound, DeskRounds, WhatIf } from '../answers.ts'
import type { WithAssessmentRules } from '../context.ts'
import { lineOf, roundOf } from '../presenters.ts'
import { readDesk } from '../queries/detail.ts'
import { listDesk } from '../queries/list.ts'
import { whatIf } from '../queries/what-if.ts'
import { ASSESSMENT_ACTS, SelfBody, VillageCode } from '../schema.ts'

const tags = ['assessment']
const may = (power: string) => ({ access: { power: `assessment.${power}` as const } })
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })

export function addDeskRoutes(app: App, withRules: WithAssessmentRules): void {
  addReading(app, withRules)
  app.post(
    '/api/v1/assessments',
    {
      config: may('self-assessed'),
      schema: {
        tags,
        summary: 'A village assesses itself; what the records say is read by the system',
        body: SelfBody,
        response: { 201: Acted, ...problemResponses },
      },
    },
    async (request, reply) => {
      const done = await request.act((context) => assessSelf(withRules(context), request.body))
      return reply.code(201).send({ ...done, stage: 'self' as const })
    },
  )
  for (const { verb, resource, body } of ASSESSMENT_ACTS)
    app.post(
      `/api/v1/assessments/:id/${resource}`,
      {
        config: may(verb),
        schema: {
          tags,
          summary: `Of a round of assessment: ${verb}`,
          params: ById,
          body,
          response: { 201: Acted, ...problemResponses },
        },
      },
      async (request, reply) => {
        const done = await request.act((context) =>
          actOnAssessment(withRules(context), request.params.id, verb, request.body),
        )
        return reply.code(201).send(shownAct(done))
      },
    )
}

function addReading(app: App, withRules: WithAssessmentRules): void {
  app.get(
    '/api/v1/assessments',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'Rounds within reach, those that wait for somebody first',
        querystring: Type.Object({
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: DeskRounds, ...problemResponses },
      },
    },
    async (request) => {
      const { limit = LIST_LIMIT } = request.query
      return { rounds: (await request.act((context) => listDesk(context, limit))).map(lineOf) }
    },
  )
  app.get(
    '/api/v1/assessments/:id',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'One round, and what the reader may do with it',
        params: ById,
        response: { 200: DeskRound, ...problemResponses },
      },
    },
    async (request) => {
      const detail = await request.act((context) => readDesk(context, request.params.id))
      return { ...roundOf(detail, true), may: detail.may }
    },
  )
  app.get(
    '/api/v1/assessment-what-ifs',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'What would lift a village, by today’s records',
        querystring: Type.Object({ villageCode: VillageCode }),
        response: { 200: WhatIf, ...problemResponses },
      },
    },
    async (request) => {
      const { villageCode } = request.query
      const { standard, from, to, lifts } = await request.act((context) => whatIf(withRules(context), villageCode))
      return { standardVersion: standard.version, from, to, lifts: lifts.map((lift) => ({ ...lift })) }
    },
  )
}
