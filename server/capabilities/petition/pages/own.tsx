import type { FastifyReply, FastifyRequest } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { openReceipt, RECEIPT_RATE } from '#capabilities/matter/index.ts'
import { newId } from '#kernel/id.ts'
import { isProblem, refuse } from '#kernel/problem.ts'
import { readReceipt } from '#kernel/receipt.ts'
import { actIn } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { ANONYMOUS } from '#platform/identity/actor.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { OwnPetitionPage, type OwnPetitionView } from '#web/villager/petition/own-petition-page.tsx'
import { askReview } from '../actions/resident.ts'
import type { PetitionContext, WithPetitionRules } from '../context.ts'
import { findOwn } from '../queries/own.ts'
import { ReviewAsk } from '../routes/own.ts'
import { lapsesOn } from '../rules/index.ts'
import { type PetitionBook, shownPetition } from './book.ts'

const ByReceipt = Type.Object({ receipt: Type.String({ maxLength: 40 }) })
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })

/** For the petitioner: the course under the receipt of the matter, and the way to a review. */
export function addOwnPages(app: App, withRules: WithPetitionRules, book: PetitionBook): void {
  const config = { access: { open: 'by-secret' } } as const
  const draw = drawer(withRules, book)
  app.get(
    '/r/:receipt/petition',
    { config, schema: { hide: true, params: ByReceipt, querystring: Done } },
    async (request, reply) => {
      await limitRate(request, RECEIPT_RATE)
      return draw(request, reply, request.params.receipt, { done: request.query.done === '1' })
    },
  )
  app.post(
    '/r/:receipt/petition',
    { config, schema: { hide: true, params: ByReceipt, body: FormWords } },
    async (request, reply) => {
      await limitRate(request, RECEIPT_RATE)
      const { receipt } = request.params
      const typed = textsOf(request.body)
      const given = bodyOfForm(typed, ReviewAsk)
      try {
        requireShape(request, ReviewAsk as TSchema, given)
        await actAsPetitioner(request, withRules, (context) => askReview(context, receipt, given as ReviewAsk))
        return reply.redirect(`/r/${encodeURIComponent(receipt)}/petition?done=1`, 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 404) throw error
        const kept = { id: typed['id'], reason: typed['reason'], fault: faultOf(error) }
        return draw(request, reply.code(error.status), receipt, { done: false, ...kept })
      }
    },
  )
}

/** Whoever has the receipt is asked for nothing else; a desk that opens it acts as nobody there. */
const actAsPetitioner = <T,>(
  request: FastifyRequest,
  withRules: WithPetitionRules,
  work: (context: PetitionContext) => Promise<T>,
): Promise<T> => {
  const actor = request.actor.kind === 'staff' ? ANONYMOUS : request.actor
  return actIn(request.server.floor, actor, request.id, (plain) => work(withRules(plain)))
}

interface Shown {
  done: boolean
  id?: string | undefined
  reason?: string | undefined
  fault?: Fault | undefined
}

function drawer(withRules: WithPetitionRules, book: PetitionBook) {
  return async (request: FastifyRequest, reply: FastifyReply, receipt: string, { id = newId(), ...shown }: Shown) => {
    const lang = languageOf(request)
    const view = await actAsPetitioner(request, withRules, async (context): Promise<OwnPetitionView> => {
      const { matterId } = await openReceipt(context, receipt)
      const own = await findOwn(context, matterId)
      if (!own) throw refuse('receipt.unknown', 404)
      const { state } = own
      const lapses = lapsesOn(state, context.today)
      const open = state.stage === 'told' && state.dueOn !== undefined && context.today <= state.dueOn
      return {
        receipt: readReceipt(receipt) ?? '',
        petition: shownPetition({ context, book, lang }, { ...own, lapses, representatives: [] }),
        mayAsk: open ? (state.instance === 'handling' ? 'review' : 're-review') : undefined,
        id,
        ...shown,
      }
    })
    return sendPage(request, reply.header('x-robots-tag', 'noindex, nofollow'), <OwnPetitionPage view={view} />)
  }
}
