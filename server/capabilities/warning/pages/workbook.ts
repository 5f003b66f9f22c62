import { languageOf } from '#platform/http/face.ts'
import type { App } from '#platform/http/server.ts'
import { sendWorkbook } from '#platform/sheets/send-workbook.ts'
import { warningPaths } from '#web/ui/board/warning-view.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import type { WithWarningRules } from '../context.ts'
import { listWarnings } from '../queries/warning.ts'
import { Asked, narrowedBy } from './asked.ts'
import { shownLine, type WarningBook } from './view.ts'

const LINES_MOST = 20_000

/** What the list shows, whole: the same choice of heap, colour, rule and place. */
export function addWorkbook(app: App, withRules: WithWarningRules, book: WarningBook): void {
  app.get(
    warningPaths.workbook,
    { config: { access: { power: 'warning.list' } }, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      const lang = languageOf(request)
      const { workbook: say, warning } = messagesFor(lang)
      const { heap = 'open' } = request.query
      const narrowed = narrowedBy(request.query)
      const rows = await request.act(async (plain) => {
        const context = withRules(plain)
        const found = await listWarnings(plain, { heap, ...narrowed, limit: LINES_MOST })
        return found.map((row) => {
          const line = shownLine(context, book, lang, row)
          return [
            ...[line.village.name, warning.colours[line.colour], line.name[lang === 'en' ? 'en' : 'zh']],
            ...[warning.stages[line.stage], line.happenedOn, line.dueOn, line.late ? warning.late : ''],
          ]
        })
      })
      const heads = [say.village, say.colour, say.rule, say.stage, say.happenedOn, say.dueOn, warning.late]
      return sendWorkbook(reply, 'warnings.xlsx', [{ name: warning.title, rows: [heads, ...rows] }])
    },
  )
}
