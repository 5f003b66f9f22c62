import { Type } from 'typebox'
import { shownAct } from '#platform/facts/show.ts'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { actOnAlarm } from './actions/act.ts'
import { Acted, Alarms, BackTested, OneAlarm } from './answers.ts'
import type { WithAlarmRules } from './context.ts'
import { lineOf, oneOf, testOf } from './presenters.ts'
import { listAlarms } from './queries/alarm.ts'
import { backTest } from './queries/back-test.ts'
import { readAlarm } from './queries/detail.ts'
import { ACTS, DraftRule, HEAPS, PlaceCode } from './schema.ts'

const tags = ['alarm']
const may = (power: string) => ({ access: { power: `alarm.${power}` as const } })
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** Alarms for programs of the desks; nothing of them is public. */
export function addAlarmRoutes(app: App, withRules: WithAlarmRules): void {
  addReading(app, withRules)
  for (const { verb, resource, body } of ACTS)
    app.post(
      `/api/v1/alarms/:id/${resource}`,
      {
        config: may('answer'),
        schema: {
          tags,
          summary: `An alarm is ${verb}`,
          params: ById,
          body,
          response: { 201: Acted, ...problemResponses },
        },
      },
      async (request, reply) => {
        const done = await request.act((context) => actOnAlarm(context, request.params.id, verb, request.body))
        return reply.code(201).send(shownAct(done))
      },
    )
}

function addReading(app: App, withRules: WithAlarmRules): void {
  const Asked = Type.Object({
    heap: Type.Optional(Type.Enum(HEAPS)),
    place: Type.Optional(PlaceCode),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
  })
  app.get(
    '/api/v1/alarms',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'Alarms within reach',
        querystring: Asked,
        response: { 200: Alarms, ...problemResponses },
      },
    },
    async (request) => {
      const { heap = 'open', place, limit = LIST_LIMIT } = request.query
      const rows = await request.act((context) => listAlarms(context, { heap, place, limit }))
      return { alarms: rows.map(lineOf) }
    },
  )
  app.get(
    '/api/v1/alarms/:id',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'One alarm with its rule, its evidence and who answered',
        params: ById,
        response: { 200: OneAlarm, ...problemResponses },
      },
    },
    async (request) => {
      const { row, rule, actions } = await request.act((plain) => readAlarm(withRules(plain), request.params.id))
      return oneOf(row, rule, actions)
    },
  )
  app.get(
    '/api/v1/alarm-back-tests',
    {
      config: may('answer'),
      schema: {
        tags,
        summary: 'When a rule with other numbers would have rung; nothing is written',
        querystring: DraftRule,
        response: { 200: BackTested, ...problemResponses },
      },
    },
    async (request) => testOf(await request.act((plain) => backTest(withRules(plain), request.query))),
  )
}
