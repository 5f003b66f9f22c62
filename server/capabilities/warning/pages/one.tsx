import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { WarningPage, type WarningView } from '#web/desk/warning/warning-page.tsx'
import { warningPaths } from '#web/ui/board/warning-view.ts'
import { mayDo, requireMay, type Supervisor } from '../access.ts'
import { actOnWarning } from '../actions/act.ts'
import type { WithWarningRules } from '../context.ts'
import { readWarning } from '../queries/detail.ts'
import { getWarning } from '../queries/warning.ts'
import { ACTS, type ActBody, type ActResource } from '../schema.ts'
import { shownWarning, type WarningBook } from './view.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })

/** One warning on the desk, and the forms by which it is answered and cleared. */
export function addWarningPage(app: App, withRules: WithWarningRules, book: WarningBook): void {
  const draw = drawer(withRules, book)
  app.get(
    `${warningPaths.desk}/:id`,
    { config: { access: { power: 'warning.list' } }, schema: { hide: true, params: ById, querystring: Done } },
    async (request, reply) => draw(request, reply, request.params.id, { done: request.query.done === '1' }),
  )
  for (const { verb, resource, power, body } of ACTS)
    app.post(
      `${warningPaths.desk}/:id/${resource}`,
      { config: { access: { power: `warning.${power}` } }, schema: { hide: true, params: ById, body: FormWords } },
      async (request, reply) => {
        const { id } = request.params
        const typed = textsOf(request.body)
        const given = bodyOfForm(typed, body)
        // Whoever may not send this form at all is told so, not shown it again.
        await request.act(async (plain) => {
          const { village_code, supervisor } = await getWarning(plain, id)
          // Held to these words by the table's constraint.
          requireMay(plain.actor, power === 'answer' ? 'answer' : `clear-${supervisor as Supervisor}`, village_code)
        })
        try {
          requireShape(request, body, given)
          // The form has passed the shape.
          await request.act((plain) => actOnWarning(withRules(plain), id, verb, given as ActBody))
          return reply.redirect(`${warningPaths.one(id)}?done=1`, 303)
        } catch (error) {
          if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
          const refusal = { form: resource, typed, fault: faultOf(error) }
          return draw(request, reply.code(error.status), id, { refusal, done: false })
        }
      },
    )
}

function drawer(withRules: WithWarningRules, book: WarningBook) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    shown: Pick<WarningView, 'refusal' | 'done'>,
  ) => {
    const idOf = formIds<ActResource>()
    const view = await request.act(async (plain): Promise<WarningView> => {
      const context = withRules(plain)
      const detail = await readWarning(context, id)
      const supervises = mayDo(plain.actor, 'check', detail.row.village_code)
      return { warning: shownWarning(context, book, languageOf(request), detail), supervises, idOf, ...shown }
    })
    return sendPage(request, reply, <WarningPage view={view} />, 'desk')
  }
}
