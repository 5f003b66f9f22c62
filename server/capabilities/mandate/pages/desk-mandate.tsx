import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { sendPhoto } from '#capabilities/photo/index.ts'
import { isProblem, refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { MandatePage } from '#web/desk/mandate/mandate-page.tsx'
import { mandatePaths } from '#web/desk/mandate/paths.ts'
import type { MandateView } from '#web/desk/mandate/view.ts'
import { requireDesk, requireMay } from '../access.ts'
import { actOnMandate } from '../actions/act.ts'
import type { WithMandateRules } from '../context.ts'
import { actionsOf, getMandate, readMandate } from '../queries/mandate.ts'
import { folded } from '../rules/index.ts'
import { ACTS, type ActBody, type ActResource } from '../schema.ts'
import { type MandateBook, scopeOptions, shownMandate } from './book.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })
const listing = { access: { power: 'mandate.list' } } as const

/** One mandate on the desk, a form for each act, and the signed paper. */
export function addMandateDesk(app: App, withRules: WithMandateRules, book: MandateBook): void {
  const draw = drawer(withRules, book)
  app.get(
    '/desk/mandates/:id',
    { config: listing, schema: { hide: true, params: ById, querystring: Done } },
    async (request, reply) => draw(request, reply, request.params.id, { done: request.query.done === '1' }),
  )
  app.get(
    '/desk/mandates/:id/paper',
    { config: listing, schema: { hide: true, params: ById } },
    async (request, reply) => {
      const file = await request.act(async (context) => {
        requireDesk(context.actor)
        const { id, consent_file, place_code } = await getMandate(context, request.params.id)
        if (!consent_file) throw refuse('not-found', 404)
        await record(context, 'mandate.paper-read', { kind: 'mandate', id, place: place_code })
        return consent_file
      })
      return sendPhoto(request, reply, file)
    },
  )
  for (const { verb, resource, body: shape } of ACTS)
    app.post(
      `/desk/mandates/:id/${resource}`,
      { config: { access: { power: `mandate.${verb}` } }, schema: { hide: true, params: ById, body: FormWords } },
      async (request, reply) => {
        const { id } = request.params
        const typed = textsOf(request.body)
        const given = bodyOfForm(typed, shape)
        // Whoever may not send this form at all is told so, not shown it again.
        await request.act(async (plain) => {
          await getMandate(plain, id)
          requireMay(plain.actor, verb, folded(await actionsOf(plain, id)))
        })
        try {
          requireShape(request, shape, given)
          await request.act((plain) =>
            actOnMandate(withRules(plain), book.tiedTo, id, verb, given as unknown as ActBody),
          )
          return reply.redirect(`${mandatePaths.one(id)}?done=1`, 303)
        } catch (error) {
          if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
          const refusal = { form: resource, typed, fault: faultOf(error) }
          return draw(request, reply.code(error.status), id, { refusal, done: false })
        }
      },
    )
}

function drawer(withRules: WithMandateRules, book: MandateBook) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    shown: Pick<MandateView, 'refusal' | 'done'>,
  ) => {
    const idOf = formIds<ActResource>()
    const view = await request.act(async (plain): Promise<MandateView> => {
      const context = withRules(plain)
      const detail = await readMandate(context, id)
      const reading = { context, book, lang: languageOf(request) }
      return {
        mandate: shownMandate(reading, detail),
        version: detail.state.version,
        may: detail.may,
        scopes: scopeOptions(reading).filter(({ value }) => detail.state.scope.includes(value)),
        idOf,
        ...shown,
      }
    })
    return sendPage(request, reply, <MandatePage view={view} />, 'desk')
  }
}
