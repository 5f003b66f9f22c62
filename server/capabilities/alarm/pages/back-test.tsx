import { Type } from 'typebox'
import { filled } from '#platform/facts/show.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { BackTestPage, type BackTestView } from '#web/desk/alarm/back-test-page.tsx'
import { alarmPaths } from '#web/ui/board/alarm-view.ts'
import { requireAlarms } from '../access.ts'
import type { WithAlarmRules } from '../context.ts'
import { backTest } from '../queries/back-test.ts'
import { reachOf } from '../rules/index.ts'
import { DraftRule } from '../schema.ts'
import type { Finding } from '../shapes/finding.ts'
import type { AlarmBook } from './view.ts'

const LINES_MOST = 50
const Asked = Type.Partial(DraftRule)

/** When a rule with other numbers would have rung. A form that only asks, so that its address can be sent on. */
export function addBackTestPage(app: App, withRules: WithAlarmRules, book: AlarmBook): void {
  app.get(
    alarmPaths.backTest,
    { config: { access: { power: 'alarm.answer' } }, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      requireAlarms(request.actor, 'answer')
      const lang = languageOf(request)
      const { rule, ...typed } = request.query
      const lineOf = ({ place, at_ms, evidence }: Finding) => ({
        key: `${place} ${at_ms}`,
        place: book.places().nameOf(place, lang),
        at: new Date(at_ms).toISOString(),
        titles: evidence.flatMap(({ title }) => (title ? [title] : [])),
        records: evidence.length,
      })
      const groupOf = (found: readonly Finding[]) => ({
        n: found.length,
        lines: found.slice(0, LINES_MOST).map(lineOf),
      })
      const view = await request.act(async (plain): Promise<BackTestView> => {
        const context = withRules(plain)
        const rules = context.alarms
          .rulesOn(plain.today)
          .filter(({ kind }) => reachOf(kind, plain.scope).length >= plain.scope.length)
        if (rule === undefined) return { rules }
        const test = await backTest(context, { rule, ...typed })
        const { params, from, until, days, both, more, less } = test
        const found = { both: groupOf(both), more: groupOf(more), less: groupOf(less) }
        return { rules, chosen: { key: rule, says: filled(test.rule.says, params), params, from, until, days, found } }
      })
      return sendPage(request, reply, <BackTestPage view={view} />, 'desk')
    },
  )
}
