import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { getMatter } from '#capabilities/matter/index.ts'
import { newId } from '#kernel/id.ts'
import { isProblem } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, type Typed, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DisputesPage } from '#web/desk/dispute/list-page.tsx'
import { disputePaths } from '#web/desk/dispute/paths.ts'
import { RegisterPage } from '#web/desk/dispute/register-page.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { requireDesk } from '../access.ts'
import { registerDispute } from '../actions/register.ts'
import type { WithDisputeRules } from '../context.ts'
import { findOfMatter } from '../queries/dispute.ts'
import { listDisputes } from '../queries/list.ts'
import { Filter, HEAPS, RegisterBody } from '../schema.ts'
import { type DisputeBook, kindOptions, shownLine } from './book.ts'

const LINES_MOST = 100
const hide = { hide: true } as const
const OfMatter = Type.Object({ matter: Type.String({ format: 'uuid' }) })

/** The list of disputes, and how a matter becomes one. */
export function addDeskPages(app: App, withRules: WithDisputeRules, book: DisputeBook): void {
  app.get(
    disputePaths.desk,
    { config: { access: { power: 'dispute.list' } }, schema: { ...hide, querystring: Filter } },
    async (request, reply) => {
      const { query } = request
      const lang = languageOf(request)
      const filtered = Object.keys(query).some((name) => name !== 'heap')
      const heap = query.heap ?? (filtered ? undefined : 'open')
      const filter = heap === undefined ? query : { ...query, heap }
      const lines = await request.act(async (plain) => {
        const context = withRules(plain)
        const rows = await listDisputes(context, filter, LINES_MOST)
        return rows.map((row) => shownLine({ context, book, lang }, row))
      })
      return sendPage(request, reply, <DisputesPage view={{ lines, heap, heaps: HEAPS, filtered }} />, 'desk')
    },
  )
  addRegistration(app, withRules, book)
}

function addRegistration(app: App, withRules: WithDisputeRules, book: DisputeBook): void {
  const config = { access: { power: 'dispute.register' } } as const
  const draw = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { matter: matterId, typed, fault }: { matter: string; typed: Typed; fault?: Fault },
  ) => {
    const lang = languageOf(request)
    const found = await request.act(async (plain) => {
      const matter = await getMatter(plain, matterId)
      requireDesk(plain.actor, 'register')
      const kinds = kindOptions({ context: withRules(plain), book, lang })
      return { matter, kinds, dispute: await findOfMatter(plain, matterId) }
    })
    // A matter is a dispute once: whoever comes back finds the one that is there.
    if (found.dispute && !fault) return reply.redirect(disputePaths.one(found.dispute.id), 303)
    const { id, title, text } = found.matter
    const view = { id: typed['id'] ?? newId(), matter: { id, title, text }, kinds: found.kinds, typed, fault }
    return sendPage(request, reply, <RegisterPage view={view} />, 'desk')
  }
  app.get('/desk/disputes/new', { config, schema: { ...hide, querystring: OfMatter } }, async (request, reply) =>
    draw(request, reply, { matter: request.query.matter, typed: {} }),
  )
  app.post(
    '/desk/disputes/new',
    { config, schema: { ...hide, querystring: OfMatter, body: FormWords } },
    async (request, reply) => {
      const typed = textsOf(request.body)
      const { matter } = request.query
      const given = { ...bodyOfForm(typed, RegisterBody), matter }
      try {
        requireShape(request, RegisterBody, given)
        // The form has passed the shape.
        const { id } = await request.act((plain) => registerDispute(withRules(plain), given as unknown as RegisterBody))
        return reply.redirect(`${disputePaths.one(id)}?done=1`, 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
        return draw(request, reply.code(error.status), { matter, typed, fault: faultOf(error) })
      }
    },
  )
}
