import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { listPassedDecisions } from '#capabilities/decision/index.ts'
import { listEndedItems } from '#capabilities/power/index.ts'
import { newId } from '#kernel/id.ts'
import { levelOf } from '#kernel/place.ts'
import { isProblem, refuse } from '#kernel/problem.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, type Typed, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskFundsPage } from '#web/desk/fund/funds-page.tsx'
import { NewFundPage } from '#web/desk/fund/new-fund-page.tsx'
import { fundPaths } from '#web/ui/board/fund-view.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { mayDo, organOf, requireMay } from '../access.ts'
import { openFund } from '../actions/open.ts'
import type { WithFundRules } from '../context.ts'
import { listDesk } from '../queries/list.ts'
import { HEAPS, OpenFundBody } from '../schema.ts'
import { type FundBook, shownKind, shownLine } from './view.ts'

const LINES_MOST = 100
const hide = { hide: true } as const
const Heap = Type.Object({ heap: Type.Optional(Type.Enum(HEAPS)) })
const Chosen = Type.Object({ kind: Type.Optional(Type.String({ maxLength: 40 })) })

/** What waits on a desk, and the way to enter a fund. */
export function addDeskPages(app: App, withRules: WithFundRules, book: FundBook): void {
  app.get(
    fundPaths.desk,
    { config: { access: { power: 'fund.list' } }, schema: { ...hide, querystring: Heap } },
    async (request, reply) => {
      const { actor } = request
      const organ = organOf(actor)
      const { heap = organ ? 'mine' : 'open' } = request.query
      const lang = languageOf(request)
      const lines = await request.act(async (plain) => {
        const rows = await listDesk(plain, { heap, organ, limit: LINES_MOST })
        return rows.map((row) => shownLine(withRules(plain), book, lang, row))
      })
      const { scope } = staffOf(request)
      const mayOpen = levelOf(scope) === 'village' && mayDo(actor, 'open', scope)
      const heaps = organ ? HEAPS : HEAPS.filter((one) => one !== 'mine')
      return sendPage(request, reply, <DeskFundsPage view={{ lines, heap, heaps, mayOpen }} />, 'desk')
    },
  )
  addNew(app, withRules, book)
}

interface Tried {
  key: string | undefined
  typed: Typed
  fault?: Fault | undefined
}

function addNew(app: App, withRules: WithFundRules, book: FundBook): void {
  const draw = async (request: FastifyRequest, reply: FastifyReply, { key, typed, fault }: Tried) => {
    const code = staffOf(request).scope
    const view = await request.act(async (plain) => {
      const kinds = withRules(plain).funds.kindsOn(plain.today)
      const kind = key === undefined ? undefined : kinds.find((one) => one.key === key)
      if (key !== undefined && !kind) throw refuse('not-found', 404)
      const decisions = kind?.kinds.length ? await listPassedDecisions(plain, code, kind.kinds) : []
      const items = kind ? await listEndedItems(plain, code, kind.powers) : []
      return { kinds: kinds.map(shownKind), kind: kind && shownKind(kind), decisions, items }
    })
    const village = { code, name: book.places().nameOf(code, languageOf(request)) }
    const id = typed['id'] ?? newId()
    return sendPage(request, reply, <NewFundPage view={{ id, village, typed, fault, ...view }} />, 'desk')
  }
  const config = { access: { power: 'fund.open' } } as const
  app.get(fundPaths.deskNew, { config, schema: { ...hide, querystring: Chosen } }, async (request, reply) => {
    requireMay(request.actor, 'open', staffOf(request).scope)
    return draw(request, reply, { key: request.query.kind, typed: {} })
  })
  app.post(fundPaths.deskNew, { config, schema: { ...hide, body: FormWords } }, async (request, reply) => {
    requireMay(request.actor, 'open', staffOf(request).scope)
    const typed = textsOf(request.body)
    const given = bodyOfForm(typed, OpenFundBody)
    try {
      requireShape(request, OpenFundBody, given)
      // The form has passed the shape.
      const { id } = await request.act((plain) => openFund(withRules(plain), given as OpenFundBody))
      return reply.redirect(`${fundPaths.deskOne(id)}?done=1`, 303)
    } catch (error) {
      if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
      return draw(request, reply.code(error.status), { key: typed['kind'], typed, fault: faultOf(error) })
    }
  })
}
