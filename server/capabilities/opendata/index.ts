import type { App } from '#platform/http/server.ts'
import type { OpenBook } from './context.ts'
import { addKeyPages, addOpenDataPage } from './pages/open-data.tsx'
import { addFeeds } from './routes/feeds.ts'
import { addGeoJson } from './routes/geojson.ts'
import { addGeoReport } from './routes/georeport.ts'

/** What other people's programs read and hand in: Open311, GeoJSON, Atom, calendars. See docs/open-data.md. */
export function registerOpenData(app: App, book: OpenBook): void {
  addGeoReport(app, book)
  addGeoJson(app, book)
  addFeeds(app, book)
  addOpenDataPage(app, book)
  addKeyPages(app)
}
