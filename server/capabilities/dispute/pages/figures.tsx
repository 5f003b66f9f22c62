import { Type } from 'typebox'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { FiguresPage } from '#web/desk/dispute/figures-page.tsx'
import { disputePaths } from '#web/desk/dispute/paths.ts'
import type { WithDisputeRules } from '../context.ts'
import { countDisputes } from '../queries/figures.ts'
import { type DisputeBook, kindName } from './book.ts'

const Day = Type.String({ format: 'date' })
const Period = Type.Object({ from: Type.Optional(Day), to: Type.Optional(Day) })

/** By kind and by town, of any period; without one, of this year so far. */
export function addFiguresPage(app: App, withRules: WithDisputeRules, book: DisputeBook): void {
  app.get(
    disputePaths.figures,
    { config: { access: { power: 'dispute.list' } }, schema: { hide: true, querystring: Period } },
    async (request, reply) => {
      const lang = languageOf(request)
      const view = await request.act(async (plain) => {
        const context = withRules(plain)
        const reading = { context, book, lang }
        const { from = `${context.today.slice(0, 4)}-01-01`, to = context.today } = request.query
        const kinds = await countDisputes(context, { from, to }, 'kind')
        const towns = await countDisputes(context, { from, to }, 'town')
        return {
          from,
          to,
          kinds: kinds.map((line) => ({ ...line, name: kindName(reading, line.key, to) })),
          towns: towns.map((line) => ({ ...line, name: book.places().nameOf(line.key, lang) })),
        }
      })
      return sendPage(request, reply, <FiguresPage view={view} />, 'desk')
    },
  )
}
