import type { FastifyRequest } from 'fastify'
import { csv } from '#kernel/csv.ts'
import { refuse } from '#kernel/problem.ts'
import { faceOf, languageOf } from '#platform/http/face.ts'
import type { App } from '#platform/http/server.ts'
import { writeWorkbook } from '#platform/sheets/write-workbook.ts'
import { entryPaths } from '#web/ui/board/paths.ts'
import { sentence, titleOf } from '#web/ui/board/words.ts'
import { formatsFor } from '#web/ui/messages/format.ts'
import type { DisclosureContext, RecordSource, WithDisclosureRules } from '../context.ts'
import { listDue } from '../queries/due.ts'
import { listEntries } from '../queries/entries.ts'
import { readEntry } from '../queries/entry.ts'
import { atomFeed } from './atom.ts'
import { type DisclosureBook, villageIn } from './book.ts'
import { entryView } from './entry-view.ts'
import { exportedTables } from './exported.ts'
import { iCalendar } from './icalendar.ts'
import { ByEntry, ByVillage, hide, PUBLIC } from './params.ts'

const FEED_ENTRIES = 30
const CALENDAR_DAYS = 200
const CALENDAR_EVENTS = 200

/** Every table as data, the newest entries as a feed, what falls due as a calendar. */
export function addDownloads(app: App, withRules: WithDisclosureRules, book: DisclosureBook): void {
  const read = (request: FastifyRequest, code: string, id: string) =>
    request.act(async (plain) => {
      const context = withRules(plain)
      return entryView(context, book, languageOf(request), await readEntry(context, code, id))
    })
  for (const form of ['csv', 'json', 'xlsx'] as const)
    app.get(
      `/v/:code/entries/:id/table.${form}`,
      { config: PUBLIC, schema: { ...hide, params: ByEntry } },
      async (request, reply) => {
        const { code, id } = request.params
        const view = await read(request, code, id)
        if (!view.content) throw refuse('not-found', 404)
        const tables = exportedTables(view, languageOf(request), faceOf(request, reply).t.disclosure.entry.figures)
        reply.header('content-disposition', `attachment; filename="${code}-${view.period}-${id.slice(-6)}.${form}"`)
        if (form === 'json')
          return reply.send({
            village: code,
            id,
            item: view.item.name,
            period: view.period,
            rev: view.versions.length,
            content: view.content,
          })
        if (form === 'xlsx') return reply.type(XLSX).send(await writeWorkbook(tables))
        return reply
          .type('text/csv; charset=utf-8')
          .send(csv(tables.flatMap((table) => [[table.name], ...table.rows, []])))
      },
    )
  addFeed(app, withRules, book)
  addCalendar(app, withRules, book)
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function addFeed(app: App, withRules: WithDisclosureRules, book: DisclosureBook): void {
  app.get(
    '/v/:code/entries.atom',
    { config: PUBLIC, schema: { ...hide, params: ByVillage } },
    async (request, reply) => {
      const { code } = request.params
      const face = faceOf(request, reply)
      const formats = formatsFor(face)
      const village = villageIn(book, code, face.lang)
      const entries = await request.act((plain) =>
        listEntries(withRules(plain), { villageCode: code, limit: FEED_ENTRIES }),
      )
      const { publicUrl } = request.server.floor
      const feed = atomFeed({
        id: publicUrl + entryPaths.list(code),
        self: publicUrl + entryPaths.feed(code),
        title: `${village.name} ${face.t.disclosure.board}`,
        lang: face.lang,
        entries: entries.map((entry) => ({
          id: `urn:uuid:${entry.id}`,
          url: publicUrl + entryPaths.entry(code, entry.id),
          title: titleOf(face, formats, entry),
          updated: entry.publishedAt,
          summary: entry.telling
            ? sentence(face, formats, entry.period, entry.telling).join('')
            : face.t.disclosure.list.withdrawn,
          category: face.t.disclosure.themes[entry.theme],
        })),
      })
      return reply.type('application/atom+xml; charset=utf-8').send(feed)
    },
  )
}

function addCalendar(app: App, withRules: WithDisclosureRules, book: DisclosureBook): void {
  app.get('/v/:code/due.ics', { config: PUBLIC, schema: { ...hide, params: ByVillage } }, async (request, reply) => {
    const { code } = request.params
    const face = faceOf(request, reply)
    const formats = formatsFor(face)
    const village = villageIn(book, code, face.lang)
    const { due, dayOf, meetings } = await request.act(async (plain) => {
      const context = withRules(plain)
      const asked = { within_days: CALENDAR_DAYS, limit: CALENDAR_EVENTS }
      const { dayOf } = context.rules
      const open = await listDue(context, code, asked)
      const called = await Promise.all(book.sources.map((source) => meetingsOf(context, source, code)))
      return { due: open.filter(({ dueAt }) => dayOf(dueAt.getTime()) >= plain.today), dayOf, meetings: called.flat() }
    })
    const { publicUrl } = request.server.floor
    const calendar = iCalendar({
      name: `${village.name} ${face.t.disclosure.board}`,
      stamp: request.server.floor.clock(),
      events: [
        ...meetings.map(({ id, day, title, path }) => ({
          uid: id,
          day,
          title: `${village.name} ${face.t.disclosure.meeting(title)}`,
          url: publicUrl + path,
        })),
        ...due.map((one) => ({
          uid: one.id,
          day: dayOf(one.dueAt.getTime()),
          title: `${village.name} ${titleOf(face, formats, one)}`,
          url: publicUrl + entryPaths.due(code),
        })),
      ],
    })
    return reply.type('text/calendar; charset=utf-8').send(calendar)
  })
}

async function meetingsOf(context: DisclosureContext, { meetings, path }: RecordSource, code: string) {
  const called = (await meetings?.(context, code)) ?? []
  return called.map((meeting) => ({ ...meeting, path: path(code, meeting.id) }))
}
