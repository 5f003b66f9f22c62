import { Type } from 'typebox'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { MandatesPage, RepeatsPage } from '#web/desk/mandate/list-page.tsx'
import { mandatePaths } from '#web/desk/mandate/paths.ts'
import { requireDesk } from '../access.ts'
import type { WithMandateRules } from '../context.ts'
import { countMandates, listMandates, repeatLines } from '../queries/list.ts'
import { HEAPS } from '../schema.ts'
import { OUTCOMES, SATISFACTIONS } from '../shapes/vocabulary.ts'
import { type MandateBook, shownLine } from './book.ts'

const LINES_MOST = 100
const hide = { hide: true } as const
const Day = Type.Optional(Type.String({ format: 'date' }))
const Asked = Type.Object({
  heap: Type.Optional(Type.Enum(HEAPS)),
  from: Day,
  to: Day,
  place: Type.Optional(Type.String({ pattern: '^[0-9]{6,12}$' })),
  outcome: Type.Optional(Type.Enum(OUTCOMES)),
  satisfaction: Type.Optional(Type.Enum(SATISFACTIONS)),
})
const config = { access: { power: 'mandate.list' } } as const

/** The list of mandates, also the records behind a figure of a report, and how often villages had to be told again. */
export function addDeskPages(app: App, withRules: WithMandateRules, book: MandateBook): void {
  app.get(mandatePaths.desk, { config, schema: { ...hide, querystring: Asked } }, async (request, reply) => {
    const asked = request.query
    const lang = languageOf(request)
    const isBehindFigure = Object.keys(asked).some((key) => key !== 'heap')
    const heap = asked.heap ?? (isBehindFigure ? undefined : 'open')
    const view = await request.act(async (plain) => {
      const context = withRules(plain)
      const rows = await listMandates(context, { ...asked, heap, limit: LINES_MOST })
      const { from = `${context.today.slice(0, 4)}-01-01`, to = context.today, place = context.scope } = asked
      const months = { from: `${from.slice(0, 7)}-01`, to: `${to.slice(0, 7)}-01` }
      return {
        lines: rows.map((row) => shownLine({ context, book, lang }, row)),
        heap,
        heaps: HEAPS,
        from,
        to,
        // Totals are kept by village: a grid or a department counts nothing.
        counts: /^\d{6,12}$/.test(place) ? await countMandates(context, { place, ...months }) : undefined,
      }
    })
    return sendPage(request, reply, <MandatesPage view={view} />, 'desk')
  })
  app.get(
    mandatePaths.repeats,
    { config, schema: { ...hide, querystring: Type.Object({ from: Day, to: Day }) } },
    async (request, reply) => {
      const lang = languageOf(request)
      const view = await request.act(async (plain) => {
        const context = withRules(plain)
        requireDesk(context.actor)
        const { from = `${context.today.slice(0, 4)}-01-01`, to = context.today } = request.query
        const lines = await repeatLines(context, { from: `${from.slice(0, 7)}-01`, to: `${to.slice(0, 7)}-01` })
        const { repeat: definition } = context.mandates
        return {
          from,
          to,
          definition,
          lines: lines.map((one) => ({ ...one, name: book.places().nameOf(one.place, lang) })),
        }
      })
      return sendPage(request, reply, <RepeatsPage view={view} />, 'desk')
    },
  )
}
