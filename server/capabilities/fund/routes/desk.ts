import { Type } from 'typebox'
import { shownAct } from '#platform/facts/show.ts'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { organOf } from '../access.ts'
import { actOnFund } from '../actions/act.ts'
import { openFund } from '../actions/open.ts'
import { Acted, DeskFund, Done, Funds, Payees } from '../answers.ts'
import type { WithFundRules } from '../context.ts'
import { deskOf, lineOf } from '../presenters.ts'
import { readPaymentFile } from '../queries/batch.ts'
import { readFund, readPayees } from '../queries/detail.ts'
import { listDesk } from '../queries/list.ts'
import { FUND_ACTS, HEAPS, OpenFundBody } from '../schema.ts'

const tags = ['fund']
const may = (power: string) => ({ access: { power: `fund.${power}` as const } })
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const ByPayment = Type.Object({ ...ById.properties, payment: Type.String({ format: 'uuid' }) })

export function addDeskRoutes(app: App, withRules: WithFundRules): void {
  addReading(app, withRules)
  addNames(app, withRules)
  app.post(
    '/api/v1/funds',
    {
      config: may('open'),
      schema: {
        tags,
        summary: 'Enter a fund with its source and what it rests on',
        body: OpenFundBody,
        response: { 201: Done, ...problemResponses },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => openFund(withRules(plain), request.body))),
  )
  for (const { verb, resource, body } of FUND_ACTS)
    app.post(
      `/api/v1/funds/:id/${resource}`,
      {
        config: may(verb),
        schema: {
          tags,
          summary: `Of a fund: ${verb}`,
          params: ById,
          body,
          response: { 201: Acted, ...problemResponses },
        },
      },
      async (request, reply) => {
        const done = await request.act((plain) => actOnFund(withRules(plain), request.params.id, verb, request.body))
        return reply.code(201).send(shownAct(done))
      },
    )
}

function addReading(app: App, withRules: WithFundRules): void {
  app.get(
    '/api/v1/funds',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'Funds within reach',
        querystring: Type.Object({
          heap: Type.Optional(Type.Enum(HEAPS)),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: Funds, ...problemResponses },
      },
    },
    async (request) => {
      const { heap = 'open', limit = LIST_LIMIT } = request.query
      const organ = organOf(request.actor)
      return { funds: (await request.act((plain) => listDesk(plain, { heap, organ, limit }))).map(lineOf) }
    },
  )
  app.get(
    '/api/v1/funds/:id',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'One fund with masked names, and what the reader may do with it now',
        params: ById,
        response: { 200: DeskFund, ...problemResponses },
      },
    },
    async (request) => deskOf(await request.act((plain) => readFund(withRules(plain), request.params.id, false))),
  )
}

/** What only those read who pay and who watch. */
function addNames(app: App, withRules: WithFundRules): void {
  app.get(
    '/api/v1/funds/:id/payees',
    {
      config: may('payees'),
      schema: {
        tags,
        summary: 'Names and accounts in full; the reading is recorded',
        params: ById,
        response: { 200: Payees, ...problemResponses },
      },
    },
    async (request) => ({ payees: await request.act((plain) => readPayees(withRules(plain), request.params.id)) }),
  )
  app.get(
    '/api/v1/funds/:id/payments/:payment/file',
    {
      config: may('file'),
      schema: { tags, summary: 'The file for the bank, the same bytes each time', params: ByPayment },
    },
    async (request, reply) => {
      const { id, payment } = request.params
      const { name, text } = await request.act((plain) => readPaymentFile(withRules(plain), id, payment))
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
        .send(text)
    },
  )
}
