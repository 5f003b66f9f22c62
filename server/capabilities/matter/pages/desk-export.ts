import { once } from 'node:events'
import { PassThrough, type Writable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { limitOn } from '#capabilities/playbook/index.ts'
import { CSV_MARK, csvLine } from '#kernel/csv.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import type { App } from '#platform/http/server.ts'
import { formatsFor } from '#web/ui/messages/format.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { type Export, type ExportedMatter, exportedPages, openExport } from '../queries/export.ts'
import type { ListFilter } from '../queries/list.ts'
import { type DeskBook, namesFor } from './desk-book.ts'
import { addressOf, Listed } from './desk-inbox.tsx'
import { today } from './desk-lines.ts'
import { type TableColumn, tableColumns } from './desk-table.ts'
import { writeWorkbook } from './desk-workbook.ts'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
type Form = keyof typeof TYPES

/** The list at hand as a table, all of it up to the playbook's number of rows, sent as it is read. */
export function addExportPages(app: App, book: DeskBook): void {
  for (const form of ['xlsx', 'csv'] as const) {
    app.get(
      `/desk/matters.${form}`,
      { config: { access: { power: 'matter.list' } }, schema: { hide: true, querystring: Listed } },
      async (request, reply) => {
        const { cursor: _, ...filter } = addressOf(request, request.query)
        const now_ms = app.floor.clock().getTime()
        const most = limitOn(book.playbook(), 'export-rows', today(book.rules(), now_ms))
        const opened = await request.act((context) => openExport(context, filter, most, form))
        const out = new PassThrough()
        // Once it flows there is no answer but to break off: a file cut short must not look whole.
        write(request, book, form, out, filter, opened).catch((error: Error) => {
          request.log.error({ err: error }, 'export broken off')
          out.destroy(error)
        })
        return named(reply, `matters-${today(book.rules(), now_ms)}.${form}`)
          .type(TYPES[form])
          .send(out)
      },
    )
  }
}

const named = (reply: FastifyReply, name: string): FastifyReply =>
  reply.header('content-disposition', `attachment; filename="${name}"`)

async function write(
  request: FastifyRequest,
  book: DeskBook,
  form: Form,
  out: Writable,
  filter: ListFilter,
  opened: Export,
): Promise<void> {
  const t = messagesFor(languageOf(request))
  const columns = tableColumns(t, namesFor(request, book))
  const pages = exportedPages((work) => request.act(work), filter, opened.rows)
  const { offset_ms } = book.rules().calendar
  if (form === 'csv') return writeCsv(out, columns, pages, offset_ms)
  const about = { name: t.desk.table.about, facts: factsOf(request, filter, opened) }
  return writeWorkbook(out, { table: { name: t.matter.noun, columns }, about, offset_ms }, pages)
}

async function writeCsv(
  out: Writable,
  columns: readonly TableColumn[],
  pages: AsyncIterable<readonly ExportedMatter[]>,
  offset_ms: number,
): Promise<void> {
  const moment = (at: Date) => new Date(at.getTime() + offset_ms).toISOString().slice(0, 16).replace('T', ' ')
  out.write(CSV_MARK + csvLine(columns.map(({ head }) => head)))
  for await (const rows of pages) {
    const cells = rows.map((row) => columns.map(({ cell }) => cell(row)))
    const lines = cells.map((line) => csvLine(line.map((cell) => (cell instanceof Date ? moment(cell) : cell))))
    if (!out.write(lines.join(''))) await once(out, 'drain')
  }
  out.end()
}

function factsOf(request: FastifyRequest, filter: ListFilter, { rows, cut }: Export): [string, string | number][] {
  const lang = languageOf(request)
  const t = messagesFor(lang)
  const { table, heaps } = t.desk
  const facts = request.server.facts()
  const now = request.server.floor.clock()
  const formats = formatsFor({ lang, workdayMinutes: facts.workdayMinutes, now })
  const { unit, scope } = staffOf(request)
  return [
    [table.list, heaps[filter.queue]],
    [table.of, facts.placeName(filter.place ?? scope, lang)],
    [table.rows, rows],
    [table.made, formats.dateTime(now)],
    [table.madeFor, facts.unitName(unit, lang)],
    ...(cut ? [[table.note, table.cut(formats.number(rows))] satisfies [string, string]] : []),
    ...(request.server.floor.demo ? [[table.note, t.common.demo] satisfies [string, string]] : []),
  ]
}
