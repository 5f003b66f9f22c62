import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { contains } from '#kernel/place.ts'
import { isProblem } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf } from '#platform/http/fault.ts'
import { LIST_LIMIT } from '#platform/http/limits.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import type { FoundLine } from '#web/desk/search/search-page.tsx'
import { SearchPage } from '#web/desk/search/search-page.tsx'
import { countQueues, type HeapCounts } from '../queries/list.ts'
import { searchMatters, textsOf } from '../queries/search.ts'
import { type DeskBook, namesFor } from './desk-book.ts'
import { railView } from './desk-inbox.tsx'
import { shownLine } from './desk-lines.ts'

const Asked = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 100 })),
  before: Type.Optional(Type.String({ pattern: '^[0-9]{1,15}$' })),
})

export function addSearchPages(app: App, book: DeskBook): void {
  app.get(
    '/desk/search',
    { config: { access: { power: 'matter.list' } }, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      const { q = '', before } = request.query
      const query = q.trim()
      const page = { names: namesFor(request, book), query, places: placesNamed(request, book, query) }
      try {
        const { counts, found } = await request.act((context) => read(context, query, before))
        const lines = found && foundLines(request, book, found)
        return sendPage(
          request,
          reply,
          <SearchPage {...page} rail={railView(request, counts)} found={lines && { lines, older: found.older }} />,
          'desk',
        )
      } catch (error) {
        if (!isProblem(error) || error.code !== 'search.empty') throw error
        const rail = railView(request, undefined)
        return sendPage(
          request,
          reply.code(error.status),
          <SearchPage {...page} rail={rail} fault={faultOf(error)} />,
          'desk',
        )
      }
    },
  )
}

type Found = Awaited<ReturnType<typeof searchMatters>> & { texts: Map<string, string> }

async function read(
  context: Context,
  query: string,
  before: string | undefined,
): Promise<{ counts: HeapCounts; found: Found | undefined }> {
  const counts = await countQueues(context)
  if (query === '') return { counts, found: undefined }
  const found = await searchMatters(context, query, LIST_LIMIT, before ? new Date(Number(before)) : undefined)
  const texts = await textsOf(
    context,
    found.lines.map(({ id }) => id),
  )
  return { counts, found: { ...found, texts } }
}

function foundLines(request: FastifyRequest, book: DeskBook, { lines, texts }: Found): FoundLine[] {
  const { unit } = staffOf(request)
  const now_ms = request.server.floor.clock().getTime()
  return lines.map((line) => ({
    ...shownLine(book.rules(), now_ms, unit, line),
    text: texts.get(line.id) ?? line.title,
    reportedAt: line.reportedAt,
  }))
}

const PLACES_SHOWN = 5
const NAME_LEAST = 2

/** Places whose name holds what was typed, as far as the reader's territory reaches; the widest first. */
function placesNamed(request: FastifyRequest, book: DeskBook, query: string): { code: string; name: string }[] {
  const { scope } = staffOf(request)
  if ([...query].length < NAME_LEAST) return []
  return book
    .places()
    .named(query, languageOf(request))
    .filter(({ code }) => contains(scope, code) && code !== scope)
    .sort((a, b) => a.code.length - b.code.length)
    .slice(0, PLACES_SHOWN)
}
