import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { STAFF_ACTS } from '../actions/staff.ts'
import type { WithGrids } from '../context.ts'
import { staffAlerts } from '../queries/alerts.ts'
import { staffOf } from '../queries/staff.ts'
import { Alert, ByGrid, ShownStaff, StaffActDone } from '../shapes/staff.ts'

const tags = ['grid']

/** Who works in a grid, and what a desk has to see to about them. */
export function addGridStaffRoutes(app: App, withGrids: WithGrids): void {
  app.get(
    '/api/v1/grids/:grid/staff',
    {
      config: { access: { power: 'grid.staff' as const } },
      schema: {
        tags,
        summary: 'Posts, leave and training of a grid',
        params: ByGrid,
        response: { 200: ShownStaff, ...problemResponses },
      },
    },
    async (request) => request.act((context) => staffOf(context, request.params.grid)),
  )
  app.get(
    '/api/v1/grid-staff-alerts',
    {
      config: { access: { power: 'grid.read' as const } },
      schema: {
        tags,
        summary: 'Vacant posts, terms that end, leave without a deputy, under a place',
        querystring: Type.Object({ place: Type.String({ pattern: '^[0-9]{6,15}$' }) }),
        response: { 200: Type.Object({ on: Type.String(), alerts: Type.Array(Alert) }), ...problemResponses },
      },
    },
    async (request) =>
      request.act(async (context) => {
        const alerts = await staffAlerts(withGrids(context), request.query.place)
        return { on: context.today, alerts }
      }),
  )
  for (const { resource, body, summary, work } of STAFF_ACTS)
    app.post(
      `/api/v1/grids/:grid/${resource}`,
      {
        config: { access: { power: 'grid.staff' as const } },
        schema: {
          tags,
          summary,
          params: ByGrid,
          body,
          response: { 200: StaffActDone, 201: StaffActDone, ...problemResponses },
        },
      },
      async (request, reply) => {
        // The route's own schema holds the body to the act's shape.
        const done = await request.act((context) => work(context, request.params.grid, request.body as never))
        return reply.code(done.repeated ? 200 : 201).send(done)
      },
    )
}
