import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { GridsPage } from '#web/desk/grid/grids-page.tsx'
import { mayChange, requireGrids } from '../access.ts'
import type { GridRules } from '../context.ts'
import { staffingOf } from '../queries/posts.ts'
import { gridsOn } from '../queries/versions.ts'
import { checkGrids } from '../rules/check.ts'
import { geojsonOf } from '../rules/geojson.ts'

const config = { access: { power: 'grid.read' as const } }

export function addGridPages(app: App, rules: () => GridRules): void {
  app.get('/desk/grids', { config, schema: { hide: true } }, async (request, reply) => {
    requireGrids(request.actor, 'read')
    const facts = request.server.facts()
    const lang = languageOf(request)
    const { grids, staffing, violations } = await request.act(async (context) => {
      const grids = await gridsOn(context, context.scope)
      const { tolerance_m } = rules()
      return {
        grids,
        staffing: await staffingOf(context, context.scope),
        violations: checkGrids(grids, context.county, tolerance_m),
      }
    })
    const { heads, fullTime } = rules()
    const vacant = staffing.filter((one) => one.heads !== heads || one.fullTime < fullTime)
    const page = (
      <GridsPage
        grids={grids}
        violations={violations}
        vacant={vacant.map((one) => ({ ...one, name: facts.placeName(one.code, lang) }))}
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
