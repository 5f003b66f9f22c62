import { languageOf } from '#platform/http/face.ts'
import type { App } from '#platform/http/server.ts'
import { sendWorkbook } from '#platform/sheets/send-workbook.ts'
import { decisionPaths } from '#web/ui/board/decision-view.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import type { WithDecisionRules } from '../context.ts'
import { listDesk } from '../queries/list.ts'
import { type DecisionBook, shownLine } from './view.ts'

const LINES_MOST = 20_000

/** All decisions within reach as a workbook: what was asked, how far it is, whether it passed. Nobody's vote. */
export function addWorkbook(app: App, withRules: WithDecisionRules, book: DecisionBook): void {
  app.get(
    decisionPaths.workbook,
    { config: { access: { power: 'decision.list' } }, schema: { hide: true } },
    async (request, reply) => {
      const lang = languageOf(request)
      const { workbook: say, decision, decisionDesk } = messagesFor(lang)
      const inLanguage = (words: { zh: string; en: string } | undefined) => words?.[lang === 'en' ? 'en' : 'zh']
      const rows = await request.act(async (plain) => {
        const { rules } = withRules(plain)
        const found = await listDesk(plain, { heap: 'all', limit: LINES_MOST })
        return found.map((row) => {
          const line = shownLine(rules, book, lang, row)
          const passed = row.passed === null ? '' : row.passed ? decision.passed : decision.notPassed
          return [
            ...[line.villageName, line.title, inLanguage(line.kind), decision.stages[line.stage]],
            ...[inLanguage(line.next), rules.dayOf(row.opened_at.getTime()), row.meets_on, passed, row.due_on],
          ]
        })
      })
      const heads = [
        ...[say.village, say.title, say.kind, say.stage, say.next, say.openedOn, say.meetsOn, say.result, say.dueOn],
      ]
      return sendWorkbook(reply, 'decisions.xlsx', [{ name: decisionDesk.decisions, rows: [heads, ...rows] }])
    },
  )
}
