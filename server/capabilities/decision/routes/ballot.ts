import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { vote } from '../actions/vote.ts'
import { BallotAnswer, Voted } from '../answers.ts'
import type { WithDecisionRules } from '../context.ts'
import { readBallot } from '../queries/ballot-of.ts'
import { VoteBody } from '../schema.ts'

/** A hall votes over one network: enough for all who sit in it, nothing against 25⁸ codes. */
export const BALLOT_RATE = { name: 'ballot', points: 900, duration_s: 600 }
export const ByCode = Type.Object({ code: Type.String({ minLength: 1, maxLength: 40 }) })
/** Nobody may learn from a line of the log who voted when. */
export const BY_SLIP = { access: { open: 'by-secret' }, unseen: true } as const

/** A vote by phone, for programs: with the code of a slip, without an account. */
export function addBallotRoutes(app: App, withRules: WithDecisionRules): void {
  app.get(
    '/api/v1/ballots/:code',
    {
      config: BY_SLIP,
      schema: {
        tags: ['decision'],
        summary: 'What the code of a slip votes on, and whether it still can',
        params: ByCode,
        response: { 200: BallotAnswer, ...problemResponses },
      },
    },
    async (request) => {
      await limitRate(request, BALLOT_RATE)
      const { detail, secret, open, way } = await request.act((plain) =>
        readBallot(withRules(plain), request.params.code),
      )
      const { id, village_code, title } = detail.row
      return { decision: id, villageCode: village_code, title, secret, open, used: way }
    },
  )
  app.post(
    '/api/v1/ballots/:code/votes',
    {
      config: BY_SLIP,
      schema: {
        tags: ['decision'],
        summary: 'Vote with the code of a slip: it counts once, and cannot be taken back',
        params: ByCode,
        body: VoteBody,
        response: { 201: Voted, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, BALLOT_RATE)
      await request.act((plain) => vote(plain, request.params.code, request.body.choice))
      return reply.code(201).send({ counted: true as const })
    },
  )
}
