import { Type } from 'typebox'
import { addVillageForm, orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { refuse } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { CharterPage } from '#web/villager/charter/charter-page.tsx'
import { CharterPaper } from '#web/villager/charter/charter-paper.tsx'
import { ChartersPage } from '#web/villager/charter/charters-page.tsx'
import { commentOn } from '../actions/comment.ts'
import type { WithCharters } from '../context.ts'
import { findInForce, listPublic, readPublic } from '../queries/charter.ts'
import { COMMENT_RATE } from '../routes/charters.ts'
import { CommentBody, VillageCode } from '../schema.ts'
import { addComparison } from './comparison.tsx'
import { type CharterBook, shownCharter, shownLine } from './view.ts'

const ByVillage = Type.Object({ code: VillageCode })
const hide = { hide: true } as const
const open = (book: CharterBook) =>
  ({ config: { access: { open: 'public' } }, errorHandler: orFindVillage(() => book.places()) }) as const

/** The rules that hold in a village, drafts that everybody may speak to, and every earlier edition. */
export function addPublicPages(app: App, withCharters: WithCharters, book: CharterBook): void {
  app.get('/v/:code/charters', { ...open(book), schema: { ...hide, params: ByVillage } }, async (request, reply) => {
    const lang = languageOf(request)
    const village = villageOfPage(book.places(), request.params.code, lang)
    const view = await request.act(async (plain) => {
      const context = withCharters(plain)
      const held = await findInForce(plain, village.code)
      const rows = await listPublic(plain, village.code)
      return {
        inForce: held && shownCharter(context, book, lang, held),
        others: rows.filter(({ id }) => id !== held?.row.id).map((row) => shownLine(book, lang, row, plain.today)),
      }
    })
    return sendPage(request, reply, <ChartersPage village={village} {...view} />)
  })
  app.get(
    '/v/:code/charters/paper',
    { ...open(book), schema: { ...hide, params: ByVillage } },
    async (request, reply) => {
      const lang = languageOf(request)
      const village = villageOfPage(book.places(), request.params.code, lang)
      const charter = await request.act(async (plain) => {
        const held = await findInForce(plain, village.code)
        if (!held) throw refuse('not-found', 404)
        return shownCharter(withCharters(plain), book, lang, held)
      })
      return sendPage(request, reply, <CharterPaper village={village} charter={charter} />)
    },
  )
  addComparison(app, withCharters, book)
  addOne(app, withCharters, book)
}

function addOne(app: App, withCharters: WithCharters, book: CharterBook): void {
  addVillageForm(app, {
    plural: 'charters',
    sends: { noun: 'comments', anchor: 'comment', shape: CommentBody, rate: COMMENT_RATE },
    places: () => book.places(),
    one: async (plain, code, id, lang) => {
      const detail = await readPublic(plain, code, id)
      const published = detail.publications.map(({ rev }) => rev)
      const isOpen = detail.state.stage === 'open' && plain.today <= (detail.state.until ?? '')
      return { charter: shownCharter(withCharters(plain), book, lang, detail), published, isOpen }
    },
    send: commentOn,
    draw: (village, view, form) => <CharterPage village={village} {...view} {...form} />,
  })
}
