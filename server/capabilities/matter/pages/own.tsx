import { formatReceipt } from '#kernel/receipt.ts'
import { villagerOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { type OwnReceipt, OwnReceiptsPage } from '#web/villager/receipt/own-receipts-page.tsx'
import { receiptFor } from '../actions/receipt-for.ts'
import { mattersOfVillager } from '../queries/own.ts'
import type { ResidentBook } from './resident-book.ts'

/** For whoever has proven a telephone number: all that was sent with it, each with its receipt made again. */
export function addOwnPage(app: App, book: ResidentBook): void {
  app.get('/me', { config: { access: { open: 'villager' } }, schema: { hide: true } }, async (request, reply) => {
    const { id } = villagerOf(request)
    const lang = languageOf(request)
    const places = book.places()
    const receipts = await request.act(async (context): Promise<OwnReceipt[]> => {
      const matters = await mattersOfVillager(context, id)
      return matters.map(({ reporterId, title, placeCode, holder, state, outcome, reportedAt, dueAt }) => ({
        receipt: formatReceipt(receiptFor(context.keys, reporterId)),
        title: title ?? undefined,
        place: places.nameOf(placeCode, lang),
        holder: places.unitName(holder, lang),
        state,
        outcome: outcome ?? undefined,
        late: dueAt !== null && dueAt < context.now,
        reportedAt,
      }))
    })
    return sendPage(request, reply, <OwnReceiptsPage receipts={receipts} />)
  })
}
