import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import type { UnitLevel } from '../context.ts'
import { getPublished, listPublished } from '../queries/round.ts'
import { ByMonth } from '../schema.ts'
import { recomputeScript } from '../script.ts'

const config = { access: { open: 'public' } } as const
const tags = ['contest']

const BASES: Readonly<Record<UnitLevel, string>> = { town: '', village: '/villages' }
const UNITS: readonly UnitLevel[] = ['town', 'village']

/** What was published, byte for byte, and the script that makes the one out of the other. */
export function addPublicRoutes(app: App): void {
  for (const unit of UNITS) {
    app.get(
      `/api/v1/contests${BASES[unit]}`,
      {
        config,
        schema: {
          tags,
          summary: `Months of the contest of ${unit}s that were published`,
          response: { 200: Type.Object({ months: Type.Array(Type.String()) }), ...problemResponses },
        },
      },
      async (request) => ({
        months: (await request.act((context) => listPublished(context, unit))).map(({ month }) => month),
      }),
    )
    for (const part of ['data', 'list'] as const)
      app.get(
        `/contest${BASES[unit]}/:month/${part}.json`,
        { config, schema: { hide: true, params: ByMonth } },
        async (request, reply) => {
          const row = await request.act((context) => getPublished(context, unit, request.params.month))
          // Already text: written out anew it might not be the same bytes.
          return reply.type('application/json; charset=utf-8').send(row[part])
        },
      )
  }
  app.get('/contest/recompute.mjs', { config, schema: { hide: true } }, async (_, reply) =>
    reply.type('text/javascript; charset=utf-8').send(recomputeScript()),
  )
}
