import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { AlarmPage, type AlarmPageView } from '#web/desk/alarm/alarm-page.tsx'
import { alarmPaths } from '#web/ui/board/alarm-view.ts'
import { mayAnswer, requireAlarms } from '../access.ts'
import { actOnAlarm } from '../actions/act.ts'
import type { WithAlarmRules } from '../context.ts'
import { getAlarm } from '../queries/alarm.ts'
import { readAlarm } from '../queries/detail.ts'
import { ACTS, type ActBody, type ActResource } from '../schema.ts'
import { type AlarmBook, shownAlarm } from './view.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })

/** One alarm on the desk, and the forms by which it is answered. */
export function addAlarmPage(app: App, withRules: WithAlarmRules, book: AlarmBook): void {
  const draw = drawer(withRules, book)
  app.get(
    `${alarmPaths.desk}/:id`,
    { config: { access: { power: 'alarm.list' } }, schema: { hide: true, params: ById, querystring: Done } },
    async (request, reply) => draw(request, reply, request.params.id, { done: request.query.done === '1' }),
  )
  for (const { verb, resource, body } of ACTS)
    app.post(
      `${alarmPaths.desk}/:id/${resource}`,
      { config: { access: { power: 'alarm.answer' } }, schema: { hide: true, params: ById, body: FormWords } },
      async (request, reply) => {
        const { id } = request.params
        const typed = textsOf(request.body)
        const given = bodyOfForm(typed, body)
        // Whoever may not send this form at all is told so, not shown it again.
        await request.act(async (plain) => {
          requireAlarms(plain.actor)
          await getAlarm(plain, id)
          requireAlarms(plain.actor, 'answer')
        })
        try {
          requireShape(request, body, given)
          // The form has passed the shape.
          await request.act((plain) => actOnAlarm(plain, id, verb, given as ActBody))
          return reply.redirect(`${alarmPaths.one(id)}?done=1`, 303)
        } catch (error) {
          if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
          const refusal = { form: resource, typed, fault: faultOf(error) }
          return draw(request, reply.code(error.status), id, { refusal, done: false })
        }
      },
    )
}

function drawer(withRules: WithAlarmRules, book: AlarmBook) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    shown: Pick<AlarmPageView, 'refusal' | 'done'>,
  ) => {
    const idOf = formIds<ActResource>()
    const answers = mayAnswer(request.actor)
    const view = await request.act(async (plain): Promise<AlarmPageView> => {
      const context = withRules(plain)
      const alarm = shownAlarm(context, book, languageOf(request), await readAlarm(context, id))
      return { alarm, answers, idOf, ...shown }
    })
    return sendPage(request, reply, <AlarmPage view={view} />, 'desk')
  }
}
