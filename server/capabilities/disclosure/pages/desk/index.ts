import type { App } from '#platform/http/server.ts'
import { addCalendarPage } from './calendar.tsx'
import type { DeskDoor } from './door.ts'
import { addDraftPages } from './draft.tsx'
import { addErasurePages } from './erasures.tsx'
import { addEventPages } from './events.tsx'
import { addDisclosureImports } from './import.tsx'
import { addItemPages } from './item.tsx'
import { addListPage } from './list.tsx'
import { addDeskRemarkPages } from './remarks.tsx'
import { addDeskRequestPages } from './requests.tsx'

/** The desks of the village, its committee, the town and the county. */
export function addDisclosureDesks(app: App, door: DeskDoor): void {
  addListPage(app, door)
  addEventPages(app, door)
  addItemPages(app, door)
  addDraftPages(app, door)
  addDisclosureImports(app, door)
  addCalendarPage(app, door)
  addDeskRemarkPages(app, door)
  addDeskRequestPages(app, door)
  addErasurePages(app, door)
}
