import { Type } from 'typebox'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { AlarmListPage } from '#web/desk/alarm/list-page.tsx'
import { alarmPaths } from '#web/ui/board/alarm-view.ts'
import { mayAnswer } from '../access.ts'
import type { WithAlarmRules } from '../context.ts'
import { countAlarms, listAlarms } from '../queries/alarm.ts'
import { HEAPS, PlaceCode } from '../schema.ts'
import { type AlarmBook, shownLine } from './view.ts'

const LINES_MOST = 100
const Asked = Type.Object({ heap: Type.Optional(Type.Enum(HEAPS)), place: Type.Optional(PlaceCode) })

/** The alarms of a territory: what nobody has answered first. */
export function addAlarmList(app: App, withRules: WithAlarmRules, book: AlarmBook): void {
  app.get(
    alarmPaths.desk,
    { config: { access: { power: 'alarm.list' } }, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      const { heap = 'open', place } = request.query
      const lang = languageOf(request)
      const view = await request.act(async (plain) => {
        const context = withRules(plain)
        const rows = await listAlarms(plain, { heap, place, limit: LINES_MOST })
        const counts: { heap: (typeof HEAPS)[number]; n: number }[] = []
        for (const one of HEAPS) counts.push({ heap: one, n: await countAlarms(plain, one, place) })
        return { lines: rows.map((row) => shownLine(context, book, lang, row)), counts }
      })
      const shown = { ...view, heap, place, answers: mayAnswer(request.actor) }
      return sendPage(request, reply, <AlarmListPage view={shown} />, 'desk')
    },
  )
}
