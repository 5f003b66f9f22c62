import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { levelOf } from '#kernel/place.ts'
import { isProblem } from '#kernel/problem.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, type Typed, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskDecisionsPage } from '#web/desk/decision/decisions-page.tsx'
import { NewDecisionPage } from '#web/desk/decision/new-decision-page.tsx'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { mayDo, requireMay } from '../access.ts'
import { openDecision } from '../actions/open.ts'
import type { WithDecisionRules } from '../context.ts'
import { HEAPS, listDesk } from '../queries/list.ts'
import { OpenBody } from '../schema.ts'
import { addSlips } from './desk-slips.tsx'
import { addStepPages } from './desk-steps.tsx'
import { addRegisterPages } from './registers.tsx'
import { type DecisionBook, shownLine } from './view.ts'
import { addWorkbook } from './workbook.ts'

const LINES_MOST = 100
const hide = { hide: true } as const
const Heap = Type.Object({ heap: Type.Optional(Type.Enum(HEAPS)) })

/** The desks' face of decisions: what waits, one with its next step, registers. */
export function addDecisionPages(app: App, withRules: WithDecisionRules, book: DecisionBook): void {
  addList(app, withRules, book)
  addNew(app, withRules, book)
  addStepPages(app, withRules, book)
  addSlips(app, withRules)
  addRegisterPages(app, withRules, book)
  addWorkbook(app, withRules, book)
}

function addList(app: App, withRules: WithDecisionRules, book: DecisionBook): void {
  app.get(
    '/desk/decisions',
    { config: { access: { power: 'decision.list' } }, schema: { ...hide, querystring: Heap } },
    async (request, reply) => {
      const { heap = 'open' } = request.query
      const lang = languageOf(request)
      const lines = await request.act(async (plain) => {
        const { rules } = withRules(plain)
        return (await listDesk(plain, { heap, limit: LINES_MOST })).map((row) => shownLine(rules, book, lang, row))
      })
      const { scope } = staffOf(request)
      const mayOpen = levelOf(scope) === 'village' && mayDo(request.actor, 'open', scope)
      return sendPage(request, reply, <DeskDecisionsPage view={{ lines, heap, mayOpen }} />, 'desk')
    },
  )
}

interface Tried {
  typed: Typed
  fault?: Fault | undefined
}

function addNew(app: App, withRules: WithDecisionRules, book: DecisionBook): void {
  const draw = async (request: FastifyRequest, reply: FastifyReply, { typed, fault }: Tried) => {
    const code = staffOf(request).scope
    const village = { code, name: book.places().nameOf(code, languageOf(request)) }
    const kinds = await request.act(async (plain) => {
      const { rules, now } = withRules(plain)
      return rules.proceduresOn(rules.dayOf(now.getTime()))
    })
    const view = { id: typed['id'] ?? newId(), village, kinds, typed, fault }
    return sendPage(request, reply, <NewDecisionPage view={view} />, 'desk')
  }
  const config = { access: { power: 'decision.open' } } as const
  app.get('/desk/decisions/new', { config, schema: hide }, async (request, reply) => {
    requireMay(request.actor, 'open', staffOf(request).scope)
    return draw(request, reply, { typed: {} })
  })
  app.post('/desk/decisions', { config, schema: { ...hide, body: FormWords } }, async (request, reply) => {
    requireMay(request.actor, 'open', staffOf(request).scope)
    const typed = textsOf(request.body)
    const given = bodyOfForm(typed, OpenBody)
    try {
      requireShape(request, OpenBody, given)
      // The form has passed the shape.
      const { id } = await request.act((plain) => openDecision(withRules(plain), given as OpenBody))
      return reply.redirect(`${decisionPaths.deskOne(id)}?done=1`, 303)
    } catch (error) {
      if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
      return draw(request, reply.code(error.status), { typed, fault: faultOf(error) })
    }
  })
}
