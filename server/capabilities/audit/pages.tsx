import type { PlaceBook } from '#capabilities/place/index.ts'
import { startOfLocalDay, type WorkCalendar } from '#kernel/calendar.ts'
import { record } from '#platform/audit/audit.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { AuditPage } from '#web/desk/audit/audit-page.tsx'
import { listAudit } from './queries.ts'
import { AuditAsk, type AuditLine } from './schema.ts'

export interface AuditBook {
  places: () => PlaceBook
  calendar: () => WorkCalendar
}

const LINES = 100
const DAY_MS = 86_400_000

/** What was done and what was read, for the auditor; looking into the audit is itself written down. */
export function addAuditPages(app: App, book: AuditBook): void {
  app.get(
    '/desk/audit',
    { config: { access: { power: 'audit.read' } }, schema: { hide: true, querystring: AuditAsk } },
    async (request, reply) => {
      const { from, to, before, ...asked } = request.query
      const begin = (day: string) => startOfLocalDay(book.calendar(), day)
      const found = await request.act(async (context) => {
        const list = await listAudit(context, {
          from: from ? new Date(begin(from)) : undefined,
          until: to ? new Date(begin(to) + DAY_MS) : undefined,
          who: asked.who || undefined,
          verb: asked.verb || undefined,
          object: asked.object || undefined,
          before,
          limit: LINES,
        })
        await record(context, 'audit.read', { kind: 'audit', id: before ?? 'newest' }, { lines: list.lines.length })
        return list
      })
      const lang = languageOf(request)
      const lines = found.lines.map((line) => shown(line, book.places(), app, lang))
      return sendPage(
        request,
        reply,
        <AuditPage
          lines={lines}
          asked={{ from: from ?? '', to: to ?? '', who: '', verb: '', object: '', ...asked }}
          older={found.older}
        />,
        'desk',
      )
    },
  )
}

function shown(line: AuditLine, places: PlaceBook, app: App, lang: 'zh-CN' | 'en') {
  const { at, actorRole, actorUnit, placeCode, ...rest } = line
  return {
    ...rest,
    at: at.toISOString(),
    role: actorRole ? app.facts().roleName(actorRole, lang) : undefined,
    unit: actorUnit ? places.unitName(actorUnit, lang) : undefined,
    place: placeCode ? places.nameOf(placeCode, lang) : undefined,
  }
}
