import type { BoardNews } from '#web/villager/disclosure/board-sections.tsx'
import type { VillageNews } from '../queries/news.ts'
import { shownDue, shownEntry } from './entry-view.ts'

/** For the village's own page: the props of NewestEntries, DueAndMissing and Themes. */
export const shownNews = (news: VillageNews): BoardNews => ({
  ...news,
  newest: news.newest.map(shownEntry),
  due: news.due.map(shownDue),
})
