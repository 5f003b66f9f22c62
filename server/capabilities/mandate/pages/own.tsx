import type { FastifyReply, FastifyRequest } from 'fastify'
import { actAsOwner, addOwnCourse, openFirstReceipt } from '#capabilities/matter/index.ts'
import { readReceipt } from '#kernel/receipt.ts'
import { languageOf } from '#platform/http/face.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { type OwnForm, OwnMandatePage, type OwnMandateView } from '#web/villager/mandate/own-mandate-page.tsx'
import { giveByReceipt } from '../actions/give.ts'
import { rateMandate, revokeMandate } from '../actions/resident.ts'
import type { MandateContext, WithMandateRules } from '../context.ts'
import { agentsIn } from '../queries/agents.ts'
import { actionsOf, mandatesOf } from '../queries/mandate.ts'
import { folded } from '../rules/index.ts'
import { OwnGiveBody, OwnRateBody, OwnRevokeBody } from '../schema.ts'
import { agentOptions, type MandateBook, scopeOptions, shownMandate, withScope } from './book.ts'

/** For the resident: who acts in their name, and the forms to give, end and answer for it. */
export function addOwnPages(app: App, withRules: WithMandateRules, book: MandateBook): void {
  addOwnCourse<MandateContext, OwnForm>(app, {
    page: 'mandate',
    forms: [
      {
        form: 'mandate',
        under: '',
        shape: OwnGiveBody,
        typedOf: withScope,
        run: (context, receipt, given) => giveByReceipt(context, book.accusedOf, receipt, given),
      },
      { form: 'revocations', under: '/revocations', shape: OwnRevokeBody, run: revokeMandate },
      { form: 'ratings', under: '/ratings', shape: OwnRateBody, run: rateMandate },
    ],
    contextOf: withRules,
    draw: drawer(withRules, book),
  })
}

function drawer(withRules: WithMandateRules, book: MandateBook) {
  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    receipt: string,
    shown: Pick<OwnMandateView, 'done' | 'refusal'>,
  ) => {
    const idOf = formIds<OwnForm>()
    const view = await actAsOwner(request, async (plain): Promise<OwnMandateView> => {
      const context = withRules(plain)
      const { matterId } = await openFirstReceipt(context, receipt)
      const reading = { context, book, lang: languageOf(request) }
      const rows = await mandatesOf(context, matterId)
      const mandates = []
      for (const row of rows) {
        const actions = await actionsOf(context, row.id)
        mandates.push(shownMandate(reading, { row, actions, state: folded(actions) }))
      }
      const isOpen = rows.some(({ stage }) => stage !== 'ended')
      return {
        receipt: readReceipt(receipt) ?? '',
        mandates,
        agents: isOpen ? [] : agentOptions(reading, await agentsIn(context, await villageOf(context, matterId))),
        scopes: scopeOptions(reading),
        idOf,
        ...shown,
      }
    })
    return sendPage(request, reply.header('x-robots-tag', 'noindex, nofollow'), <OwnMandatePage view={view} />)
  }
}

/** Row security has narrowed the transaction to the receipt's own matter. */
async function villageOf({ tx, county }: MandateContext, matterId: string): Promise<string> {
  const { village_code } = await tx
    .selectFrom('matter')
    .select('village_code')
    .where('county', '=', county)
    .where('id', '=', matterId)
    .executeTakeFirstOrThrow()
  return village_code
}
