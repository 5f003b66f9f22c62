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
import { PetitionsPage } from '#web/desk/petition/list-page.tsx'
import { petitionPaths } from '#web/desk/petition/paths.ts'
import { RegisterPage } from '#web/desk/petition/register-page.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { requireDesk } from '../access.ts'
import { registerPetition } from '../actions/register.ts'
import type { WithPetitionRules } from '../context.ts'
import { countPetitions, listPetitions } from '../queries/list.ts'
import { findOfMatter } from '../queries/petition.ts'
import { HEAPS, RegisterBody } from '../schema.ts'
import { blamedUnits, clocksOf, type PetitionBook, shownLine } from './book.ts'

const LINES_MOST = 100
const hide = { hide: true } as const
const Heap = Type.Object({ heap: Type.Optional(Type.Enum(HEAPS)) })
const OfMatter = Type.Object({ matter: Type.String({ format: 'uuid' }) })

/** The list of petitions, and how a matter becomes one. */
export function addDeskPages(app: App, withRules: WithPetitionRules, book: PetitionBook): void {
  app.get(
    petitionPaths.desk,
    { config: { access: { power: 'petition.list' } }, schema: { ...hide, querystring: Heap } },
    async (request, reply) => {
      const { heap = 'open' } = request.query
      const lang = languageOf(request)
      const view = await request.act(async (plain) => {
        const context = withRules(plain)
        const year = context.today.slice(0, 4)
        const rows = await listPetitions(context, { heap, limit: LINES_MOST })
        return {
          lines: rows.map((row) => shownLine({ context, book, lang }, row)),
          heap,
          heaps: HEAPS,
          year,
          counts: await countPetitions(context, `${year}-01-01`, context.today),
          clocks: clocksOf(context, context.today, lang),
        }
      })
      return sendPage(request, reply, <PetitionsPage view={view} />, 'desk')
    },
  )
  addRegistration(app, withRules, book)
}

function addRegistration(app: App, withRules: WithPetitionRules, book: PetitionBook): void {
  const config = { access: { power: 'petition.register' } } as const
  const draw = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { matter: matterId, typed, fault }: { matter: string; typed: Typed; fault?: Fault },
  ) => {
    const found = await request.act(async (plain) => {
      const matter = await getMatter(plain, matterId)
      requireDesk(plain.actor, 'register')
      return { matter, petition: await findOfMatter(plain, matterId) }
    })
    // A matter is a petition once: whoever comes back finds the one that is there.
    if (found.petition && !fault) return reply.redirect(petitionPaths.one(found.petition.id), 303)
    const { id, title, text, village_code } = found.matter
    const units = blamedUnits(book, languageOf(request), village_code)
    const view = { id: typed['id'] ?? newId(), matter: { id, title, text }, units, typed, fault }
    return sendPage(request, reply, <RegisterPage view={view} />, 'desk')
  }
  app.get('/desk/petitions/new', { config, schema: { ...hide, querystring: OfMatter } }, async (request, reply) =>
    draw(request, reply, { matter: request.query.matter, typed: { people: '1' } }),
  )
  app.post(
    '/desk/petitions/new',
    { config, schema: { ...hide, querystring: OfMatter, body: FormWords } },
    async (request, reply) => {
      const typed = textsOf(request.body)
      const { matter } = request.query
      const given = { ...bodyOfForm(typed, RegisterBody), matter }
      try {
        requireShape(request, RegisterBody, given)
        // The form has passed the shape.
        const { id } = await request.act((plain) =>
          registerPetition(withRules(plain), given as unknown as RegisterBody),
        )
        return reply.redirect(`${petitionPaths.one(id)}?done=1`, 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
        return draw(request, reply.code(error.status), { matter, typed, fault: faultOf(error) })
      }
    },
  )
}
