import { Type } from 'typebox'
import type { Context } from '#platform/context.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { requireDingTalk } from './access.ts'
import { giveUpMessage, retryMessage } from './actions/settle.ts'
import { Bindings, Messages, Settled } from './answers.ts'
import { countMessages, deadMessages, listBindings } from './queries.ts'
import { ById } from './schema.ts'

const tags = ['dingtalk']
const LINES_MOST = 200
const COUNTED_MS = 30 * 86_400_000
const may = (power: string) => ({ access: { power: `dingtalk.${power}` as const } })

/** The connection for programs of whoever keeps it: who is bound, what went over it, and what did not. */
export function addDingTalkRoutes(app: App): void {
  addReading(app)
  addSettling(app)
}

function addReading(app: App): void {
  app.get(
    '/api/v1/dingtalk/bindings',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'Accounts bound now, without their ids there',
        response: { 200: Bindings, ...problemResponses },
      },
    },
    async (request) =>
      request.act(async (context) => {
        requireDingTalk(context.actor, 'list')
        return { bindings: await asSystem(context, () => listBindings(context, LINES_MOST)) }
      }),
  )
  app.get(
    '/api/v1/dingtalk/messages',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'What went over the connection in the last 30 days, and what was tried in vain',
        response: { 200: Messages, ...problemResponses },
      },
    },
    async (request) =>
      request.act(async (context) => {
        requireDingTalk(context.actor, 'list')
        const since = new Date(context.now.getTime() - COUNTED_MS)
        const { oldestWaitingAt, ...counts } = await asSystem(context, () => countMessages(context, since))
        const dead = await deadMessages(context, LINES_MOST)
        return {
          since: since.toISOString(),
          ...counts,
          oldestWaitingAt: oldestWaitingAt?.toISOString() ?? null,
          dead: dead.map(({ madeAt, ...one }) => ({ ...one, madeAt: madeAt.toISOString() })),
        }
      }),
  )
}

function addSettling(app: App): void {
  const settling = (name: string, summary: string, work: (context: Context, id: string) => Promise<void>) =>
    app.post(
      `/api/v1/dingtalk/messages/:id/${name}`,
      {
        config: may('settle'),
        schema: {
          tags,
          summary: `${summary}; sent twice it is done once`,
          params: ById,
          body: Type.Object({}, { additionalProperties: false }),
          response: { 200: Settled, ...problemResponses },
        },
      },
      async (request) => {
        await request.act((context) => work(context, request.params.id))
        return { id: request.params.id }
      },
    )
  settling('retries', 'Try once more what was tried in vain', retryMessage)
  settling('givings-up', 'Try no more', giveUpMessage)
}
