import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { levelOf } from '#kernel/place.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { requireShape } from '#platform/http/fault.ts'
import { FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { WarningListPage } from '#web/desk/warning/list-page.tsx'
import { warningPaths } from '#web/ui/board/warning-view.ts'
import { mayDo, requireSupervisor, turnOf } from '../access.ts'
import { checkVillage } from '../actions/check.ts'
import type { WithWarningRules } from '../context.ts'
import { countWarnings, listWarnings } from '../queries/warning.ts'
import { CheckBody, HEAPS, PlaceCode } from '../schema.ts'
import { shownLine, type WarningBook } from './view.ts'

const LINES_MOST = 100
const Asked = Type.Object({
  heap: Type.Optional(Type.Enum(HEAPS)),
  place: Type.Optional(PlaceCode),
  found: Type.Optional(Type.Integer({ minimum: 0, maximum: 9999 })),
})

/** The desk's warnings, and the button that looks through the records now. */
export function addWarningList(app: App, withRules: WithWarningRules, book: WarningBook): void {
  app.get(
    warningPaths.desk,
    { config: { access: { power: 'warning.list' } }, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      const { actor } = request
      const lang = languageOf(request)
      const { scope } = staffOf(request)
      const { heap = turnOf(actor) ? 'mine' : 'open', place, found } = request.query
      const heaps = HEAPS.filter((one) => one !== 'mine' || turnOf(actor) !== undefined)
      const village = [place, scope].find((code) => code !== undefined && levelOf(code) === 'village')
      const view = await request.act(async (plain) => {
        const rows = await listWarnings(plain, { heap, place, limit: LINES_MOST })
        const context = withRules(plain)
        const counts: { heap: (typeof HEAPS)[number]; n: number }[] = []
        for (const one of heaps) counts.push({ heap: one, n: await countWarnings(plain, one, place) })
        return { lines: rows.map((row) => shownLine(context, book, lang, row)), counts }
      })
      const check = village && mayDo(actor, 'check', village) ? { villageCode: village, id: newId() } : undefined
      const supervises = actor.kind === 'staff' && actor.role !== 'village-cadre' && actor.role !== 'town-leader'
      const shown = { ...view, heap, supervises, check, checked: found }
      return sendPage(request, reply, <WarningListPage view={shown} />, 'desk')
    },
  )
  app.post(
    warningPaths.checks,
    { config: { access: { power: 'warning.check' } }, schema: { hide: true, body: FormWords } },
    async (request, reply) => {
      requireSupervisor(request.actor)
      const { id, villageCode } = textsOf(request.body)
      const given = { id, villageCode }
      requireShape(request, CheckBody, given)
      // The form has passed the shape.
      const { found } = await request.act((plain) => checkVillage(withRules(plain), given as CheckBody))
      return reply.redirect(`${warningPaths.desk}?heap=open&place=${villageCode}&found=${found}`, 303)
    },
  )
}
