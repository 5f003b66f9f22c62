import { Type } from 'typebox'
import { RECEIPT_RATE } from '#capabilities/matter/index.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { type AccusedOf, giveByReceipt } from '../actions/give.ts'
import { rateMandate, revokeMandate } from '../actions/resident.ts'
import { Done, Repeated } from '../answers.ts'
import type { WithMandateRules } from '../context.ts'
import { OwnGiveBody, OwnRateBody, OwnRevokeBody } from '../schema.ts'

const tags = ['mandate']
const Receipt = Type.Object({ receipt: Type.String({ maxLength: 40 }) })
const config = { access: { open: 'by-secret' } } as const

/** What the resident does with the receipt of the matter. */
export function addOwnRoutes(app: App, withRules: WithMandateRules, accusedOf: AccusedOf): void {
  app.post(
    '/api/v1/receipts/:receipt/mandates',
    {
      config,
      schema: {
        tags,
        summary: 'Entrust the matter to a grid worker, the village or the town',
        params: Receipt,
        body: OwnGiveBody,
        response: { 201: Done, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, RECEIPT_RATE)
      const { receipt } = request.params
      const done = await request.act((plain) => giveByReceipt(withRules(plain), accusedOf, receipt, request.body))
      return reply.code(201).send(done)
    },
  )
  app.post(
    '/api/v1/receipts/:receipt/mandate-revocations',
    {
      config,
      schema: {
        tags,
        summary: 'Take the mandate back, at any time',
        params: Receipt,
        body: OwnRevokeBody,
        response: { 201: Repeated, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, RECEIPT_RATE)
      const { receipt } = request.params
      return reply.code(201).send(await request.act((plain) => revokeMandate(withRules(plain), receipt, request.body)))
    },
  )
  app.post(
    '/api/v1/receipts/:receipt/mandate-ratings',
    {
      config,
      schema: {
        tags,
        summary: 'Say how content one is with what came of it',
        params: Receipt,
        body: OwnRateBody,
        response: { 201: Repeated, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, RECEIPT_RATE)
      const { receipt } = request.params
      return reply.code(201).send(await request.act((plain) => rateMandate(withRules(plain), receipt, request.body)))
    },
  )
}
