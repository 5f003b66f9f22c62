import type { FastifyRequest } from 'fastify'
import { villageOfPage } from '#capabilities/place/index.ts'
import { languageOf } from '#platform/http/face.ts'
import { addReceiptFinding } from '#platform/http/receipt-finding.ts'
import type { App } from '#platform/http/server.ts'
import { FindProposalPage, OwnProposalPage } from '#web/villager/honour/own-page.tsx'
import type { WithHonours } from '../context.ts'
import { openByReceipt } from '../queries/honour.ts'
import { LOOK_RATE } from '../routes/rates.ts'
import { type HonourBook, shownHonour } from './view.ts'

/** What became of a proposal, for whoever holds its receipt. */
export function addOwnPages(app: App, withHonours: WithHonours, book: HonourBook): void {
  const draw = async (request: FastifyRequest, receipt: string) => {
    const lang = languageOf(request)
    const honour = await request.act(async (plain) => {
      const rules = withHonours(plain)
      return shownHonour(rules, book, lang, await openByReceipt(plain, receipt))
    })
    const village = villageOfPage(book.places(), honour.villageCode, lang)
    return <OwnProposalPage village={village} honour={honour} />
  }
  addReceiptFinding(app, {
    path: '/honour-proposals',
    rate: LOOK_RATE,
    draw,
    find: (typed, fault) => <FindProposalPage typed={typed} fault={fault} />,
  })
}
