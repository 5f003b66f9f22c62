import { plainCents } from '#kernel/money.ts'
import { languageOf } from '#platform/http/face.ts'
import type { App } from '#platform/http/server.ts'
import { sendWorkbook } from '#platform/sheets/send-workbook.ts'
import { fundPaths } from '#web/ui/board/fund-view.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import type { WithFundRules } from '../context.ts'
import { listDesk } from '../queries/list.ts'
import { type FundBook, shownLine } from './view.ts'

const LINES_MOST = 5000

/** All funds within reach as a workbook; sums and counts, nobody's name. */
export function addWorkbook(app: App, withRules: WithFundRules, book: FundBook): void {
  app.get(
    fundPaths.workbook,
    { config: { access: { power: 'fund.list' } }, schema: { hide: true } },
    async (request, reply) => {
      const lang = languageOf(request)
      const { fund: say } = messagesFor(lang)
      const rows = await request.act(async (plain) => {
        const context = withRules(plain)
        const found = await listDesk(plain, { heap: 'all', limit: LINES_MOST })
        return found.map((row) => {
          const line = shownLine(context, book, lang, row)
          const sums = [row.total_cents, row.listed_cents, row.paid_cents].map((cents) => plainCents(BigInt(cents)))
          return [
            ...[line.villageName, line.title, line.kind?.[lang === 'en' ? 'en' : 'zh'], say.stages[line.stage]],
            ...[context.funds.dayOf(row.opened_at.getTime()), row.source, row.source_paper, ...sums],
            ...[line.people, line.paidPeople, line.unpaidPeople],
          ]
        })
      })
      const heads = [
        ...[say.village, say.title, say.kind, say.stage, say.openedOn, say.source, say.sourcePaper],
        ...[say.total, say.listedSum, say.paidSum, say.people, say.paidPeople, say.unpaidPeople],
      ]
      return sendWorkbook(reply, 'funds.xlsx', [{ name: say.title, rows: [heads, ...rows] }])
    },
  )
}
