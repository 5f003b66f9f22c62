import type { App } from '#platform/http/server.ts'
import type { WithPostRules } from '../context.ts'
import type { PlacesOfPosts } from '../queries/list.ts'
import { addCalendar } from './desk.tsx'
import { addPostsDesk } from './desk-posts.tsx'
import { addPublicPages } from './public.tsx'
import { addWorkbook } from './workbook.ts'

export function addPostPages(app: App, withRules: WithPostRules, book: PlacesOfPosts): void {
  addPublicPages(app, withRules, book)
  addCalendar(app, withRules, book)
  addPostsDesk(app, withRules, book)
  addWorkbook(app, withRules, book)
}
