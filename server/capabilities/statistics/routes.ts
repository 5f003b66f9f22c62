import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { MatterContext } from '#capabilities/matter/index.ts'
import { refuse } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { sendSharedData } from '#platform/http/shared.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import type { NumbersBook } from './context.ts'
import { kindNames, type Names, rateRules, statisticsOf, tableOf } from './presenters.ts'
import { readBoard } from './queries/board.ts'
import { monthOf } from './queries/open.ts'
import { readKinds } from './queries/tallies.ts'
import { MEASURES, type Months, periodAround, readMonths } from './rules/index.ts'
import { Statistics, StatisticsAsk } from './schema.ts'

const tags = ['statistics']
const STATISTICS_RATE = { name: 'statistics', points: 120, duration_s: 600 }
const PUBLIC = { access: { open: 'public' } } as const

/** Numbers hold nobody's data and are public by purpose. */
export function addStatisticsRoutes(app: App, book: NumbersBook): void {
  app.get(
    '/api/v1/statistics',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'How the matters reported in these months went: whole, by place, by kind, by month',
        querystring: StatisticsAsk,
        response: { 200: Statistics, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, STATISTICS_RATE)
      const { place } = request.query
      const children = childrenOf(book, place)
      return sendSharedData(request, reply, () =>
        request.act(async (plain) => {
          const context = book.withRules(plain)
          const board = await readBoard(context, { place, children, months: monthsAsked(context, request.query) })
          if (!board) throw refuse('period.not-begun', 400, { field: 'from' })
          return statisticsOf(board, rateRules(book, context), namesFor(request, book), context.now)
        }),
      )
    },
  )
  addTable(app, book)
}

function addTable(app: App, book: NumbersBook): void {
  app.get(
    '/api/v1/statistics/table',
    {
      config: PUBLIC,
      schema: {
        tags,
        summary: 'The same as CSV, each place, month and kind with every measure',
        querystring: StatisticsAsk,
        response: { 200: { content: { 'text/csv': { schema: Type.String() } } }, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, STATISTICS_RATE)
      const { place } = request.query
      const children = childrenOf(book, place)
      const { months, text } = await request.act(async (plain) => {
        const context = book.withRules(plain)
        const months = monthsAsked(context, request.query)
        const cells = await readKinds(context, children.length > 0 ? children : [place], months, 'each')
        return { months, text: tableOf(cells, headsFor(request), namesFor(request, book)) }
      })
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${place}-${months.first}-${months.last}.csv"`)
        .send(text)
    },
  )
}

/** @throws Problem `not-found` 404 */
export const childrenOf = (book: NumbersBook, place: string): string[] => {
  const { level } = book.places().get(place)
  return level === 'village'
    ? []
    : book
        .places()
        .childrenOf(place)
        .map(({ code }) => code)
}

/** The half-year at hand when nothing is asked. */
function monthsAsked(context: MatterContext, { from, to }: StatisticsAsk): Months {
  const now = monthOf(context.rules.calendar, context.now)
  if (from === undefined && to === undefined) return periodAround('half', now)
  return readMonths(from ?? to ?? now, to ?? now)
}

const namesFor = (request: FastifyRequest, book: NumbersBook): Names => ({
  place: (code) => book.places().nameOf(code, languageOf(request)),
  kind: kindNames(book, languageOf(request)),
})

function headsFor(request: FastifyRequest): string[] {
  const { heads, measures } = messagesFor(languageOf(request)).statistics
  return [heads.code, heads.place, heads.month, heads.kindKey, heads.kind, ...MEASURES.map((one) => measures[one])]
}
