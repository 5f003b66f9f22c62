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
import { CheckBody, HEAPS } from '../schema.ts'
import { Asked, narrowedBy } from './asked.ts'
import { shownLine, type WarningBook } from './view.ts'
import { addWorkbook } from './workbook.ts'

const PAGE = 50

/** The desk's warnings, and the button that looks through the records now. */
export function addWarningList(app: App, withRules: WithWarningRules, book: WarningBook): void {
  app.get(
    warningPaths.desk,
    { config: { access: { power: 'warning.list' } }, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      const { actor } = request
      const lang = languageOf(request)
      const { scope } = staffOf(request)
      const { heap = turnOf(actor) ? 'mine' : 'open', place, page = 1, found } = request.query
      const narrowed = narrowedBy(request.query)
      const heaps = HEAPS.filter((one) => one !== 'mine' || turnOf(actor) !== undefined)
      const village = [place, scope].find((code) => code !== undefined && levelOf(code) === 'village')
      const view = await request.act(async (plain) => {
        const rows = await listWarnings(plain, { heap, ...narrowed, limit: PAGE, offset: (page - 1) * PAGE })
        const context = withRules(plain)
        const counts: { heap: (typeof HEAPS)[number]; n: number }[] = []
        for (const one of heaps) counts.push({ heap: one, n: await countWarnings(plain, one, narrowed) })
        const rules = [...new Map(context.warnings.all().map(({ key, name }) => [key, name]))]
        const lines = rows.map((row) => shownLine(context, book, lang, row))
        return { lines, counts, rules: rules.map(([key, name]) => ({ key, name })) }
      })
      const check = village && mayDo(actor, 'check', village) ? { villageCode: village, id: newId() } : undefined
      const supervises = actor.kind === 'staff' && actor.role !== 'village-cadre' && actor.role !== 'town-leader'
      const shown = { ...view, heap, supervises, check, checked: found, narrowed, page, perPage: PAGE }
      return sendPage(request, reply, <WarningListPage view={shown} />, 'desk')
    },
  )
  addWorkbook(app, withRules, book)
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
