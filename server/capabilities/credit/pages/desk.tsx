import { levelOf } from '#kernel/place.ts'
import { staffOf } from '#platform/http/act.ts'
import { addDeskNew } from '#platform/http/desk-new.ts'
import { addDeskOne, checkedBy } from '#platform/http/desk-one.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskCreditPage } from '#web/desk/credit/credit-page.tsx'
import { DeskCreditsPage, NewCreditPage } from '#web/desk/credit/credits-page.tsx'
import { mayDo, requireMay } from '../access.ts'
import { actOnCredit } from '../actions/act.ts'
import { draftCredit } from '../actions/draft.ts'
import type { WithCredits } from '../context.ts'
import { detailOf, findInForce, listDesk, listInForce, readDesk } from '../queries/credit.ts'
import { type ActBody, CREDIT_ACTS, type DeskVerb, DraftBody } from '../schema.ts'
import { type CreditBook, shownCredit, shownLine, shownTerms } from './view.ts'

/** The desks' face of a village's points: what waits, one edition with its acts, a new draft. */
export function addDeskPages(app: App, withCredits: WithCredits, book: CreditBook): void {
  const config = { access: { power: 'credit.list' } } as const
  app.get('/desk/credits', { config, schema: { hide: true } }, async (request, reply) => {
    const { scope } = staffOf(request)
    const lang = languageOf(request)
    const lines = await request.act(async (plain) => {
      const rows = await listDesk(plain)
      const held = new Set(await listInForce(plain, [...new Set(rows.map((row) => row.village_code))]))
      const { today } = plain
      return rows.map((row) => shownLine(book, lang, row, { inForce: held.has(row.id) ? row.id : undefined, today }))
    })
    const mayDraft = levelOf(scope) === 'village' && mayDo(request.actor, 'drafted', scope)
    return sendPage(request, reply, <DeskCreditsPage lines={lines} mayDraft={mayDraft} />, 'desk')
  })
  addDeskNew(app, {
    noun: 'credit',
    plural: 'credits',
    opens: 'drafted',
    body: DraftBody,
    requireMay: (actor, village) => requireMay(actor, 'drafted', village),
    open: (plain, body) => draftCredit(withCredits(plain), body as DraftBody),
    draw: async (request, reply, { village: code, ...form }) => {
      const village = { code, name: book.places().nameOf(code, languageOf(request)) }
      const { filled, bans } = await request.act(async (plain) => {
        const held = await findInForce(plain, code)
        const filled = held ? shownTerms((await detailOf(plain, held)).state) : undefined
        return { filled, bans: withCredits(plain).bans }
      })
      return sendPage(request, reply, <NewCreditPage view={{ village, filled, bans, ...form }} />, 'desk')
    },
  })
  addOne(app, withCredits, book)
}

function addOne(app: App, withCredits: WithCredits, book: CreditBook): void {
  addDeskOne<DeskVerb>(app, {
    noun: 'credit',
    plural: 'credits',
    acts: CREDIT_ACTS,
    act: (plain, id, verb, body) => actOnCredit(withCredits(plain), id, verb, body as ActBody),
    check: checkedBy('credit', requireMay),
    draw: async (request, reply, id, shown) => {
      const view = await request.act(async (plain) => {
        const context = withCredits(plain)
        const detail = await readDesk(context, id)
        const { comments, decisions, state, may } = detail
        const credit = await shownCredit(context, book, languageOf(request), detail)
        const desk = { version: state.version, may, ...shown }
        return { credit, terms: shownTerms(state), bans: context.bans, comments, decisions, desk }
      })
      return sendPage(request, reply, <DeskCreditPage view={view} />, 'desk')
    },
  })
}
