import { Type } from 'typebox'
import { orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { refuse } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { ComparisonPage } from '#web/villager/charter/comparison-page.tsx'
import type { WithCharters } from '../context.ts'
import { findInForce, findPublic, listPublic, readPublic, villagesWithRules } from '../queries/charter.ts'
import { compared } from '../rules/index.ts'
import { VillageCode } from '../schema.ts'
import { type CharterBook, shownLine } from './view.ts'

const Asked = Type.Object({
  /** Another edition. */
  edition: Type.Optional(Type.String({ format: 'uuid' })),
  /** The rules that hold in another village. */
  village: Type.Optional(Type.Union([VillageCode, Type.Literal('')])),
})

/** Two texts side by side, clause by clause: between editions of a village, and between villages. */
export function addComparison(app: App, withCharters: WithCharters, book: CharterBook): void {
  app.get(
    '/v/:code/charters/:id/comparison',
    {
      config: { access: { open: 'public' } },
      errorHandler: orFindVillage(() => book.places()),
      schema: {
        hide: true,
        params: Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) }),
        querystring: Asked,
      },
    },
    async (request, reply) => {
      const { code, id } = request.params
      const { edition, village: otherVillage } = request.query
      const lang = languageOf(request)
      const village = villageOfPage(book.places(), code, lang)
      const view = await request.act(async (plain) => {
        const { rule } = withCharters(plain)
        const own = await readPublic(plain, code, id)
        const line = (row: typeof own.row) => shownLine(book, lang, row, plain.today)
        const editions = await listPublic(plain, code)
        const earlier = editions.find((row) => row.edition < own.row.edition && row.adopted_on !== null)
        const other = otherVillage
          ? await findInForce(plain, otherVillage)
          : await findPublic(plain, edition ?? earlier?.id ?? id)
        if (!other) throw refuse('not-found', 404)
        const codes = await villagesWithRules(plain)
        return {
          own: line(own.row),
          other: line(other.row),
          rows: compared(other.state.clauses, own.state.clauses, rule.reworded_percent),
          editions: editions.filter((row) => row.id !== id).map(line),
          villages: codes
            .filter((one) => one !== code)
            .map((one) => ({ value: one, label: book.places().nameOf(one, lang) })),
        }
      })
      return sendPage(request, reply, <ComparisonPage village={village} view={view} />)
    },
  )
}
