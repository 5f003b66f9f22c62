import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { planItem } from '../actions/act.ts'
import { Lines, lineOf, Planned } from '../answers.ts'
import type { WithWorkplan } from '../context.ts'
import { listItems } from '../queries/item.ts'
import { PlanBody } from '../schema.ts'

const tags = ['workplan']

/** The county's work list as JSON. */
export function addDeskRoutes(app: App, withRules: WithWorkplan): void {
  app.get(
    '/api/v1/workplan',
    {
      config: { access: { power: 'workplan.read' } },
      schema: {
        tags,
        summary: 'Lines of a year with what the records say, late ones first',
        querystring: Type.Object({ year: Type.Optional(Type.Integer({ minimum: 2019, maximum: 2200 })) }),
        response: { 200: Lines, ...problemResponses },
      },
    },
    async (request) =>
      request.act(async (plain) => {
        const year = request.query.year ?? Number(plain.today.slice(0, 4))
        return { items: (await listItems(withRules(plain), year)).map(lineOf) }
      }),
  )
  app.post(
    '/api/v1/workplan',
    {
      config: { access: { power: 'workplan.plan' } },
      schema: { tags, summary: 'Add a line', body: PlanBody, response: { 201: Planned, ...problemResponses } },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((plain) => planItem(withRules(plain), request.body))),
  )
}
