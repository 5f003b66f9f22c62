import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { levelOf } from '#kernel/place.ts'
import { isProblem, refuse } from '#kernel/problem.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { FormWords, type Typed, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { AssessmentListPage } from '#web/desk/assessment/list-page.tsx'
import { NewAssessmentPage, type NewAssessmentView } from '#web/desk/assessment/new-page.tsx'
import { WhatIfPage } from '#web/desk/assessment/what-if-page.tsx'
import { assessmentPaths } from '#web/ui/board/assessment-view.ts'
import { mayDo, requireMay } from '../access.ts'
import { assessSelf } from '../actions/open.ts'
import type { WithAssessmentRules } from '../context.ts'
import { lineOf } from '../presenters.ts'
import { listDesk } from '../queries/list.ts'
import { whatIf } from '../queries/what-if.ts'
import type { Level } from '../rules/index.ts'
import { SelfBody, VillageCode } from '../schema.ts'
import { scoresOf } from './typed.ts'
import type { AssessmentBook } from './view.ts'

const LINES_MOST = 300
const hide = { hide: true } as const
const may = (power: string) => ({ access: { power: `assessment.${power}` as const } })

/** Rounds on the desk, the village's own form, and what would lift a village. */
export function addDeskPages(app: App, withRules: WithAssessmentRules, book: AssessmentBook): void {
  app.get(assessmentPaths.desk, { config: may('list'), schema: hide }, async (request, reply) => {
    const lang = languageOf(request)
    const { scope } = staffOf(request)
    const view = await request.act(async (context) => ({
      today: context.today,
      lines: (await listDesk(context, LINES_MOST)).map((row) => ({
        ...lineOf(row),
        villageName: book.places().nameOf(row.village_code, lang),
        level: row.level as Level | null, // Held to these words by the table.
        reviewDue: row.review_due,
        permilles: [row.self_permille, row.town_permille, row.county_permille],
      })),
    }))
    const village = levelOf(scope) === 'village' ? scope : undefined
    const running = view.lines.some(({ stage }) => stage === 'self' || stage === 'town' || stage === 'notice')
    const mayOpen = village !== undefined && !running && mayDo(request.actor, 'self-assessed', village)
    return sendPage(request, reply, <AssessmentListPage view={{ ...view, village, mayOpen }} />, 'desk')
  })
  addWhatIf(app, withRules, book)
  addNew(app, withRules, book)
}

function addWhatIf(app: App, withRules: WithAssessmentRules, book: AssessmentBook): void {
  app.get(
    '/desk/assessments/what-if',
    { config: may('list'), schema: { ...hide, querystring: Type.Object({ village: VillageCode }) } },
    async (request, reply) => {
      const code = request.query.village
      if (!book.places().find(code)) throw refuse('not-found', 404)
      const village = { code, name: book.places().nameOf(code, languageOf(request)) }
      const found = await request.act((context) => whatIf(withRules(context), code))
      return sendPage(request, reply, <WhatIfPage view={{ village, ...found }} />, 'desk')
    },
  )
}

function addNew(app: App, withRules: WithAssessmentRules, book: AssessmentBook): void {
  const standardOf = (request: FastifyRequest) =>
    request.act(async (context) => withRules(context).assessments.standardOn(context.today))
  const draw = async (
    request: FastifyRequest,
    reply: FastifyReply,
    shown: Pick<NewAssessmentView, 'typed' | 'fault'>,
  ) => {
    const code = staffOf(request).scope
    const village = { code, name: book.places().nameOf(code, languageOf(request)) }
    const view = { village, id: shown.typed['id'] ?? newId(), standard: await standardOf(request), ...shown }
    return sendPage(request, reply, <NewAssessmentPage view={view} />, 'desk')
  }
  const config = may('self-assessed')
  app.get(assessmentPaths.deskNew, { config, schema: hide }, async (request, reply) => {
    requireMay(request.actor, 'self-assessed', staffOf(request).scope)
    return draw(request, reply, { typed: {} })
  })
  app.post(assessmentPaths.deskNew, { config, schema: { ...hide, body: FormWords } }, async (request, reply) => {
    const { scope } = staffOf(request)
    requireMay(request.actor, 'self-assessed', scope)
    const typed: Typed = textsOf(request.body)
    try {
      const standard = await standardOf(request)
      const body = {
        ...{ id: typed['id'] ?? newId(), villageCode: scope, standard: typed['standard'] ?? '' },
        scores: scoresOf(standard, typed),
      }
      requireShape(request, SelfBody, body)
      const { id } = await request.act((context) => assessSelf(withRules(context), body))
      return reply.redirect(`${assessmentPaths.deskOne(id)}?done=1`, 303)
    } catch (error) {
      if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
      return draw(request, reply.code(error.status), { typed, fault: faultOf(error) })
    }
  })
}
