import { addVillagePages } from '#capabilities/place/index.ts'
import type { App } from '#platform/http/server.ts'
import { PartnershipPage, PartnershipsPage } from '#web/villager/partnership/partnerships-page.tsx'
import type { WithPartnerships } from '../context.ts'
import { listPublic, readPublicPartnership } from '../queries/partnership.ts'
import { type PartnershipBook, shownLine, shownPartnership } from './view.ts'

/** With whom a village works together, proposed by it or to it. */
export function addPublicPages(app: App, withPartnerships: WithPartnerships, book: PartnershipBook): void {
  addVillagePages(app, {
    plural: 'partnerships',
    places: book.places,
    list: async (plain, village, lang) => {
      const context = withPartnerships(plain)
      return (await listPublic(context, village)).map((row) => shownLine(context, book, lang, row))
    },
    one: async (plain, village, id, lang) => {
      const detail = await readPublicPartnership(plain, village, id)
      const published = detail.publications.map(({ rev }) => rev)
      return { one: shownPartnership(withPartnerships(plain), book, lang, detail), published }
    },
    drawList: (village, lines) => <PartnershipsPage village={village} lines={lines} />,
    drawOne: (village, one) => <PartnershipPage village={village} {...one} />,
  })
}
