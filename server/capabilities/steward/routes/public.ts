import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { chosenSpan, lightsOf } from '../pages/view.ts'

const Count = Type.Integer({ minimum: 0 })
const Answer = Type.Object({
  span: Type.String(),
  place: Type.String(),
  posts: Count,
  officers: Count,
  representatives: Count,
  women: Count,
  lists: Count,
  items: Count,
  done: Count,
  running: Count,
  late: Count,
  works: Count,
  objections: Count,
  due: Count,
  published: Count,
  onTime: Count,
  passed: Count,
  announced: Count,
  accepted: Count,
  acceptedOnTime: Count,
})

/** A village's numbers for anybody's program. */
export function addStewardRoute(app: App): void {
  app.get(
    '/api/v1/villages/:code/steward',
    {
      config: { access: { open: 'public' } },
      schema: {
        tags: ['steward'],
        summary: 'How a village uses its powers: numbers with their wholes, for a year or a half-year',
        params: Type.Object({ code: Type.String({ pattern: '^[0-9]{12}$' }) }),
        querystring: Type.Object({ span: Type.Optional(Type.String({ pattern: '^[0-9]{4}(-h[12])?$' })) }),
        response: { 200: Answer, ...problemResponses },
      },
    },
    async (request) =>
      await request.act(async (context) => {
        const { key, span } = chosenSpan(request.query.span, context.today)
        return { span: key, ...(await lightsOf(context, request.params.code, span)) }
      }),
  )
}
