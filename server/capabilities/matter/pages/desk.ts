import type { App } from '#platform/http/server.ts'
import { addDeskEvents } from './desk-events.ts'

/** The desks' face: village, town, county, department; what is offered depends on power. */
export function addDeskPages(app: App): void {
  addDeskEvents(app)
}
