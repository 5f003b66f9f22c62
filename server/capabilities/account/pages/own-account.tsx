import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { PASSWORD_LENGTH } from '#platform/identity/limits.ts'
import { AccountPage, type OwnAccountProps } from '#web/desk/account/account-page.tsx'
import { RecoveryCodesPage } from '#web/desk/account/recovery-codes-page.tsx'
import { paths } from '#web/ui/paths.ts'
import { readOwnBinding } from '../actions/binding.ts'
import { readOwnAccount } from '../actions/own-account.ts'
import { changePassword } from '../actions/password.ts'
import { beginEnrolment, renewRecoveryCodes } from '../actions/second-factor.ts'
import { readOwnSessions, revokeOtherSessions, revokeSession } from '../actions/sessions.ts'
import { callerOf, keepSession } from '../routes/caller.ts'
import { BySessionId, NewPassword, SecondFactor } from '../schema.ts'
import { namesFor } from './names.ts'

const SIGNED_IN = { access: { power: 'signed-in' } } as const
const Nothing = Type.Object({})
const Done = Type.Object({ done: Type.Optional(Type.Enum(['password', 'session', 'dingtalk'])) })

export async function ownPage(request: FastifyRequest, more: Pick<OwnAccountProps, 'done' | 'fault'>) {
  const caller = callerOf(request)
  const own = await readOwnAccount(caller)
  return (
    <AccountPage
      {...own}
      names={namesFor(request)}
      sessions={await readOwnSessions(caller)}
      least={PASSWORD_LENGTH}
      dingTalk={request.server.floor.dingTalk && { binding: await readOwnBinding(caller) }}
      {...more}
    />
  )
}

export function addOwnAccountPages(app: App): void {
  app.get(paths.account, { config: SIGNED_IN, schema: { hide: true, querystring: Done } }, async (request, reply) =>
    sendPage(request, reply, await ownPage(request, { done: request.query.done }), 'desk'),
  )
  app.post(
    '/account/sessions/:id/end',
    { config: SIGNED_IN, schema: { hide: true, params: BySessionId, body: Nothing } },
    async (request, reply) => {
      await revokeSession(callerOf(request), request.params.id)
      return backTo(reply, 'session')
    },
  )
  app.post(
    '/account/other-sessions-end',
    { config: SIGNED_IN, schema: { hide: true, body: Nothing } },
    async (request, reply) => {
      await revokeOtherSessions(callerOf(request))
      return backTo(reply, 'session')
    },
  )
  addLocks(app)
}

const backTo = (reply: FastifyReply, done: 'password' | 'session') =>
  reply.redirect(`${paths.account}?done=${done}`, 303)

function addLocks(app: App): void {
  app.post(
    '/account/password',
    { ...asForm, config: SIGNED_IN, schema: { hide: true, body: Type.Required(NewPassword) } },
    (request, reply) =>
      answerForm(request, reply, {
        work: () => changePassword(callerOf(request), request.body),
        done: ({ token }) => {
          keepSession(request, reply, token, 'staff')
          return backTo(reply, 'password')
        },
        again: (fault) => ownPage(request, { fault }),
        usual: 'desk',
      }),
  )
  app.post(
    '/account/recovery-codes',
    { ...asForm, config: SIGNED_IN, schema: { hide: true, body: SecondFactor } },
    (request, reply) =>
      answerForm(request, reply, {
        work: () => renewRecoveryCodes(callerOf(request), request.body.code),
        done: (codes) => sendPage(request, reply, <RecoveryCodesPage codes={codes} next={paths.account} />),
        again: (fault) => ownPage(request, { fault: { ...fault, field: 'code' } }),
        usual: 'desk',
      }),
  )
  app.post(
    '/account/second-factor',
    { config: SIGNED_IN, schema: { hide: true, body: Nothing } },
    async (request, reply) => {
      const { token } = await beginEnrolment(callerOf(request))
      keepSession(request, reply, token, 'staff')
      return reply.redirect(`/sign-in/enrolment?back=${encodeURIComponent(paths.account)}`, 303)
    },
  )
}
