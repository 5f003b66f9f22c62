import type { FastifyReply, FastifyRequest } from 'fastify'
import { newId } from '#kernel/id.ts'
import { levelOf } from '#kernel/place.ts'
import { isProblem, refuse } from '#kernel/problem.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { NewPartnershipPage } from '#web/desk/partnership/partnerships-page.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { mayDo } from '../access.ts'
import { proposePartnership } from '../actions/form.ts'
import type { WithPartnerships } from '../context.ts'
import { FormBody } from '../schema.ts'
import type { PartnershipBook } from './view.ts'

/** The villages for which a desk may propose: its own, or those of its town. */
const villagesFor = (scope: string, book: PartnershipBook): string[] => {
  if (levelOf(scope) === 'village') return [scope]
  return levelOf(scope) === 'town'
    ? book
        .places()
        .childrenOf(scope)
        .map(({ code }) => code)
    : []
}

export function mayForm(actor: Actor, scope: string, book: PartnershipBook): boolean {
  const [first] = villagesFor(scope, book)
  return first !== undefined && mayDo(actor, 'form', { village_code: first, partner_code: null })
}

/** A new partnership: the village of the desk, or one of its town. */
export function addForming(app: App, withPartnerships: WithPartnerships, book: PartnershipBook): void {
  const config = { access: { power: 'partnership.form' } } as const
  const hide = { hide: true } as const
  const requireForm = (request: FastifyRequest) => {
    if (!mayForm(request.actor, staffOf(request).scope, book))
      throw refuse('forbidden', 403, { params: { action: 'form' } })
  }
  const draw = async (request: FastifyRequest, reply: FastifyReply, id: string, refusal?: Refusal) => {
    const lang = languageOf(request)
    const places = book.places()
    const { scope } = staffOf(request)
    const option = (code: string) => ({ value: code, label: places.nameOf(code, lang) })
    const towns = places.childrenOf(scope.slice(0, 6))
    const kinds = await request.act(async (plain) => withPartnerships(plain).kinds)
    const page = (
      <NewPartnershipPage
        placeName={places.nameOf(scope, lang)}
        kinds={kinds}
        villages={villagesFor(scope, book).map(option)}
        partners={towns.flatMap((town) =>
          places.childrenOf(town.code).map(({ code }) => ({
            value: code,
            label: `${places.nameOf(town.code, lang)} · ${places.nameOf(code, lang)}`,
          })),
        )}
        id={id}
        refusal={refusal}
      />
    )
    return sendPage(request, reply, page, 'desk')
  }
  app.get('/desk/partnerships/new', { config, schema: hide }, async (request, reply) => {
    requireForm(request)
    return draw(request, reply, newId())
  })
  app.post('/desk/partnerships', { config, schema: { ...hide, body: FormWords } }, async (request, reply) => {
    requireForm(request)
    const typed = textsOf(request.body)
    const given = bodyOfForm(typed, FormBody)
    try {
      requireShape(request, FormBody, given)
      // The form has passed the shape.
      const { id } = await request.act((plain) => proposePartnership(withPartnerships(plain), given as FormBody))
      return reply.redirect(`/desk/partnerships/${id}?done=1`, 303)
    } catch (error) {
      if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
      const refusal = { verb: 'form', typed, fault: faultOf(error) }
      return draw(request, reply.code(error.status), typed['id'] ?? newId(), refusal)
    }
  })
}
