import { addMatterRoutes, type WithRules } from '#capabilities/matter/index.ts'
import { addPlaceRoutes } from '#capabilities/place/index.ts'
import type { Floor } from '#platform/http/floor.ts'
import { type App, makeServer } from '#platform/http/server.ts'
import { type CountyBook, openCountyBook } from './county-book.ts'

export interface CountyApp {
  app: App
  book: CountyBook
  withRules: WithRules
}

/** The composition root: the only file that knows every capability. */
export async function makeApp(floor: Floor): Promise<CountyApp> {
  const book = await openCountyBook(floor)
  const withRules: WithRules = (context) => ({ ...context, rules: book.rules() })
  const app = await makeServer(floor)
  addPlaceRoutes(app, book.places)
  addMatterRoutes(app, withRules)
  return { app, book, withRules }
}
