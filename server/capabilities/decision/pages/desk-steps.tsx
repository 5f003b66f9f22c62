import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskDecisionPage, type DeskDecisionView } from '#web/desk/decision/decision-page.tsx'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { requireMay } from '../access.ts'
import { actOnDecision } from '../actions/act.ts'
import type { WithDecisionRules } from '../context.ts'
import { getDecision } from '../queries/decision.ts'
import { type DeskDetail, readDecision } from '../queries/detail.ts'
import { type ActBody, DECISION_ACTS, type DeskVerb } from '../schema.ts'
import { type DecisionBook, shownDecision } from './view.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })

export function addStepPages(app: App, withRules: WithDecisionRules, book: DecisionBook): void {
  app.get(
    '/desk/decisions/:id',
    { config: { access: { power: 'decision.list' } }, schema: { hide: true, params: ById, querystring: Done } },
    async (request, reply) => {
      const detail = await request.act((plain) => readDecision(withRules(plain), request.params.id))
      return sendDecision(request, reply, book, detail, { done: request.query.done === '1' })
    },
  )
  for (const act of DECISION_ACTS) addStep(app, withRules, book, act)
}

type Act = (typeof DECISION_ACTS)[number]

function addStep(app: App, withRules: WithDecisionRules, book: DecisionBook, { verb, resource, body: shape }: Act) {
  app.post(
    `/desk/decisions/:id/${resource}`,
    { config: { access: { power: `decision.${verb}` } }, schema: { hide: true, params: ById, body: FormWords } },
    async (request, reply) => {
      const { id } = request.params
      const typed = textsOf(request.body)
      const given = bodyOfForm(typed, shape)
      await request.act(async (plain) => {
        requireMay(plain.actor, verb, (await getDecision(plain, id)).village_code)
      })
      try {
        requireShape(request, shape, given)
        // The form has passed the shape of this very step.
        await request.act((plain) => actOnDecision(withRules(plain), id, verb, given as unknown as ActBody))
        return reply.redirect(`${decisionPaths.deskOne(id)}?done=1`, 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 404) throw error
        const detail = await request.act((plain) => readDecision(withRules(plain), id))
        const refusal = { verb, typed, fault: faultOf(error) }
        return sendDecision(request, reply.code(error.status), book, detail, { refusal, done: false })
      }
    },
  )
}

function sendDecision(
  request: FastifyRequest,
  reply: FastifyReply,
  book: DecisionBook,
  detail: DeskDetail,
  shown: Pick<DeskDecisionView, 'refusal' | 'done'>,
) {
  const idOf = formIds<DeskVerb>()
  const { procedure, organs } = detail.today
  const view: DeskDecisionView = {
    decision: shownDecision(book, languageOf(request), detail, true),
    version: detail.state.version,
    may: detail.may,
    ballot: detail.ballot,
    organs: organs
      .map(({ key, name }) => ({ key, name, refused: procedure.refused.find(({ organ }) => organ === key)?.why }))
      .filter(({ key, refused }) => refused || procedure.organs.some(({ organ }) => organ === key)),
    idOf,
    ...shown,
  }
  return sendPage(request, reply, <DeskDecisionPage view={view} />, 'desk')
}
