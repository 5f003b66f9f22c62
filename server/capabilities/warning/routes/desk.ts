import { Type } from 'typebox'
import { shownAct } from '#platform/facts/show.ts'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { actOnWarning } from '../actions/act.ts'
import { checkVillage } from '../actions/check.ts'
import { Acted, BackTested, Checked, OneWarning, Warnings } from '../answers.ts'
import type { WithWarningRules } from '../context.ts'
import { lineOf, oneOf, testOf } from '../presenters.ts'
import { backTest } from '../queries/back-test.ts'
import { readWarning } from '../queries/detail.ts'
import { listWarnings } from '../queries/warning.ts'
import { ACTS, CheckBody, DraftRule, HEAPS, PlaceCode } from '../schema.ts'

const tags = ['warning']
const may = (power: string) => ({ access: { power: `warning.${power}` as const } })
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** Warnings for programs of the desks; nothing of them is public. */
export function addWarningRoutes(app: App, withRules: WithWarningRules): void {
  addReading(app, withRules)
  for (const { verb, resource, power, body } of ACTS)
    app.post(
      `/api/v1/warnings/:id/${resource}`,
      {
        config: may(power),
        schema: {
          tags,
          summary: `About a warning: ${verb}`,
          params: ById,
          body,
          response: { 201: Acted, ...problemResponses },
        },
      },
      async (request, reply) => {
        const done = await request.act((plain) => actOnWarning(withRules(plain), request.params.id, verb, request.body))
        return reply.code(201).send(shownAct(done))
      },
    )
  app.post(
    '/api/v1/warning-checks',
    {
      config: may('check'),
      schema: {
        tags,
        summary: 'Look through the records of a village now',
        body: CheckBody,
        response: { 201: Checked, ...problemResponses },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => checkVillage(withRules(plain), request.body))),
  )
}

function addReading(app: App, withRules: WithWarningRules): void {
  const Asked = Type.Object({
    heap: Type.Optional(Type.Enum(HEAPS)),
    place: Type.Optional(PlaceCode),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
  })
  app.get(
    '/api/v1/warnings',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'Warnings within reach',
        querystring: Asked,
        response: { 200: Warnings, ...problemResponses },
      },
    },
    async (request) => {
      const { heap = 'open', place, limit = LIST_LIMIT } = request.query
      const rows = await request.act((plain) => listWarnings(plain, { heap, place, limit }))
      return { warnings: rows.map(lineOf) }
    },
  )
  app.get(
    '/api/v1/warnings/:id',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'One warning with its rule, its evidence and what was said',
        params: ById,
        response: { 200: OneWarning, ...problemResponses },
      },
    },
    async (request) => {
      const { row, rule, actions } = await request.act((plain) => readWarning(withRules(plain), request.params.id))
      return oneOf(row, rule, actions)
    },
  )
  app.get(
    '/api/v1/warning-back-tests',
    {
      config: may('check'),
      schema: {
        tags,
        summary: 'What a rule with other numbers would have caught; nothing is written',
        querystring: DraftRule,
        response: { 200: BackTested, ...problemResponses },
      },
    },
    async (request) => testOf(await request.act((plain) => backTest(withRules(plain), request.query))),
  )
}
