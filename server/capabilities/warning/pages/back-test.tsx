import { Type } from 'typebox'
import { filled } from '#platform/facts/show.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { BackTestPage, type BackTestView } from '#web/desk/warning/back-test-page.tsx'
import { warningPaths } from '#web/ui/board/warning-view.ts'
import { requireSupervisor } from '../access.ts'
import type { WithWarningRules } from '../context.ts'
import { backTest, type Tried } from '../queries/back-test.ts'
import { DraftRule } from '../schema.ts'
import type { WarningBook } from './view.ts'

const LINES_MOST = 50
const Asked = Type.Partial(DraftRule)

/** What a rule with other numbers would have caught. A form that only asks, so that its address can be sent on. */
export function addBackTestPage(app: App, withRules: WithWarningRules, book: WarningBook): void {
  app.get(
    warningPaths.backTest,
    { config: { access: { power: 'warning.check' } }, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      requireSupervisor(request.actor)
      const lang = languageOf(request)
      const { rule, ...typed } = request.query
      const lineOf = ({ village, anchor, on, evidence }: Tried) => ({
        key: `${village} ${anchor}`,
        village: book.places().nameOf(village, lang),
        on,
        titles: evidence.map(({ title }) => title).filter(Boolean),
      })
      const groupOf = (found: readonly Tried[]) => ({ n: found.length, lines: found.slice(0, LINES_MOST).map(lineOf) })
      const view = await request.act(async (plain): Promise<BackTestView> => {
        const context = withRules(plain)
        const rules = context.warnings
          .all()
          .filter(({ key, validFrom }) => context.warnings.ruleOn(key, plain.today)?.validFrom === validFrom)
        if (rule === undefined) return { rules }
        const test = await backTest(context, { rule, ...typed })
        const { params, villages, both, more, less } = test
        const found = { both: groupOf(both), more: groupOf(more), less: groupOf(less) }
        return { rules, chosen: { key: rule, says: filled(test.rule.says, params), params, villages, found } }
      })
      return sendPage(request, reply, <BackTestPage view={view} />, 'desk')
    },
  )
}
