import type { FastifyReply, FastifyRequest } from 'fastify'
import { actAsOwner, addOwnCourse, type OwnShown, openFirstReceipt } from '#capabilities/matter/index.ts'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { readReceipt } from '#kernel/receipt.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { OwnPetitionPage, type OwnPetitionView } from '#web/villager/petition/own-petition-page.tsx'
import { askReview } from '../actions/resident.ts'
import type { WithPetitionRules } from '../context.ts'
import { findOwn } from '../queries/own.ts'
import { ReviewAsk } from '../routes/own.ts'
import { lapsesOn } from '../rules/index.ts'
import { type PetitionBook, shownPetition } from './book.ts'

/** For the petitioner: the course under the receipt of the matter, and the way to a review. */
export function addOwnPages(app: App, withRules: WithPetitionRules, book: PetitionBook): void {
  addOwnCourse(app, {
    page: 'petition',
    forms: [{ form: 'review', under: '', shape: ReviewAsk, run: askReview }],
    contextOf: withRules,
    draw: drawer(withRules, book),
  })
}

function drawer(withRules: WithPetitionRules, book: PetitionBook) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    receipt: string,
    { done, refusal }: OwnShown<'review'>,
  ) => {
    const lang = languageOf(request)
    const view = await actAsOwner(request, async (plain): Promise<OwnPetitionView> => {
      const context = withRules(plain)
      const { matterId } = await openFirstReceipt(context, receipt)
      const own = await findOwn(context, matterId)
      if (!own) throw refuse('receipt.unknown', 404)
      const { state } = own
      const lapses = lapsesOn(state, context.today)
      const open = state.stage === 'told' && state.dueOn !== undefined && context.today <= state.dueOn
      return {
        receipt: readReceipt(receipt) ?? '',
        petition: shownPetition({ context, book, lang }, { ...own, lapses, representatives: [] }),
        mayAsk: open ? (state.instance === 'handling' ? 'review' : 're-review') : undefined,
        id: refusal?.typed['id'] ?? newId(),
        done,
        reason: refusal?.typed['reason'],
        fault: refusal?.fault,
      }
    })
    return sendPage(request, reply.header('x-robots-tag', 'noindex, nofollow'), <OwnPetitionPage view={view} />)
  }
}
