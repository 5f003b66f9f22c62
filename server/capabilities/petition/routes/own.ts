import { type Static, Type } from 'typebox'
import { RECEIPT_RATE } from '#capabilities/matter/index.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { askReview } from '../actions/resident.ts'
import type { WithPetitionRules } from '../context.ts'

const Receipt = Type.Object({ receipt: Type.String({ maxLength: 40 }) })
export const ReviewAsk = Type.Object(
  {
    id: Type.String({
      format: 'uuid',
      description: 'Chosen on the caller’s side (UUIDv7): sending twice does it once.',
    }),
    reason: Type.String({ minLength: 2, maxLength: 1000 }),
  },
  { additionalProperties: false },
)
export type ReviewAsk = Static<typeof ReviewAsk>

/** What the petitioner does with the receipt of the matter. */
export function addOwnRoutes(app: App, withRules: WithPetitionRules): void {
  app.post(
    '/api/v1/receipts/:receipt/review-requests',
    {
      config: { access: { open: 'by-secret' } },
      schema: {
        tags: ['petition'],
        summary: 'Ask for a review of the opinion',
        params: Receipt,
        body: ReviewAsk,
        response: { 201: Type.Object({ repeated: Type.Boolean() }), ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, RECEIPT_RATE)
      const { receipt } = request.params
      return reply.code(201).send(await request.act((plain) => askReview(withRules(plain), receipt, request.body)))
    },
  )
}
