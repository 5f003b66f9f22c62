import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { addThingRoutes } from '#platform/http/thing-routes.ts'
import { commentOn } from '../actions/comment.ts'
import { draftCharter } from '../actions/draft.ts'
import { deskOf, detailOf, Line, lineOf, More } from '../answers.ts'
import type { WithCharters } from '../context.ts'
import { listDesk, listPublic, readDesk, readPublic } from '../queries/charter.ts'
import { CommentBody, DraftBody, VillageCode } from '../schema.ts'

/** A village's families write from one network: enough for them, too little for a flood. */
export const COMMENT_RATE = { name: 'charter-comment', points: 30, duration_s: 3600 }

/** Village rules for anybody's program, and for desks. */
export function addCharterRoutes(app: App, withCharters: WithCharters): void {
  addThingRoutes(app, {
    noun: 'charter',
    plural: 'charters',
    opens: 'drafted',
    line: Line,
    more: More,
    body: DraftBody,
    listPublic: async (plain, village) => (await listPublic(plain, village)).map(lineOf),
    readPublic: async (plain, village, id) => {
      const detail = await readPublic(plain, village, id)
      return { answer: detailOf(detail), publications: detail.publications }
    },
    listDesk: async (plain) => (await listDesk(plain)).map(lineOf),
    readDesk: async (plain, id) => deskOf(await readDesk(withCharters(plain), id)),
    // The body has passed this very shape.
    open: (plain, body) => draftCharter(withCharters(plain), body as DraftBody),
  })
  app.post(
    '/api/v1/villages/:code/charters/:id/comments',
    {
      config: { access: { open: 'public' } },
      schema: {
        tags: ['charter'],
        summary: 'Say something to a draft while it is open, without a name',
        params: Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) }),
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
