import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { MatterContext } from '#capabilities/matter/index.ts'
import { ancestorsOf, contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { caseScope } from '#platform/access/reach.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { paths } from '#web/ui/paths.ts'
import { NumbersPage } from '#web/villager/numbers/numbers-page.tsx'
import type { NumbersView } from '#web/villager/numbers/view.ts'
import type { NumbersBook } from '../context.ts'
import { kindNames, rateRules } from '../presenters.ts'
import { type Board, readBoard } from '../queries/board.ts'
import { monthOf } from '../queries/open.ts'
import { childrenOf } from '../routes.ts'
import { begun, type Month, type Period, periodAround, readPeriod, SPANS, shifted } from '../rules/index.ts'

const Asked = Type.Object({ period: Type.Optional(Type.String({ maxLength: 10 })) })
const PUBLIC = { access: { open: 'public' } } as const
const hide = true

/** How well it works: county, town, village; everybody's to read. */
export function addNumbersPages(app: App, book: NumbersBook): void {
  const schema = { hide, querystring: Asked }
  app.get('/numbers', { config: PUBLIC, schema }, async (request, reply) =>
    sendNumbers(request, reply, book, app.floor.county, request.query.period),
  )
  app.get(
    '/t/:code/numbers',
    { config: PUBLIC, schema: { ...schema, params: Type.Object({ code: Type.String({ pattern: '^[0-9]{9}$' }) }) } },
    async (request, reply) => sendNumbers(request, reply, book, request.params.code, request.query.period),
  )
  app.get(
    '/v/:code/numbers',
    { config: PUBLIC, schema: { ...schema, params: Type.Object({ code: Type.String({ pattern: '^[0-9]{12}$' }) }) } },
    async (request, reply) => sendNumbers(request, reply, book, request.params.code, request.query.period),
  )
}

async function sendNumbers(
  request: FastifyRequest,
  reply: FastifyReply,
  book: NumbersBook,
  place: string,
  asked: string | undefined,
) {
  const children = childrenOf(book, place)
  const view = await request.act(async (plain) => {
    const context = book.withRules(plain)
    const now = monthOf(context.rules.calendar, context.now)
    const period = asked === undefined || asked === '' ? periodAround('half', now) : readPeriod(asked)
    const board = await readBoard(context, { place, children, months: period })
    if (!board) throw refuse('period.not-begun', 400, { field: 'period' })
    return viewOf(request, book, context, { board, period, now })
  })
  return sendPage(request, reply, <NumbersPage view={view} />)
}

interface Shown {
  board: Board
  period: Period
  now: Month
}

function viewOf(
  request: FastifyRequest,
  book: NumbersBook,
  context: MatterContext,
  { board, period, now }: Shown,
): NumbersView {
  const lang = languageOf(request)
  const { period: periodName, soFar } = messagesFor(lang).statistics
  const { place } = board
  const places = book.places()
  const kindName = kindNames(book, lang)
  const at = (of: Period, code = place): string => `${paths.statistics(code)}?period=${of.key}`
  const next = shifted(period, 1)
  const query = `place=${place}&from=${board.months.first}&to=${board.months.last}`
  return {
    // The address took no grid.
    place: { code: place, name: places.nameOf(place, lang), level: places.get(place).level as 'county' },
    trail: trailOf(request, book, period, place),
    period,
    months: board.months,
    running: board.running,
    spans: SPANS.map((span) => ({ span, href: at(periodAround(span, board.months.last)) })),
    earlier: { period: shifted(period, -1), href: at(shifted(period, -1)) },
    later: begun(next, now) ? { period: next, href: at(next) } : undefined,
    whole: board.whole,
    before: board.before,
    places: board.children.map((part) => ({
      ...part,
      name: places.nameOf(part.key, lang),
      href: at(period, part.key),
    })),
    kinds: board.kinds
      .map((part) => ({ ...part, name: kindName(part.key) }))
      .sort((a, b) => (b.count.tally.reported ?? 0) - (a.count.tally.reported ?? 0)),
    course: board.course.map((part) => {
      const month = periodAround('month', part.key)
      const name = periodName(month.span, month.year, month.part)
      return { ...part, name: part.key === now ? soFar(name) : name, href: at(month) }
    }),
    rules: rateRules(book, context),
    download: { table: `/api/v1/statistics/table?${query}`, data: `/api/v1/statistics?${query}` },
    records: recordsFor(request, place),
  }
}

/** County, then town: each with its own numbers of the same period. */
function trailOf(request: FastifyRequest, book: NumbersBook, period: Period, place: string): NumbersView['trail'] {
  const lang = languageOf(request)
  const above = ancestorsOf(place).reverse()
  return [
    ...above.map((code) => ({
      label: book.places().nameOf(code, lang),
      href: `${paths.statistics(code)}?period=${period.key}`,
    })),
    { label: book.places().nameOf(place, lang) },
  ]
}

/** Whoever may see the records behind a number gets the way to them. */
function recordsFor({ actor }: FastifyRequest, place: string): NumbersView['records'] {
  if (actor.kind !== 'staff' || !contains(caseScope(actor), place)) return undefined
  return (queue, code = place) => paths.records(queue, code)
}
