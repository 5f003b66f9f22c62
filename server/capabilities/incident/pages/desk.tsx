import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { IncidentsPage, type IncidentsView } from '#web/desk/incident/incidents-page.tsx'
import { incidentPaths } from '#web/desk/incident/paths.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import type { Language } from '#web/ui/messages/language.ts'
import { mayIncident, requireIncident } from '../access.ts'
import type { IncidentContext, WithIncidents } from '../context.ts'
import { readDesk } from '../queries/desk.ts'
import { rangeOfActor } from '../queries/reach.ts'
import { Asked } from '../schema.ts'
import { type IncidentBook, kindName, shownIncident } from './book.ts'

/** What may be looked at alone: the parts of the reader's territory, one level down. */
function placesOf(context: IncidentContext, { places }: IncidentBook, lang: Language) {
  const whole = rangeOfActor(context).from
  const parts = places()
    .childrenOf(whole)
    .map(({ code }) => ({ value: code, label: places().nameOf(code, lang) }))
  return [{ value: '', label: messagesFor(lang).incident.all }, ...parts]
}

/** The same question, from the last line on. */
function olderThan({ place = '', from = '', to = '' }: Asked, lines: readonly { id: string }[]): string {
  const query = new URLSearchParams({ place, from, to, after: lines.at(-1)?.id ?? '' })
  for (const [name, value] of [...query]) if (value === '') query.delete(name)
  return `${incidentPaths.desk}?${query}#newest`
}

export function addIncidentDesk(app: App, withIncidents: WithIncidents, book: IncidentBook): void {
  app.get(
    incidentPaths.desk,
    { config: { access: { power: 'incident.read' } }, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      const lang = languageOf(request)
      const view = await request.act(async (plain): Promise<IncidentsView> => {
        const context = withIncidents(plain)
        const { policeUnit } = context.incidents
        requireIncident(context.actor, 'read', policeUnit)
        const asked = Object.fromEntries(Object.entries(request.query).filter(([, value]) => value !== ''))
        const { kinds, newest, older, handed, withPolice, visits, ...rest } = await readDesk(context, asked)
        const nameOf = (code: string) => book.places().nameOf(code, lang)
        const shown = (line: (typeof newest)[number]) => shownIncident(context, book, lang, line)
        return {
          ...rest,
          place: request.query.place ?? '',
          places: placesOf(context, book, lang),
          kinds: kinds.map(({ kind, ...counts }) => ({ ...counts, name: kindName(context, kind, lang) })),
          newest: newest.map(shown),
          older: older ? olderThan(request.query, newest) : undefined,
          isLater: asked['after'] !== undefined,
          handed: handed.map(shown),
          withPolice: withPolice.map(({ placeCode, ...line }) => ({ ...line, place: nameOf(placeCode) })),
          visits: visits.map(({ gridCode, visitedOn, ...line }) => ({
            ...line,
            grid: nameOf(gridCode),
            on: visitedOn,
          })),
          mayVisit: mayIncident(context.actor, 'visit', policeUnit),
        }
      })
      return sendPage(request, reply, <IncidentsPage view={view} />, 'desk')
    },
  )
}
