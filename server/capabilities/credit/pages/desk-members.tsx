import { levelOf } from '#kernel/place.ts'
import { getThing } from '#platform/facts/things.ts'
import { staffOf } from '#platform/http/act.ts'
import { addDeskNew } from '#platform/http/desk-new.ts'
import { addDeskOne } from '#platform/http/desk-one.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DeskMemberPage } from '#web/desk/credit/member-page.tsx'
import { DeskMembersPage, NewMemberPage } from '#web/desk/credit/members-page.tsx'
import { mayMember, requireMember, requireMemberDesk } from '../access.ts'
import { joinOnPaper } from '../actions/join.ts'
import { actOnMember } from '../actions/member.ts'
import type { WithCredits } from '../context.ts'
import { listMembers, type MemberRow, readMember } from '../queries/member.ts'
import { MEMBER_ACTS, type MemberBody, type MemberDeskVerb, PaperBody } from '../schema.ts'
import { type CreditBook, shownMember, shownMemberLine } from './view.ts'

/** Households that joined, for the village's office and its supervision committee: masked, each look recorded. */
export function addMemberPages(app: App, withCredits: WithCredits, book: CreditBook): void {
  const config = { access: { power: 'credit-member.list' } } as const
  app.get('/desk/credit-members', { config, schema: { hide: true } }, async (request, reply) => {
    const { scope } = staffOf(request)
    const lines = await request.act(async (plain) =>
      (await listMembers(plain)).map((row) => shownMemberLine(row, plain.today)),
    )
    const mayTake = levelOf(scope) === 'village' && mayMember(request.actor, 'consented', scope)
    return sendPage(request, reply, <DeskMembersPage lines={lines} mayTake={mayTake} />, 'desk')
  })
  addDeskNew(app, {
    noun: 'credit-member',
    plural: 'credit-members',
    opens: 'consented',
    body: PaperBody,
    requireMay: (actor, village) => requireMember(actor, 'consented', village),
    open: (plain, body) => joinOnPaper(withCredits(plain), body as PaperBody),
    draw: async (request, reply, { village: code, ...form }) => {
      const village = { code, name: book.places().nameOf(code, languageOf(request)) }
      return sendPage(request, reply, <NewMemberPage village={village} {...form} />, 'desk')
    },
  })
  addDeskOne<MemberDeskVerb>(app, {
    noun: 'credit-member',
    plural: 'credit-members',
    acts: MEMBER_ACTS,
    act: (plain, id, verb, body) => actOnMember(withCredits(plain), id, verb, body as MemberBody),
    check: async (plain, id, verb) => {
      requireMemberDesk(plain.actor)
      requireMember(plain.actor, verb, (await getThing<MemberRow>(plain, 'credit_member', id)).village_code)
    },
    draw: async (request, reply, id, shown) => {
      const view = await request.act(async (plain) => {
        const detail = await readMember(plain, id)
        const member = shownMember(book, languageOf(request), detail, plain.today)
        return { member, desk: { version: detail.state.version, may: detail.may, ...shown } }
      })
      return sendPage(request, reply, <DeskMemberPage view={view} />, 'desk')
    },
  })
}
