import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isProblem, refuse } from '#kernel/problem.ts'
import { DINGTALK_RETURN } from '#platform/dingtalk/dingtalk.ts'
import { faultOf } from '#platform/http/fault.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { GoOnPage } from '#web/desk/account/go-on-page.tsx'
import { SignInPage } from '#web/desk/account/sign-in-page.tsx'
import { paths } from '#web/ui/paths.ts'
import { chooseNotices, revokeOwn } from '../actions/binding.ts'
import { askWho, bindByDingTalk, signInByDingTalk } from '../actions/dingtalk.ts'
import { callerOf, keepSession, SIGN_IN_RATE } from '../routes/caller.ts'
import type { AccountSettings } from '../settings.ts'
import { comeBack, dingTalkOf, setOut } from './dingtalk-way.ts'
import { ownPage } from './own-account.tsx'
import { asked, BackQuery, nextOf } from './way.ts'

const PUBLIC = { access: { open: 'public' } } as const
const SIGNED_IN = { access: { power: 'signed-in' } } as const
const Nothing = Type.Object({})
const Word = Type.Optional(Type.String({ maxLength: 512 }))
/** The ordinary one calls the code `authCode`. */
const ReturnQuery = Type.Object({ code: Word, authCode: Word, state: Word })
const NoticesForm = Type.Object({ notices: Type.Enum(['on', 'off']) })

export function addDingTalkPages(app: App, settings: AccountSettings): void {
  app.get(
    '/sign-in/dingtalk',
    { config: PUBLIC, schema: { hide: true, querystring: BackQuery } },
    async (request, reply) => reply.redirect(setOut(request, reply, { back: asked(request) }), 303),
  )
  app.get(
    DINGTALK_RETURN,
    {
      config: PUBLIC,
      onRequest: (request) => limitRate(request, SIGN_IN_RATE),
      schema: { hide: true, querystring: ReturnQuery },
    },
    async (request, reply) => {
      const { code, authCode, state = '' } = request.query
      const shown = authCode ?? code ?? ''
      return await orPlainly(request, reply, () => returned(request, reply, settings, shown, state))
    },
  )
  addOwn(app)
}

/** What goes wrong is said on the page where one goes on: one's own account, or the sign-in by password. */
async function orPlainly(request: FastifyRequest, reply: FastifyReply, work: () => Promise<unknown>) {
  try {
    return await work()
  } catch (error) {
    if (!isProblem(error) || error.status === 404) throw error
    const fault = faultOf(error)
    const { field: _, ...whole } = fault
    reply.code(error.status)
    return request.actor.kind === 'staff'
      ? sendPage(request, reply, await ownPage(request, { fault: { ...whole, field: 'dingtalk' } }), 'desk')
      : sendPage(request, reply, <SignInPage back="" dingTalk fault={whole} />)
  }
}

async function returned(
  request: FastifyRequest,
  reply: FastifyReply,
  settings: AccountSettings,
  code: string,
  state: string,
) {
  const dingTalk = dingTalkOf(request)
  const { account, back } = comeBack(request, reply, state)
  const caller = callerOf(request)
  if (!code) throw refuse('dingtalk.code', 401)
  const who = await askWho(dingTalk, code, state)
  if (account !== undefined) {
    await bindByDingTalk(caller, account, who)
    return reply.redirect(`${paths.account}?done=dingtalk`, 303)
  }
  const begun = await signInByDingTalk(caller, settings, who)
  keepSession(request, reply, begun.token, 'staff')
  return reply.redirect(nextOf(begun, settings, back), 303)
}

function addOwn(app: App): void {
  // A form and then a link: no stranger's page can send somebody off to be bound, and no form leads away from here.
  app.post('/account/dingtalk', { config: SIGNED_IN, schema: { hide: true, body: Nothing } }, (request, reply) => {
    if (request.actor.kind !== 'staff') throw refuse('sign-in-needed', 401)
    const address = setOut(request, reply, { account: request.actor.id, back: '' })
    return sendPage(request, reply, <GoOnPage address={address} />, 'desk')
  })
  app.post(
    '/account/dingtalk/revocations',
    { config: SIGNED_IN, schema: { hide: true, body: Nothing } },
    async (request, reply) => {
      await revokeOwn(callerOf(request))
      return reply.redirect(`${paths.account}?done=dingtalk`, 303)
    },
  )
  app.post(
    '/account/dingtalk/notices',
    { config: SIGNED_IN, schema: { hide: true, body: NoticesForm } },
    async (request, reply) => {
      await chooseNotices(callerOf(request), request.body.notices === 'on')
      return reply.redirect(`${paths.account}?done=dingtalk`, 303)
    },
  )
}
