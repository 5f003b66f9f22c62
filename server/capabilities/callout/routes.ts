import type { App } from '#platform/http/server.ts'
import { actOnCallout, type CalloutVerb, callOut, POWER_OF } from './actions.ts'
import type { WithCallouts } from './context.ts'
import { listCallouts } from './queries.ts'
import { ById, CalloutAct, NewCallout } from './schema.ts'

const may = (power: string) => ({ access: { power: `callout.${power}` as const } })
const tags = ['call-outs']
const ACTS: Record<string, CalloutVerb> = {
  acceptances: 'accepted',
  declinations: 'declined',
  completions: 'done',
  withdrawals: 'withdrawn',
  thanks: 'thanked',
}

export function addCalloutRoutes(app: App, withCallouts: WithCallouts): void {
  app.get(
    '/api/v1/callouts',
    { config: may('read'), schema: { tags, summary: 'Call-outs of one’s territory' } },
    async (request) => ({ callouts: await request.act(listCallouts) }),
  )
  app.post(
    '/api/v1/callouts',
    { config: may('call'), schema: { tags, summary: 'Call a grid worker out', body: NewCallout } },
    async (request, reply) => {
      const done = await request.act((context) => callOut(withCallouts(context), request.body))
      return reply.code(done.repeated ? 200 : 201).send(done)
    },
  )
  for (const [resource, verb] of Object.entries(ACTS))
    app.post(
      `/api/v1/callouts/:id/${resource}`,
      {
        config: may(POWER_OF[verb]),
        schema: { tags, summary: `Say that a call-out is ${verb}`, params: ById, body: CalloutAct },
      },
      async (request, reply) => {
        const done = await request.act((context) => actOnCallout(context, request.params.id, verb, request.body))
        return reply.code(done.repeated ? 200 : 201).send(done)
      },
    )
}
