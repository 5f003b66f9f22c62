import { Type } from 'typebox'
import { THEMES } from '#capabilities/playbook/index.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { entryPaths } from '#web/ui/board/paths.ts'
import { EntriesPage } from '#web/villager/disclosure/entries-page.tsx'
import { EntryPage } from '#web/villager/disclosure/entry-page.tsx'
import type { WithDisclosureRules } from '../context.ts'
import { countEntries, listEntries } from '../queries/entries.ts'
import { readEntry } from '../queries/entry.ts'
import { findRecordBehind } from '../queries/records.ts'
import { type DisclosureBook, pageOfVillage, villageIn } from './book.ts'
import { readEntryCursor, writeEntryCursor } from './cursor.ts'
import { entryView, shownEntry } from './entry-view.ts'
import { ByEntry, ByVillage, hide } from './params.ts'

const PAGE_ENTRIES = 20
const Asked = Type.Object({
  theme: Type.Optional(Type.Enum(THEMES)),
  year: Type.Optional(Type.String({ pattern: '^[0-9]{4}$' })),
  q: Type.Optional(Type.String({ maxLength: 80 })),
  before: Type.Optional(Type.String({ maxLength: 120 })),
})

/** What a village published: the list of it, and each entry. No sign-in, no script needed. */
export function addEntryPages(app: App, withRules: WithDisclosureRules, book: DisclosureBook): void {
  app.get(
    '/v/:code/entries',
    { ...pageOfVillage(book), schema: { ...hide, params: ByVillage, querystring: Asked } },
    async (request, reply) => {
      const { code } = request.params
      const { theme, year, q, before } = request.query
      const village = villageIn(book, code, languageOf(request))
      const text = q?.trim() || undefined
      const from = readEntryCursor(before)
      const found = await request.act(async (plain) => {
        const context = withRules(plain)
        const asked = { villageCode: code, theme, year, text, before: from, limit: PAGE_ENTRIES + 1 }
        return {
          entries: await listEntries(context, asked),
          counts: await countEntries(context, code, context.rules.calendar.offset_ms),
        }
      })
      const entries = found.entries.slice(0, PAGE_ENTRIES)
      const last = entries.at(-1)
      const query = new URLSearchParams(
        Object.entries({ theme, year, q: text }).flatMap(([key, value]) => (value ? [[key, value]] : [])),
      )
      if (last) query.set('before', writeEntryCursor({ at: last.publishedAt, id: last.id }))
      const view = {
        village,
        entries: entries.map(shownEntry),
        theme,
        year,
        text,
        years: found.counts.byYear,
        total: found.counts.total,
        older: found.entries.length > PAGE_ENTRIES ? `${entryPaths.list(code)}?${query}` : undefined,
        after: from?.id,
      }
      return sendPage(request, reply, <EntriesPage view={view} />)
    },
  )
  app.get(
    '/v/:code/entries/:id',
    { ...pageOfVillage(book), schema: { ...hide, params: ByEntry } },
    async (request, reply) => {
      const { code, id } = request.params
      const lang = languageOf(request)
      const view = await request.act(async (plain) => {
        const context = withRules(plain)
        const shown = entryView(context, book, lang, await readEntry(context, code, id))
        return { ...shown, record: await findRecordBehind(context, book.sources, id) }
      })
      const called = new Map(request.server.floor.log.witnesses.map(({ key, name }) => [key.name, name]))
      const witnesses = view.witnesses.map((one) => ({ ...one, name: called.get(one.name) ?? one.name }))
      return sendPage(request, reply, <EntryPage view={{ ...view, witnesses }} />)
    },
  )
}
