import { Type } from 'typebox'
import { formatReceipt } from '#kernel/receipt.ts'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { takeTopic } from '../actions/propose.ts'
import { DeskTopicAnswer, deskOf, Lines, lineOf, Proposed } from '../answers.ts'
import type { WithDeliberations } from '../context.ts'
import { readTopic } from '../queries/detail.ts'
import { HEAPS, listDesk } from '../queries/topic.ts'
import { TakenBody } from '../schema.ts'

const tags = ['deliberation']
const may = (power: string) => ({ access: { power: `deliberation.${power}` as const } })

export function addDeskRoutes(app: App, withDeliberations: WithDeliberations): void {
  app.get(
    '/api/v1/deliberations',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'Topics within reach',
        querystring: Type.Object({
          heap: Type.Optional(Type.Enum(HEAPS)),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: Lines, ...problemResponses },
      },
    },
    async (request) => {
      const { heap = 'open', limit = LIST_LIMIT } = request.query
      return { deliberations: (await request.act((plain) => listDesk(plain, heap, limit))).map(lineOf) }
    },
  )
  app.get(
    '/api/v1/deliberations/:id',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'One topic, and what the reader may do',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: { 200: DeskTopicAnswer, ...problemResponses },
      },
    },
    async (request) => deskOf(await request.act((plain) => readTopic(plain, request.params.id))),
  )
  app.post(
    '/api/v1/deliberations',
    {
      config: may('take'),
      schema: {
        tags,
        summary: 'Take down a topic from paper, a recording or by word of mouth',
        body: TakenBody,
        response: { 201: Proposed, ...problemResponses },
      },
    },
    async (request, reply) => {
      const done = await request.act((plain) => takeTopic(withDeliberations(plain), request.body))
      return reply.code(201).send({ ...done, receipt: formatReceipt(done.receipt) })
    },
  )
}
