import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { levelOf } from '#kernel/place.ts'
import { isProblem } from '#kernel/problem.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { handedBy } from '#platform/http/handed.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { TakeTopicPage, TopicSheet } from '#web/desk/deliberation/take-page.tsx'
import { DeskTopicsPage } from '#web/desk/deliberation/topics-page.tsx'
import { deliberationPaths } from '#web/ui/board/deliberation-view.ts'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { mayDo, requireMay } from '../access.ts'
import { type Proposed, takeTopic } from '../actions/propose.ts'
import type { WithDeliberations } from '../context.ts'
import { HEAPS, listDesk } from '../queries/topic.ts'
import { TakenBody } from '../schema.ts'
import { addTopicPage } from './desk-topic.tsx'
import { type DeliberationBook, shownLine } from './view.ts'

const LINES_MOST = 100
const hide = { hide: true } as const

/** The desks' face of deliberations: what waits, one with its steps, what came on paper. */
export function addDeskPages(app: App, withDeliberations: WithDeliberations, book: DeliberationBook): void {
  app.get(
    '/desk/deliberations',
    {
      config: { access: { power: 'deliberation.list' } },
      schema: { ...hide, querystring: Type.Object({ heap: Type.Optional(Type.Enum(HEAPS)) }) },
    },
    async (request, reply) => {
      const { heap = 'open' } = request.query
      const rows = await request.act((plain) => listDesk(plain, heap, LINES_MOST))
      const { scope } = staffOf(request)
      const mayTake = levelOf(scope) === 'village' && mayDo(request.actor, 'take', scope)
      const lines = rows.map((row) => shownLine(book, languageOf(request), row, true))
      return sendPage(request, reply, <DeskTopicsPage lines={lines} heap={heap} mayTake={mayTake} />, 'desk')
    },
  )
  addTaking(app, withDeliberations, book)
  addTopicPage(app, withDeliberations, book)
}

/** The receipt is in the answer itself and has no address. */
function sendTaken(
  request: FastifyRequest,
  reply: FastifyReply,
  book: DeliberationBook,
  { id, receipt, screenBy }: Proposed,
  { title, villageCode }: TakenBody,
) {
  const lang = languageOf(request)
  const places = book.places()
  const unit = places.unitName(staffOf(request).unit, lang)
  const path = deliberationPaths.ratings
  const handed = handedBy(request, { receipt, path, opens: `${path}/`, unit })
  const about = { id, title, screenBy, village: places.nameOf(villageCode, lang) }
  return sendPage(request, reply, <TopicSheet handed={handed} about={about} />, 'desk')
}

function addTaking(app: App, withDeliberations: WithDeliberations, book: DeliberationBook): void {
  const config = { access: { power: 'deliberation.take' } } as const
  const draw = (request: FastifyRequest, reply: FastifyReply, of: { id: string; refusal?: Refusal }) => {
    const code = staffOf(request).scope
    const village = { code, name: book.places().nameOf(code, languageOf(request)) }
    return sendPage(request, reply, <TakeTopicPage village={village} {...of} />, 'desk')
  }
  app.get('/desk/deliberations/new', { config, schema: hide }, async (request, reply) => {
    requireMay(request.actor, 'take', staffOf(request).scope)
    return draw(request, reply, { id: newId() })
  })
  app.post('/desk/deliberations', { config, schema: { ...hide, body: FormWords } }, async (request, reply) => {
    requireMay(request.actor, 'take', staffOf(request).scope)
    const typed = textsOf(request.body)
    const given = bodyOfForm(typed, TakenBody)
    const id = typed['id'] ?? newId()
    try {
      requireShape(request, TakenBody, given)
      // The form has passed the shape.
      const body = given as TakenBody
      const done = await request.act((plain) => takeTopic(withDeliberations(plain), body))
      return sendTaken(request, reply, book, done, body)
    } catch (error) {
      if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
      return draw(request, reply.code(error.status), { id, refusal: { verb: 'take', typed, fault: faultOf(error) } })
    }
  })
}
