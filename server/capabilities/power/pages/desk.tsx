import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { levelOf } from '#kernel/place.ts'
import { isProblem, refuse } from '#kernel/problem.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, type Typed, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskItemsPage } from '#web/desk/power/items-page.tsx'
import { NewItemPage } from '#web/desk/power/new-item-page.tsx'
import { powerPaths } from '#web/ui/board/power-view.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { actorOf, mayDo, requireMay } from '../access.ts'
import { openItem } from '../actions/open.ts'
import type { WithPowerRules } from '../context.ts'
import { listDesk } from '../queries/list.ts'
import { listsOf, powersOf } from '../queries/lists.ts'
import { HEAPS, Key, OpenItemBody } from '../schema.ts'
import { type PowerBook, shownLine, shownPower } from './view.ts'
import { addWorkbook } from './workbook.ts'

const LINES_MOST = 100
const hide = { hide: true } as const
const Heap = Type.Object({ heap: Type.Optional(Type.Enum(HEAPS)) })
const Chosen = Type.Object({ power: Type.Optional(Key) })

/** What waits on a desk, and the way to begin something. */
export function addDeskPages(app: App, withRules: WithPowerRules, book: PowerBook): void {
  app.get(
    powerPaths.desk,
    { config: { access: { power: 'power.list' } }, schema: { ...hide, querystring: Heap } },
    async (request, reply) => {
      const { actor } = request
      const own = actorOf(actor)
      const { heap = own ? 'mine' : 'open' } = request.query
      const lang = languageOf(request)
      const lines = await request.act(async (plain) => {
        const context = withRules(plain)
        const rows = await listDesk(plain, { heap, actor: own, limit: LINES_MOST })
        return rows.map((row) => shownLine(context, book, lang, row))
      })
      const { scope } = staffOf(request)
      const mayOpen = levelOf(scope) === 'village' && mayDo(actor, 'open', scope)
      const heaps = own ? HEAPS : HEAPS.filter((one) => one !== 'mine')
      return sendPage(request, reply, <DeskItemsPage view={{ lines, heap, heaps, mayOpen }} />, 'desk')
    },
  )
  addNew(app, withRules, book)
  addWorkbook(app, withRules, book)
}

interface Tried {
  key: string | undefined
  typed: Typed
  fault?: Fault | undefined
}

function addNew(app: App, withRules: WithPowerRules, book: PowerBook): void {
  const draw = async (request: FastifyRequest, reply: FastifyReply, { key, typed, fault }: Tried) => {
    const code = staffOf(request).scope
    const village = { code, name: book.places().nameOf(code, languageOf(request)) }
    const powers = await request.act(async (plain) => {
      const [list] = await listsOf(plain, code)
      return powersOf(withRules(plain), list).map(shownPower)
    })
    const power = key === undefined ? undefined : powers.find((one) => one.key === key)
    if (key !== undefined && !power) throw refuse('not-found', 404)
    const view = { id: typed['id'] ?? newId(), village, powers, power, typed, fault }
    return sendPage(request, reply, <NewItemPage view={view} />, 'desk')
  }
  const config = { access: { power: 'power.open' } } as const
  app.get(powerPaths.deskNew, { config, schema: { ...hide, querystring: Chosen } }, async (request, reply) => {
    requireMay(request.actor, 'open', staffOf(request).scope)
    return draw(request, reply, { key: request.query.power, typed: {} })
  })
  app.post(powerPaths.deskNew, { config, schema: { ...hide, body: FormWords } }, async (request, reply) => {
    requireMay(request.actor, 'open', staffOf(request).scope)
    const typed = textsOf(request.body)
    const given = bodyOfForm(typed, OpenItemBody)
    try {
      requireShape(request, OpenItemBody, given)
      // The form has passed the shape.
      const { id } = await request.act((plain) => openItem(withRules(plain), given as OpenItemBody))
      return reply.redirect(`${powerPaths.deskItem(id)}?done=1`, 303)
    } catch (error) {
      if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
      return draw(request, reply.code(error.status), { key: typed['power'], typed, fault: faultOf(error) })
    }
  })
}
