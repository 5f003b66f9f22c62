import type { FastifyReply, FastifyRequest } from 'fastify'
import { actAsOwner, addOwnCourse, type OwnShown, openReceipt } from '#capabilities/matter/index.ts'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { readReceipt } from '#kernel/receipt.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { OwnDisputePage, type OwnDisputeView } from '#web/villager/dispute/own-dispute-page.tsx'
import { endAsParty } from '../actions/resident.ts'
import type { WithDisputeRules } from '../context.ts'
import { findOwn } from '../queries/own.ts'
import { OwnEnd } from '../schema.ts'
import { type DisputeBook, shownDispute } from './book.ts'

/** For the applicant: the course under the receipt of the matter, and the way out of it. */
export function addOwnPages(app: App, withRules: WithDisputeRules, book: DisputeBook): void {
  addOwnCourse(app, {
    page: 'mediation',
    forms: [{ form: 'end', under: '', shape: OwnEnd, run: endAsParty }],
    contextOf: withRules,
    draw: drawer(withRules, book),
  })
}

function drawer(withRules: WithDisputeRules, book: DisputeBook) {
  return async (request: FastifyRequest, reply: FastifyReply, receipt: string, { done, refusal }: OwnShown<'end'>) => {
    const lang = languageOf(request)
    const view = await actAsOwner(request, async (plain): Promise<OwnDisputeView> => {
      const context = withRules(plain)
      const own = await findOwn(context, await openReceipt(context, receipt))
      if (!own) throw refuse('receipt.unknown', 404)
      return {
        receipt: readReceipt(receipt) ?? '',
        dispute: shownDispute({ context, book, lang }, own),
        mayEnd: own.state.stage === 'registered' || own.state.stage === 'mediating',
        id: refusal?.typed['id'] ?? newId(),
        done,
        reason: refusal?.typed['reason'],
        fault: refusal?.fault,
      }
    })
    return sendPage(request, reply.header('x-robots-tag', 'noindex, nofollow'), <OwnDisputePage view={view} />)
  }
}
