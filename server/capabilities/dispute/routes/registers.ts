import { Type } from 'typebox'
import { RECEIPT_RATE } from '#capabilities/matter/index.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { appointMediator, dismissMediator, dropHour, setHour } from '../actions/registers.ts'
import { endAsParty } from '../actions/resident.ts'
import { Done } from '../answers.ts'
import type { WithDisputeRules } from '../context.ts'
import { AppointBody, DismissBody, HourBody, OwnEnd } from '../schema.ts'

const tags = ['dispute']
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const config = { access: { power: 'dispute.appoint' } } as const
const response = { 201: Done, ...problemResponses }

/** Mediators, the court's hours, and what the applicant does with the receipt. */
export function addRegisterRoutes(app: App, withRules: WithDisputeRules): void {
  app.post(
    '/api/v1/mediators',
    { config, schema: { tags, summary: 'Put a mediator on the register', body: AppointBody, response } },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => appointMediator(withRules(plain), request.body))),
  )
  app.post(
    '/api/v1/mediators/:id/dismissals',
    {
      config,
      schema: { tags, summary: 'Take a mediator off the register', params: ById, body: DismissBody, response },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await request.act((plain) => dismissMediator(withRules(plain), request.params.id, request.body))),
  )
  app.post(
    '/api/v1/court-hours',
    { config, schema: { tags, summary: 'An hour of the micro-court', body: HourBody, response } },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => setHour(withRules(plain), request.body))),
  )
  app.post(
    '/api/v1/court-hours/:id/cancellations',
    { config, schema: { tags, summary: 'The judge cannot come', params: ById, body: DismissBody, response } },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => dropHour(withRules(plain), request.params.id, request.body))),
  )
  app.post(
    '/api/v1/receipts/:receipt/mediation-ends',
    {
      config: { access: { open: 'by-secret' } },
      schema: {
        tags,
        summary: 'The applicant ends the mediation',
        params: Type.Object({ receipt: Type.String({ maxLength: 40 }) }),
        body: OwnEnd,
        response: { 201: Type.Object({ repeated: Type.Boolean() }), ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, RECEIPT_RATE)
      const { receipt } = request.params
      return reply.code(201).send(await request.act((plain) => endAsParty(withRules(plain), receipt, request.body)))
    },
  )
}
