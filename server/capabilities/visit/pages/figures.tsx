import type { FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { startOfLocalDay } from '#kernel/calendar.ts'
import { csv } from '#kernel/csv.ts'
import { refuse } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { FiguresPage } from '#web/desk/visit/figures-page.tsx'
import { messagesFor } from '#web/ui/messages/index.ts'
import { requireRecord } from '../access.ts'
import type { VisitContext, WithVisits } from '../context.ts'
import { figuresOf } from '../queries/figures.ts'
import { reasonsOf, summedBy } from '../rules/figures.ts'

const may = { access: { power: 'record.read' as const } }
const Month = Type.String({ pattern: '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$' })
const Asked = Type.Object({
  place: Type.Optional(Type.String({ pattern: '^[0-9]{6,15}$' })),
  from: Type.Optional(Month),
  to: Type.Optional(Month),
  map: Type.Optional(Type.Enum(['recorded', 'today'])),
  known: Type.Optional(Type.String({ pattern: '^((19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))?$' })),
})

/** What the records themselves say, by duty, place and month: on a page, and as a table to take along. */
export function addFigurePages(app: App, withVisits: WithVisits): void {
  const schema = { hide: true, querystring: Asked } as const
  app.get('/desk/grid-figures', { config: may, schema }, async (request, reply) => {
    const { lines, nameOf, reasonName, ...asked } = await read(request, withVisits, request.query)
    const of = lines.filter(({ place }) => place === asked.place)
    const places = [...summedBy(lines, 'place')].map(([key, counted]) => ({ key, name: nameOf(key), counted }))
    const months = [...summedBy(of, 'month')].sort().map(([key, counted]) => ({ key, counted }))
    const [whole] = summedBy(of, 'place').values()
    const reasons = [...reasonsOf(whole ?? {})].map(([key, n]) => ({ name: reasonName(key), n }))
    const page = (
      <FiguresPage {...asked} placeName={nameOf(asked.place)} places={places} months={months} reasons={reasons} />
    )
    return sendPage(request, reply, page, 'desk')
  })
  app.get('/desk/grid-figures.csv', { config: may, schema }, async (request, reply) => {
    const { lines, nameOf, reasonName, place, from, to, ground, known } = await read(request, withVisits, request.query)
    const { figures: say, duties } = messagesFor(languageOf(request)).visit
    const measures: Record<string, string> = say.measures
    const rows = lines.map(({ place: code, month, kind, measure, n }) => {
      const why = measure.startsWith('invalid:')
        ? `${say.measures.invalid}: ${reasonName(measure.slice(8))}`
        : undefined
      return [
        code,
        nameOf(code),
        month.slice(0, 7),
        duties[kind as 'visit'] ?? kind,
        why ?? measures[measure] ?? measure,
        n,
      ]
    })
    const head = [say.code, say.place, say.month, say.duty, say.measure, say.n]
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="grid-figures-${place}-${from}-${to}-${ground}.csv"`)
      .send(csv([[say.grounds[ground], `${from} – ${to}`, ...(known ? [say.knownOn(known)] : [])], head, ...rows]))
  })
}

const DAY_MS = 86_400_000

/** A day in the county with its end; nothing for no day. */
function thenOf({ rules }: VisitContext, day: string): { day: string; end: Date } | undefined {
  if (day === '') return undefined
  const end_ms = startOfLocalDay(rules.calendar, day) + DAY_MS
  if (Number.isNaN(end_ms)) throw refuse('validation.date', 400, { field: 'known' })
  return { day, end: new Date(end_ms) }
}

async function read(request: FastifyRequest, withVisits: WithVisits, query: Static<typeof Asked>) {
  const facts = request.server.facts()
  const lang = languageOf(request)
  const word = lang === 'en' ? 'en' : 'zh'
  return request.act(async (context) => {
    requireRecord(context.actor, 'read')
    const now = context.today.slice(0, 7)
    const { place = context.scope, from = now, to = now, map: ground = 'recorded', known = '' } = query
    const { lines, names } = await figuresOf(context, {
      place,
      from: `${from}-01`,
      to: `${to}-01`,
      ground,
      known: thenOf(withVisits(context), known),
    })
    const { invalidReasons } = withVisits(context).visits.figures
    return {
      place,
      from,
      to,
      ground,
      known,
      lines,
      nameOf: (code: string): string => {
        const known = names.get(code)
        return known ? (lang === 'en' ? known.nameEn : known.name) : facts.placeName(code, lang)
      },
      reasonName: (key: string): string => invalidReasons.find((one) => one.key === key)?.name[word] ?? key,
    }
  })
}
