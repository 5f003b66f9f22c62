import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { changeGrids } from '../actions/change.ts'
import { correctChange } from '../actions/correct.ts'
import { importGrids } from '../actions/import.ts'
import type { WithGrids } from '../context.ts'
import { ACT_RESOURCES, ByChange, ByVillage, Changed, type GridAct, Withdrawal } from '../shapes/acts.ts'
import { GridImport, Imported } from '../shapes/imports.ts'

import { addGridQuestions } from './ask.ts'
import { addGridStaffRoutes } from './staff.ts'

/** A county's grids at full detail are about two megabytes. */
const IMPORT_BYTES_MAX = 12 * 1024 * 1024
const config = { access: { power: 'grid.change' as const } }
const response = { 200: Changed, 201: Changed, ...problemResponses }
const tags = ['grid']

/** Acts on a village's grids: each change of state is a resource of the village. */
export function addGridRoutes(app: App, withGrids: WithGrids): void {
  addGridQuestions(app)
  addGridStaffRoutes(app, withGrids)
  for (const { verb, resource, body, summary } of ACT_RESOURCES)
    app.post(
      `/api/v1/villages/:code/${resource}`,
      { config, schema: { tags, summary, params: ByVillage, body, response } },
      async (request, reply) => {
        const { id, validOn, reason, draft, ...own } = request.body
        const act = { verb, ...own } as GridAct // The route's own schema holds the body to the act's shape.
        const change = { id, validOn, reason, act, ...(draft ? { draft } : {}) }
        const done = await request.act((context) => changeGrids(withGrids(context), request.params.code, change))
        return reply.code(done.repeated ? 200 : 201).send(done)
      },
    )
  app.post(
    '/api/v1/villages/:code/grid-changes/:change/corrections',
    {
      config,
      schema: {
        tags,
        summary: 'Take a change out of the history, or give it its right day; what was published stays as it was',
        params: ByChange,
        body: Withdrawal,
        response,
      },
    },
    async (request, reply) => {
      const { code, change } = request.params
      const done = await request.act((context) => correctChange(withGrids(context), code, change, request.body))
      return reply.code(done.repeated ? 200 : 201).send(done)
    },
  )
  app.post(
    '/api/v1/grid-imports',
    {
      config,
      bodyLimit: IMPORT_BYTES_MAX,
      schema: {
        tags,
        summary: 'Boundaries from a GeoJSON file; GCJ-02 and BD-09 are converted, what was given is kept',
        body: GridImport,
        response: { 200: Imported, 201: Imported, ...problemResponses },
      },
    },
    async (request, reply) => {
      const done = await request.act((context) => importGrids(withGrids(context), request.body))
      return reply.code(done.repeated ? 200 : 201).send(done)
    },
  )
}
