import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { addElectors, declareInterest, endElector } from '../actions/elector.ts'
import { Done, Register } from '../answers.ts'
import type { WithDecisionRules } from '../context.ts'
import { readRegister } from '../queries/register.ts'
import { Body, ElectorsBody, EndBody, InterestBody, VillageCode } from '../schema.ts'

const tags = ['decision']
const may = (power: string) => ({ access: { power: `decision.${power}` as const } })
const response = { 201: Done, ...problemResponses }

/** The registers of those who may vote, and the ties they declared. */
export function addRegisterRoutes(app: App, withRules: WithDecisionRules): void {
  app.get(
    '/api/v1/decision-electors',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'Who is on a register',
        querystring: Type.Object({ villageCode: VillageCode, body: Body }),
        response: { 200: Register, ...problemResponses },
      },
    },
    async (request) => {
      const { villageCode, body } = request.query
      return { electors: await request.act((plain) => readRegister(plain, villageCode, body)) }
    },
  )
  app.post(
    '/api/v1/decision-electors',
    { config: may('register'), schema: { tags, summary: 'Put people on a register', body: ElectorsBody, response } },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => addElectors(withRules(plain), request.body))),
  )
  app.post(
    '/api/v1/decision-electors/:id/endings',
    {
      config: may('register'),
      schema: {
        tags,
        summary: 'Take somebody off a register',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        body: EndBody,
        response,
      },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => endElector(withRules(plain), request.params.id, request.body))),
  )
  app.post(
    '/api/v1/decision-interests',
    {
      config: may('declare-interest'),
      schema: { tags, summary: 'Declare kin or interest towards a party', body: InterestBody, response },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => declareInterest(withRules(plain), request.body))),
  )
}
