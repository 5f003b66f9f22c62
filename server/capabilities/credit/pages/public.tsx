import { Type } from 'typebox'
import { addVillageForm, orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { CreditPage } from '#web/villager/credit/credit-page.tsx'
import { CreditsPage } from '#web/villager/credit/credits-page.tsx'
import { commentOn } from '../actions/comment.ts'
import type { WithCredits } from '../context.ts'
import { detailOf, findInForce, listPublic, readPublic } from '../queries/credit.ts'
import { figuresOf } from '../queries/figures.ts'
import { COMMENT_RATE } from '../routes/credits.ts'
import { CommentBody, VillageCode } from '../schema.ts'
import { type CreditBook, shownCredit, shownLine } from './view.ts'

/** The rules of points that hold in a village, drafts that everybody may speak to, and every earlier edition. */
export function addPublicPages(app: App, withCredits: WithCredits, book: CreditBook): void {
  app.get(
    '/v/:code/credits',
    {
      config: { access: { open: 'public' } },
      errorHandler: orFindVillage(() => book.places()),
      schema: { hide: true, params: Type.Object({ code: VillageCode }) },
    },
    async (request, reply) => {
      const lang = languageOf(request)
      const village = villageOfPage(book.places(), request.params.code, lang)
      const view = await request.act(async (plain) => {
        const context = withCredits(plain)
        const held = await findInForce(plain, village.code)
        const at = { inForce: held?.id, today: plain.today }
        const rows = await listPublic(plain, village.code)
        const wereAdopted = rows.some(({ from_on }) => from_on !== null)
        return {
          inForce: held && (await shownCredit(context, book, lang, await detailOf(plain, held))),
          others: rows.filter(({ id }) => id !== held?.id).map((row) => shownLine(book, lang, row, at)),
          figures: wereAdopted ? await figuresOf(plain, village.code) : undefined,
          today: plain.today,
          bans: context.bans,
          basis: context.rule.basis,
        }
      })
      return sendPage(request, reply, <CreditsPage village={village} view={view} />)
    },
  )
  addOne(app, withCredits, book)
}

function addOne(app: App, withCredits: WithCredits, book: CreditBook): void {
  addVillageForm(app, {
    plural: 'credits',
    sends: { noun: 'comments', anchor: 'comment', shape: CommentBody, rate: COMMENT_RATE },
    places: () => book.places(),
    one: async (plain, code, id, lang) => {
      const detail = await readPublic(plain, code, id)
      const { stage, until = '' } = detail.state
      return {
        credit: await shownCredit(withCredits(plain), book, lang, detail),
        published: detail.publications.map(({ rev }) => rev),
        isOpen: stage === 'open' && plain.today <= until,
      }
    },
    send: commentOn,
    draw: (village, view, form) => <CreditPage village={village} {...view} {...form} />,
  })
}
