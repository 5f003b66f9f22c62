import type { Static } from 'typebox'
import { Type } from 'typebox'
import { csv } from '#kernel/csv.ts'
import { isProblem, refuse } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf } from '#platform/http/fault.ts'
import type { App } from '#platform/http/server.ts'
import { readSheet } from '#platform/sheets/read-sheet.ts'
import { takeSheet } from '#platform/sheets/take-sheet.ts'
import { feedPaths } from '#web/desk/feed/paths.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { takeEvent } from '../actions/take.ts'
import { markDelivered } from '../actions/tell.ts'
import type { WithFeeds } from '../context.ts'
import { waitingMessages } from '../queries/messages.ts'
import { partnerFor } from '../routes/desk.ts'
import { asPartner } from '../routes/signed.ts'
import { eventsOfRows } from '../rules/rows.ts'
import { ByPartner } from '../schema.ts'
import type { Draw } from './desk.tsx'

const ROWS_MAX = 5_000
const COLUMNS_MAX = 60
const BYTES_MAX = 10 * 1024 * 1024
const MESSAGES_MAX = 5_000
const config = { access: { power: 'feed.upload' } } as const

/** For partners without an interface: a sheet of theirs becomes events, and what they are to be told is a sheet of ours. */
export function addSheets(app: App, withFeeds: WithFeeds, draw: Draw): void {
  app.post(
    '/desk/feeds/:partner/sheets',
    {
      config: { ...config, takesFiles: true },
      bodyLimit: BYTES_MAX + 65_536,
      schema: { hide: true, params: ByPartner },
    },
    async (request, reply) => {
      const { partner: key } = request.params
      const partner = await partnerFor(request, withFeeds, key, 'upload')
      try {
        const { file } = await takeSheet(request, BYTES_MAX)
        const events = eventsOfRows(partner, await readSheet(file, { rows: ROWS_MAX, columns: COLUMNS_MAX }))
        if (!events) throw refuse('feed.sheet', 422, { field: 'file' })
        const counts = { taken: 0, repeated: 0, dead: 0 }
        for (const event of events) {
          const { repeated, state } = await takeEvent(asPartner(request), withFeeds, partner, event, 'sheet')
          counts[repeated ? 'repeated' : state === 'taken' ? 'taken' : 'dead'] += 1
        }
        const { taken, repeated, dead } = counts
        return reply.redirect(`${feedPaths.one(key)}?rows=${taken}-${repeated}-${dead}`, 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
        return draw(request, reply.code(error.status), key, { done: false, fault: faultOf(error) })
      }
    },
  )
  addDownload(app, withFeeds)
}

const COLUMNS = [
  ...['theirs', 'number', 'kind', 'state', 'outcome', 'place', 'holder'],
  ...['reportedAt', 'dueAt', 'handledAt', 'closedAt', 'reopened'],
]
const JustId = Type.Object({ requestId: Type.String({ format: 'uuid' }) })

function addDownload(app: App, withFeeds: WithFeeds): void {
  app.get(
    '/desk/feeds/:partner/messages.csv',
    { config, schema: { hide: true, params: ByPartner } },
    async (request, reply) => {
      const { key } = await partnerFor(request, withFeeds, request.params.partner, 'upload')
      const messages = await request.act((context) => waitingMessages(context, key, MESSAGES_MAX))
      const rows = messages.map(({ id, body }) => {
        const { data } = body as { data: Record<string, string | number | null> } // As it was written by us.
        return [id, ...COLUMNS.map((column) => data[column] ?? '')]
      })
      const { head } = messagesFor(languageOf(request)).feed
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${key}.csv"`)
        .header('cache-control', 'no-store')
        .send(csv([head, ...rows]))
    },
  )
  app.post(
    '/desk/feeds/:partner/receipts',
    { config, schema: { hide: true, params: ByPartner, body: JustId } },
    async (request, reply) => {
      const { partner: key } = request.params as Static<typeof ByPartner>
      await partnerFor(request, withFeeds, key, 'upload')
      await request.act(async (context) => {
        const messages = await waitingMessages(context, key, MESSAGES_MAX)
        const ids = messages.map(({ id }) => id)
        await markDelivered(context, key, ids, 'sheet')
      })
      return reply.redirect(`${feedPaths.one(key)}?done=1`, 303)
    },
  )
}
