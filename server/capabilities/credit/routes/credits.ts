import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { addThingRoutes } from '#platform/http/thing-routes.ts'
import { commentOn } from '../actions/comment.ts'
import { draftCredit } from '../actions/draft.ts'
import { deskAnswer, detailAnswer, Line, lineOf, More } from '../answers.ts'
import type { WithCredits } from '../context.ts'
import { listDesk, listPublic, readDesk, readPublic } from '../queries/credit.ts'
import { CommentBody, DraftBody, Id, VillageCode } from '../schema.ts'

/** A village's families write from one network: enough for them, too little for a flood. */
export const COMMENT_RATE = { name: 'credit-comment', points: 30, duration_s: 3600 }

/** A village's rules of points for anybody's program, and for desks. */
export function addCreditRoutes(app: App, withCredits: WithCredits): void {
  addThingRoutes(app, {
    noun: 'credit',
    plural: 'credits',
    opens: 'drafted',
    line: Line,
    more: More,
    body: DraftBody,
    listPublic: async (plain, village) => (await listPublic(plain, village)).map(lineOf),
    readPublic: async (plain, village, id) => {
      const detail = await readPublic(plain, village, id)
      return { answer: detailAnswer(detail), publications: detail.publications }
    },
    listDesk: async (plain) => (await listDesk(plain)).map(lineOf),
    readDesk: async (plain, id) => deskAnswer(await readDesk(withCredits(plain), id)),
    // The body has passed this very shape.
    open: (plain, body) => draftCredit(withCredits(plain), body as DraftBody),
  })
  app.post(
    '/api/v1/villages/:code/credits/:id/comments',
    {
      config: { access: { open: 'public' } },
      schema: {
        tags: ['credit'],
        summary: 'Say something to a draft of a village’s points while it is open, without a name',
        params: Type.Object({ code: VillageCode, id: Id }),
        body: CommentBody,
        response: { 201: Type.Object({ id: Type.String(), repeated: Type.Boolean() }), ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, COMMENT_RATE)
      const { code, id } = request.params
      const done = await request.act((plain) => commentOn(plain, code, id, request.body))
      return reply.code(201).send(done)
    },
  )
}
