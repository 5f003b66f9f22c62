import type { App } from '#platform/http/server.ts'
import { requireIncident } from './access.ts'
import { actOnIncident } from './actions/hand.ts'
import { recordJointVisit } from './actions/visit.ts'
import type { WithIncidents } from './context.ts'
import { readDesk } from './queries/desk.ts'
import { ActBody, Asked, ById, JointVisitBody } from './schema.ts'

const tags = ['incidents']
const may = (power: string) => ({ access: { power: `incident.${power}` as const } })
const ACTS = [
  ['hand-overs', 'handed', 'hand'],
  ['acceptances', 'taken', 'answer'],
  ['completions', 'done', 'answer'],
] as const

export function addIncidentRoutes(app: App, withIncidents: WithIncidents): void {
  app.get(
    '/api/v1/incidents',
    { config: may('read'), schema: { tags, summary: 'Police incidents of a period and place', querystring: Asked } },
    async (request) =>
      request.act(async (plain) => {
        const context = withIncidents(plain)
        requireIncident(context.actor, 'read', context.incidents.policeUnit)
        return readDesk(context, request.query)
      }),
  )
  for (const [resource, verb, power] of ACTS)
    app.post(
      `/api/v1/incidents/:id/${resource}`,
      {
        config: may(power),
        schema: { tags, summary: `An incident and the grid: ${verb}`, params: ById, body: ActBody },
      },
      async (request, reply) => {
        const { id } = request.params
        const done = await request.act((plain) => actOnIncident(withIncidents(plain), id, verb, request.body))
        return reply.code(done.repeated ? 200 : 201).send(done)
      },
    )
  app.post(
    '/api/v1/joint-visits',
    {
      config: may('visit'),
      schema: { tags, summary: 'Record a joint visit of officer and grid worker', body: JointVisitBody },
    },
    async (request, reply) => {
      const done = await request.act((plain) => recordJointVisit(withIncidents(plain), request.body))
      return reply.code(done.repeated ? 200 : 201).send(done)
    },
  )
}
