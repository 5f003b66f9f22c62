import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { rate } from '../actions/rate.ts'
import { BallotBody } from '../schema.ts'

/** A hall of raters behind one address still gets through; guessing codes does not. */
export const RATING_RATE = { name: 'appraisal-rating', points: 600, duration_s: 3600 }

export function addRatingRoutes(app: App): void {
  app.post(
    '/api/v1/appraisal-ballots',
    {
      config: { access: { open: 'public' } },
      schema: {
        tags: ['appraisal'],
        summary: 'Count a rating; the one-time code is all there is of the rater',
        body: BallotBody,
        response: { 201: Type.Object({ counted: Type.Boolean() }), ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, RATING_RATE)
      await request.act((context) => rate(context, request.body))
      return reply.code(201).send({ counted: true })
    },
  )
}
