import { addVillagePages } from '#capabilities/place/index.ts'
import type { App } from '#platform/http/server.ts'
import { TeamPage, TeamsPage } from '#web/villager/team/teams-page.tsx'
import type { WithTeams } from '../context.ts'
import { listPublic, readPublicTeam } from '../queries/team.ts'
import { shownLine, shownTeam, type TeamBook } from './view.ts'

/** The teams of a village, and each of them. */
export function addPublicPages(app: App, withTeams: WithTeams, book: TeamBook): void {
  addVillagePages(app, {
    plural: 'teams',
    places: book.places,
    list: async (plain, village, lang) => {
      const context = withTeams(plain)
      return (await listPublic(context, village)).map((row) => shownLine(context, book, lang, row))
    },
    one: async (plain, village, id, lang) => {
      const detail = await readPublicTeam(plain, village, id)
      const published = detail.publications.map(({ rev }) => rev)
      return { team: shownTeam(withTeams(plain), book, lang, detail), published }
    },
    drawList: (village, lines) => <TeamsPage village={village} lines={lines} />,
    drawOne: (village, one) => <TeamPage village={village} {...one} />,
  })
}
