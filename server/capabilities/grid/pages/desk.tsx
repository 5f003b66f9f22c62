import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { GridsPage } from '#web/desk/grid/grids-page.tsx'
import { mayChange, requireGrids } from '../access.ts'
import type { WithGrids } from '../context.ts'
import { staffAlerts } from '../queries/alerts.ts'
import { gridsOn } from '../queries/versions.ts'
import { checkGrids } from '../rules/check.ts'
import { geojsonOf } from '../rules/geojson.ts'

const config = { access: { power: 'grid.read' as const } }

export function addGridPages(app: App, withGrids: WithGrids): void {
  app.get('/desk/grids', { config, schema: { hide: true } }, async (request, reply) => {
    requireGrids(request.actor, 'read')
    const facts = request.server.facts()
    const lang = languageOf(request)
    const { grids, alerts, violations } = await request.act(async (context) => {
      const grids = await gridsOn(context, context.scope)
      return {
        grids,
        alerts: await staffAlerts(withGrids(context), context.scope),
        violations: checkGrids(grids, context.county, withGrids(context).gridRules.tolerance_m),
      }
    })
    const page = (
      <GridsPage
        grids={grids.map((one) => ({ ...one, name: lang === 'en' ? one.nameEn : one.name }))}
        violations={violations}
        alerts={alerts.length}
        nameOf={(code) => facts.placeName(code, lang)}
        mayChange={mayChange(request.actor)}
        villages={[...new Set(grids.map(({ code }) => code.slice(0, 12)))].map((code) => ({
          code,
          name: facts.placeName(code, lang),
        }))}
      />
    )
    return sendPage(request, reply, page, 'desk')
  })
  app.get(
    '/desk/grids.geojson',
    {
      config,
      schema: { hide: true, querystring: Type.Object({ on: Type.Optional(Type.String({ format: 'date' })) }) },
    },
    async (request, reply) => {
      requireGrids(request.actor, 'read')
      const grids = await request.act((context) => {
        if (context.scope === '-') throw refuse('not-found', 404)
        return gridsOn(context, context.scope, request.query.on)
      })
      return reply
        .type('application/geo+json')
        .header('content-disposition', 'attachment; filename="grids.geojson"')
        .send(JSON.stringify(geojsonOf(grids)))
    },
  )
}
