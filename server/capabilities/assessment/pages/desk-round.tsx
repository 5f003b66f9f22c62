import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskRoundPage, type DeskRoundView } from '#web/desk/assessment/round-page.tsx'
import { assessmentPaths } from '#web/ui/board/assessment-view.ts'
import { requireMay } from '../access.ts'
import { actOnAssessment } from '../actions/act.ts'
import type { WithAssessmentRules } from '../context.ts'
import { getAssessment } from '../queries/assessment.ts'
import { detailOf, readDesk } from '../queries/detail.ts'
import { type ActBody, ASSESSMENT_ACTS, type DeskVerb } from '../schema.ts'
import { numberIn, scoresOf } from './typed.ts'
import { type AssessmentBook, shownRound } from './view.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Asked = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })

/** One round on the desk, and each act on it as a form. */
export function addRoundDesk(app: App, withRules: WithAssessmentRules, book: AssessmentBook): void {
  const draw = drawer(book)
  app.get(
    '/desk/assessments/:id',
    { config: { access: { power: 'assessment.list' } }, schema: { hide: true, params: ById, querystring: Asked } },
    async (request, reply) => draw(request, reply, request.params.id, { done: request.query.done === '1' }),
  )
  for (const { verb, resource, body: shape } of ASSESSMENT_ACTS)
    app.post(
      `/desk/assessments/:id/${resource}`,
      { config: { access: { power: `assessment.${verb}` } }, schema: { hide: true, params: ById, body: FormWords } },
      async (request, reply) => {
        const { id } = request.params
        const typed = textsOf(request.body)
        const { standard, village } = await request.act(async (context) => {
          const { row, state } = await detailOf(context, await getAssessment(context, id))
          return { standard: state.standard, village: row.village_code }
        })
        requireMay(request.actor, verb, village)
        const given = bodyOfForm(typed, shape)
        const points = numberIn(typed['points'])
        if ('scores' in shape.properties) given['scores'] = scoresOf(standard, typed)
        if (points !== undefined && 'points' in shape.properties) given['points'] = points
        try {
          requireShape(request, shape, given)
          // The form has passed the shape of its act.
          await request.act((context) => actOnAssessment(withRules(context), id, verb, given as unknown as ActBody))
          return reply.redirect(`${assessmentPaths.deskOne(id)}?done=1`, 303)
        } catch (error) {
          if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
          return draw(request, reply.code(error.status), id, {
            refusal: { verb, typed, fault: faultOf(error) },
            done: false,
          })
        }
      },
    )
}

function drawer(book: AssessmentBook) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    shown: Pick<DeskRoundView, 'refusal' | 'done'>,
  ) => {
    const idOf = formIds<DeskVerb>()
    const view = await request.act(async (context): Promise<DeskRoundView> => {
      const detail = await readDesk(context, id)
      const { today } = context
      return {
        round: shownRound(book, languageOf(request), detail, { today, desk: true }),
        may: detail.may,
        idOf,
        ...shown,
      }
    })
    return sendPage(request, reply, <DeskRoundPage view={view} />, 'desk')
  }
}
