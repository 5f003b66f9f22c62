import type { FastifyRequest } from 'fastify'
import { type TObject, type TSchema, Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { AlertsPage } from '#web/desk/grid/alerts-page.tsx'
import { type StaffForm, StaffPage } from '#web/desk/grid/staff-page.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { mayStaff } from '../access.ts'
import { STAFF_ACTS } from '../actions/staff.ts'
import type { WithGrids } from '../context.ts'
import { staffAlerts } from '../queries/alerts.ts'
import { staffOf } from '../queries/staff.ts'
import { ByGrid } from '../shapes/staff.ts'

const config = { access: { power: 'grid.staff' as const } }
const Saved = Type.Object({ saved: Type.Optional(Type.String({ maxLength: 1 })) })

/** Who works in a grid: posts with their terms, leave with a deputy, training. */
export function addGridStaffPages(app: App, withGrids: WithGrids): void {
  addAlerts(app, withGrids)
  const page = async (request: FastifyRequest, code: string, form: StaffForm, fault?: Fault) => {
    const staff = await request.act(async (context) => ({
      ...(await staffOf(context, code)),
      alerts: await staffAlerts(withGrids(context), code),
    }))
    const name = request.server.facts().placeName(code, languageOf(request))
    const requestIds = [newId(), newId(), newId(), newId()] as const
    return (
      <StaffPage
        code={code}
        name={name}
        today={app.floor.dayOf(app.floor.clock())}
        {...staff}
        form={form}
        fault={fault}
        requestIds={requestIds}
      />
    )
  }
  app.get(
    '/desk/grids/:grid/staff',
    { config, schema: { hide: true, params: ByGrid, querystring: Saved } },
    async (request, reply) => {
      const form = { kind: undefined, typed: {}, saved: request.query.saved === '1' }
      return sendPage(request, reply, await page(request, request.params.grid, form), 'desk')
    },
  )
  for (const { resource, body, work } of STAFF_ACTS) {
    // The form carries its id under another name than the API, so that a field may be called `id`.
    const { id, ...fields } = (body as TObject).properties
    app.post(
      `/desk/grids/:grid/${resource}`,
      {
        ...asForm,
        config,
        schema: { hide: true, params: ByGrid, body: Type.Object({ requestId: id as TSchema, ...fields }) },
      },
      async (request, reply) => {
        const { grid: code } = request.params
        const { requestId, ...typed } = request.body as Record<string, string> // A form carries text alone.
        return answerForm(request, reply, {
          work: () => request.act((context) => work(context, code, { id: requestId, ...typed } as never)), // Held to the shape by the route.
          done: () => reply.redirect(`/desk/grids/${code}/staff?saved=1`, 303),
          again: (fault) => page(request, code, { kind: resource, typed, saved: false }, fault),
          usual: 'desk',
        })
      },
    )
  }
}

/** What a town or the county has to see to about the people of its grids. */
function addAlerts(app: App, withGrids: WithGrids): void {
  app.get(
    '/desk/grid-staffing',
    { config: { access: { power: 'grid.read' as const } }, schema: { hide: true } },
    async (request, reply) => {
      const facts = request.server.facts()
      const lang = languageOf(request)
      const alerts = await request.act((context) => staffAlerts(withGrids(context), context.scope))
      const shown = alerts.map((one) => ({ ...one, gridName: facts.placeName(one.grid, lang) }))
      return sendPage(request, reply, <AlertsPage alerts={shown} mayStaff={mayStaff(request.actor)} />, 'desk')
    },
  )
}
