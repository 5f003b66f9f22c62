import type { App } from '#platform/http/server.ts'
import type { WithIncidents } from '../context.ts'
import type { IncidentBook } from './book.ts'
import { addIncidentDesk } from './desk.tsx'
import { addOfficerPages } from './officers.tsx'
import { addIncidentPage } from './one.tsx'

export type { IncidentBook }

export function addIncidentPages(app: App, withIncidents: WithIncidents, book: IncidentBook): void {
  addIncidentDesk(app, withIncidents, book)
  addOfficerPages(app, withIncidents, book)
  addIncidentPage(app, withIncidents, book)
}
