import { Type } from 'typebox'
import type { Context } from '#platform/context.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { DingTalkPage } from '#web/desk/dingtalk/dingtalk-page.tsx'
import { requireDingTalk } from '../access.ts'
import { giveUpMessage, retryMessage } from '../actions/settle.ts'
import { countMessages, deadMessages } from '../queries.ts'
import { ById } from '../schema.ts'

const COUNTED_DAYS = 30
const DAY_MS = 86_400_000
const DEAD_MOST = 50
const DESK = '/desk/dingtalk'
const Shown = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })
const may = (power: string) => ({ access: { power: `dingtalk.${power}` as const } })

/** How the connection does, and what did not go over it. */
export function addDingTalkDesk(app: App): void {
  app.get(DESK, { config: may('list'), schema: { hide: true, querystring: Shown } }, async (request, reply) => {
    const view = await request.act(async (context) => {
      requireDingTalk(context.actor, 'list')
      const since = new Date(context.now.getTime() - COUNTED_DAYS * DAY_MS)
      const counts = await asSystem(context, () => countMessages(context, since))
      const period = { from: since.toISOString().slice(0, 10), to: context.today }
      return { period, counts, dead: await deadMessages(context, DEAD_MOST) }
    })
    const { dingTalk } = app.floor
    const can = dingTalk && { kind: dingTalk.kind, todos: !!dingTalk.openTodo, group: !!dingTalk.tellGroup }
    const page = <DingTalkPage view={{ ...view, can, done: request.query.done === '1' }} />
    return sendPage(request, reply, page, 'desk')
  })
  const settling = (name: string, work: (context: Context, id: string) => Promise<void>) =>
    app.post(
      `/desk/dingtalk/messages/:id/${name}`,
      { config: may('settle'), schema: { hide: true, params: ById, body: Type.Object({}) } },
      async (request, reply) => {
        await request.act((context) => work(context, request.params.id))
        return reply.redirect(`${DESK}?done=1`, 303)
      },
    )
  settling('retries', retryMessage)
  settling('givings-up', giveUpMessage)
}
