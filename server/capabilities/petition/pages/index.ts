import type { App } from '#platform/http/server.ts'
import type { WithPetitionRules } from '../context.ts'
import type { PetitionBook } from './book.ts'
import { addDeskPages } from './desk.tsx'
import { addPetitionDesk } from './desk-petition.tsx'
import { addOwnPages } from './own.tsx'
import { addPetitionPapers } from './papers.ts'

export type { PetitionBook } from './book.ts'

export function addPetitionPages(app: App, withRules: WithPetitionRules, book: PetitionBook): void {
  addDeskPages(app, withRules, book)
  addPetitionDesk(app, withRules, book)
  addPetitionPapers(app, withRules, book)
  addOwnPages(app, withRules, book)
}
