import { Type } from 'typebox'
import { dueAt, light, remaining } from '#kernel/clock.ts'
import { LIST_LIMIT } from '#platform/http/limits.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { type Call, CallsPage } from '#web/desk/calls/calls-page.tsx'
import type { DatedRules } from '../context.ts'
import { countQueues } from '../queries/list.ts'
import { listToCall, type MatterToCall } from '../queries/to-call.ts'
import { type DeskBook, namesFor } from './desk-book.ts'
import { railView } from './desk-inbox.tsx'

const Asked = Type.Object({ cursor: Type.Optional(Type.String({ maxLength: 120 })) })

/** Whom to call, by the playbook's rule of calling back. */
export function addCallPages(app: App, book: DeskBook): void {
  app.get(
    '/desk/callbacks',
    { config: { access: { power: 'matter.called-back' } }, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      const { cursor } = request.query
      const { list, counts } = await request.act(async (context) => ({
        list: await listToCall(context, cursor, LIST_LIMIT),
        counts: await countQueues(context),
      }))
      const rules = book.rules()
      const now_ms = request.server.floor.clock().getTime()
      const page = {
        rail: railView(request, counts),
        names: namesFor(request, book),
        calls: list.matters.map((matter) => callOf(rules, now_ms, matter)),
        older: list.older,
        further: cursor !== undefined,
      }
      return sendPage(request, reply, <CallsPage {...page} />, 'desk')
    },
  )
}

function callOf(rules: DatedRules, now_ms: number, matter: MatterToCall): Call {
  const { callback, soon_minutes } = rules.commonOf(now_ms)
  const due_ms = dueAt(rules.calendar, matter.handledAt.getTime(), callback.within, 0)
  const { late, minutes } = remaining(rules.calendar, now_ms, due_ms)
  return {
    ...matter,
    most: callback.tries,
    due: { minutes: late ? -minutes : minutes, light: light(rules.calendar, now_ms, due_ms, soon_minutes) },
  }
}
