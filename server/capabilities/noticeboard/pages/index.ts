import type { App } from '#platform/http/server.ts'
import type { BoardBook } from '../context.ts'
import { addCountyPage } from './county.tsx'
import { addGalleryPage } from './gallery.tsx'
import { addMisconductPages } from './misconduct.tsx'
import { addPosterPage } from './poster.tsx'
import { addVillagePage } from './village.tsx'
import { addWordPages } from './words.tsx'

/** The public boards: county, village, and the pages that explain them. Nobody signs in here. */
export function addNoticeboard(app: App, book: BoardBook): void {
  addCountyPage(app, book)
  addVillagePage(app, book)
  addMisconductPages(app, book)
  addPosterPage(app, book)
  addWordPages(app)
  addGalleryPage(app)
}
