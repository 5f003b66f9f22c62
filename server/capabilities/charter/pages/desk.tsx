import { levelOf } from '#kernel/place.ts'
import { staffOf } from '#platform/http/act.ts'
import { addDeskNew } from '#platform/http/desk-new.ts'
import { addDeskOne, checkedBy } from '#platform/http/desk-one.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskCharterPage } from '#web/desk/charter/charter-page.tsx'
import { DeskChartersPage, NewCharterPage } from '#web/desk/charter/charters-page.tsx'
import { mayDo, requireMay } from '../access.ts'
import { actOnCharter } from '../actions/act.ts'
import { draftCharter } from '../actions/draft.ts'
import type { WithCharters } from '../context.ts'
import { findInForce, listDesk, readDesk } from '../queries/charter.ts'
import { typedFrom } from '../rules/index.ts'
import { type ActBody, CHARTER_ACTS, type DeskVerb, DraftBody } from '../schema.ts'
import { type CharterBook, shownCharter, shownLine } from './view.ts'

const hide = { hide: true } as const

/** The desks' face of village rules: what waits, one edition with its acts, a new draft. */
export function addDeskPages(app: App, withCharters: WithCharters, book: CharterBook): void {
  app.get('/desk/charters', { config: { access: { power: 'charter.list' } }, schema: hide }, async (request, reply) => {
    const { scope } = staffOf(request)
    const lang = languageOf(request)
    const lines = await request.act(async (plain) =>
      (await listDesk(plain)).map((row) => shownLine(book, lang, row, plain.today)),
    )
    const mayDraft = levelOf(scope) === 'village' && mayDo(request.actor, 'drafted', scope)
    return sendPage(request, reply, <DeskChartersPage lines={lines} mayDraft={mayDraft} />, 'desk')
  })
  addDeskNew(app, {
    noun: 'charter',
    plural: 'charters',
    opens: 'drafted',
    body: DraftBody,
    requireMay: (actor, village) => requireMay(actor, 'drafted', village),
    open: (plain, body) => draftCharter(withCharters(plain), body as DraftBody),
    draw: async (request, reply, { village: code, ...form }) => {
      const village = { code, name: book.places().nameOf(code, languageOf(request)) }
      // The words of a village's rules are Chinese, whatever language the desk is read in.
      const filled = await request.act(async (plain) => {
        const held = await findInForce(plain, code)
        if (held) return { title: held.state.title, clauses: typedFrom(held.state.clauses) }
        return {
          clauses: withCharters(plain)
            .rule.heads.map(({ zh }) => `# ${zh}`)
            .join('\n'),
        }
      })
      return sendPage(request, reply, <NewCharterPage village={village} filled={filled} {...form} />, 'desk')
    },
  })
  addOne(app, withCharters, book)
}

function addOne(app: App, withCharters: WithCharters, book: CharterBook): void {
  addDeskOne<DeskVerb>(app, {
    noun: 'charter',
    plural: 'charters',
    acts: CHARTER_ACTS,
    act: (plain, id, verb, body) => actOnCharter(withCharters(plain), id, verb, body as ActBody),
    check: checkedBy('charter', requireMay),
    draw: async (request, reply, id, shown) => {
      const lang = languageOf(request)
      const view = await request.act(async (plain) => {
        const context = withCharters(plain)
        const detail = await readDesk(context, id)
        return {
          charter: shownCharter(context, book, lang, detail),
          typed: typedFrom(detail.state.clauses),
          comments: detail.comments,
          decisions: detail.decisions,
          desk: { version: detail.state.version, may: detail.may, ...shown },
        }
      })
      return sendPage(request, reply, <DeskCharterPage view={view} />, 'desk')
    },
  })
}
