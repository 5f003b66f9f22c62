import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { petitionPaths } from '#web/desk/petition/paths.ts'
import { PetitionPage } from '#web/desk/petition/petition-page.tsx'
import type { PetitionView } from '#web/desk/petition/view.ts'
import { requireMay } from '../access.ts'
import { actOnPetition } from '../actions/act.ts'
import type { WithPetitionRules } from '../context.ts'
import { readPetition } from '../queries/detail.ts'
import { actionsOf, getPetition } from '../queries/petition.ts'
import { folded } from '../rules/index.ts'
import { ACTS, type ActBody, type ActResource } from '../schema.ts'
import { blamedUnits, competentUnits, type PetitionBook, shownPetition } from './book.ts'
import { papersOf } from './papers.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })

/** One petition on the desk, and a form for each act. */
export function addPetitionDesk(app: App, withRules: WithPetitionRules, book: PetitionBook): void {
  const draw = drawer(withRules, book)
  app.get(
    '/desk/petitions/:id',
    { config: { access: { power: 'petition.list' } }, schema: { hide: true, params: ById, querystring: Done } },
    async (request, reply) => draw(request, reply, request.params.id, { done: request.query.done === '1' }),
  )
  for (const { verb, resource, body: shape } of ACTS)
    app.post(
      `/desk/petitions/:id/${resource}`,
      {
        config: { access: { power: `petition.${verb}` } },
        schema: { hide: true, params: ById, body: FormWords },
      },
      async (request, reply) => {
        const { id } = request.params
        const typed = textsOf(request.body)
        const given = bodyOfForm(typed, shape)
        // Whoever may not send this form at all is told so, not shown it again.
        await request.act(async (plain) => {
          await getPetition(plain, id)
          requireMay(plain.actor, verb, folded(await actionsOf(plain, id)))
        })
        try {
          requireShape(request, shape, given)
          await request.act((plain) => actOnPetition(withRules(plain), id, verb, given as unknown as ActBody))
          return reply.redirect(`${petitionPaths.one(id)}?done=1`, 303)
        } catch (error) {
          if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
          const refusal = { form: resource, typed, fault: faultOf(error) }
          return draw(request, reply.code(error.status), id, { refusal, done: false })
        }
      },
    )
}

function drawer(withRules: WithPetitionRules, book: PetitionBook) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    shown: Pick<PetitionView, 'refusal' | 'done'>,
  ) => {
    const lang = languageOf(request)
    const idOf = formIds<ActResource>()
    const view = await request.act(async (plain): Promise<PetitionView> => {
      const context = withRules(plain)
      const detail = await readPetition(context, id)
      const { today, petitions } = context
      return {
        petition: shownPetition({ context, book, lang }, detail),
        version: detail.state.version,
        may: detail.may,
        units: detail.may.includes('lapse-noted')
          ? blamedUnits(book, lang, detail.row.village_code)
          : competentUnits(book, lang),
        tracks: petitions
          .tracksOn(today)
          .map(({ key, name }) => ({ value: key, label: name[lang === 'en' ? 'en' : 'zh'] })),
        papers: papersOf(detail.state),
        idOf,
        ...shown,
      }
    })
    return sendPage(request, reply, <PetitionPage view={view} />, 'desk')
  }
}
