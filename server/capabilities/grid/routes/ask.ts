import { Type } from 'typebox'
import type { LocalDate } from '#kernel/calendar.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { gridReport, responsibleFor } from '../queries/report.ts'

const config = { access: { power: 'grid.read' as const } }
const tags = ['grid']
const moment = {
  on: Type.Optional(Type.String({ format: 'date', description: 'The day asked about; today by default' })),
  known: Type.Optional(Type.String({ format: 'date-time', description: 'As it was known then; now by default' })),
}
const Line = Type.Object({
  code: Type.String(),
  name: Type.String(),
  kind: Type.String(),
  validFrom: Type.String(),
  area_m2: Type.Integer(),
})
const Ground = Type.Object({
  code: Type.String(),
  name: Type.String(),
  nameEn: Type.String(),
  kind: Type.String(),
  validFrom: Type.String(),
  schematic: Type.Boolean(),
})
const Person = Type.Object({
  role: Type.String(),
  name: Type.String(),
  phone: Type.String(),
  standsInFor: Type.Optional(Type.String()),
})

/** Questions in two times: how it was on a day, as it was known at a moment. */
export function addGridQuestions(app: App): void {
  app.get(
    '/api/v1/grid-report',
    {
      config,
      schema: {
        tags,
        summary: 'The grids of a place on a day, as known at a moment; the same bytes whenever it is asked again',
        querystring: Type.Object({ place: Type.String({ pattern: '^[0-9]{6,15}$' }), ...moment }),
        response: { 200: Type.Object({ on: Type.String(), grids: Type.Array(Line) }), ...problemResponses },
      },
    },
    async (request) => {
      const { place, ...asked } = request.query
      return request.act(async (context) => {
        const at = momentOf(asked, context.today)
        return { on: at.on, grids: await gridReport(context, place, at) }
      })
    },
  )
  app.get(
    '/api/v1/grid-responsibility',
    {
      config,
      schema: {
        tags,
        summary: 'Whose ground a point was on a day, and who worked there',
        querystring: Type.Object({
          lon: Type.Number({ minimum: -180, maximum: 180 }),
          lat: Type.Number({ minimum: -90, maximum: 90 }),
          ...moment,
        }),
        response: {
          200: Type.Object({ grid: Type.Union([Ground, Type.Null()]), people: Type.Array(Person) }),
          ...problemResponses,
        },
      },
    },
    async (request) => {
      const { lon, lat, ...asked } = request.query
      return request.act((context) => responsibleFor(context, [lon, lat], momentOf(asked, context.today)))
    },
  )
}

const momentOf = ({ on, known }: { on?: string; known?: string }, today: LocalDate) => ({
  on: on ?? today,
  known: known === undefined ? undefined : new Date(known),
})
