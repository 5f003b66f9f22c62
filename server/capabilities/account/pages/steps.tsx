import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { PASSWORD_LENGTH } from '#platform/identity/limits.ts'
import type { Stage } from '#platform/identity/session.ts'
import { qrPath } from '#platform/render/qr.ts'
import { EnrolmentPage } from '#web/desk/account/enrolment-page.tsx'
import { FirstPasswordPage } from '#web/desk/account/first-password-page.tsx'
import { RecoveryCodesPage } from '#web/desk/account/recovery-codes-page.tsx'
import { SecondFactorPage } from '#web/desk/account/second-factor-page.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { changeFirstPassword } from '../actions/password.ts'
import { awaits, confirmEnrolment, giveSecondFactor, readEnrolment } from '../actions/second-factor.ts'
import type { Begun } from '../actions/sign-in.ts'
import { callerOf, keepSession } from '../routes/caller.ts'
import { NewPassword, SecondFactor } from '../schema.ts'
import type { AccountSettings } from '../settings.ts'
import { asked, Back, BackQuery, backOf, goToSignIn, nextOf } from './way.ts'

const IN_SESSION = { access: { open: 'by-secret' } } as const
const CodeForm = Type.Object({ ...SecondFactor.properties, back: Back })
const PasswordForm = Type.Object({ newPassword: NewPassword.properties.newPassword, back: Back })

/** The steps between the password and the desk. Each begins with a session that waits for exactly it. */
export function addStepPages(app: App, settings: AccountSettings): void {
  addSecondFactor(app, settings)
  addEnrolment(app, settings)
  addFirstPassword(app, settings)
}

/** Too late, or done already in another window: to the beginning, which knows who is signed in. */
async function orToSignIn(reply: FastifyReply, back: string, step: () => Promise<unknown>) {
  try {
    return await step()
  } catch (error) {
    if (isProblem(error) && error.code === 'sign-in.expired') return goToSignIn(reply, back)
    throw error
  }
}

const ifAwaited = async (request: FastifyRequest, reply: FastifyReply, stage: Stage, page: () => unknown) =>
  (await awaits(callerOf(request), stage)) ? page() : goToSignIn(reply, asked(request))

function goOn(request: FastifyRequest, reply: FastifyReply, settings: AccountSettings, begun: Begun, back: string) {
  keepSession(request, reply, begun.token, 'staff')
  return reply.redirect(nextOf(begun, settings, back), 303)
}

function addSecondFactor(app: App, settings: AccountSettings): void {
  app.get(
    '/sign-in/second-factor',
    { config: IN_SESSION, schema: { hide: true, querystring: BackQuery } },
    (request, reply) =>
      ifAwaited(request, reply, 'second-factor', () =>
        sendPage(request, reply, <SecondFactorPage back={asked(request)} />),
      ),
  )
  app.post(
    '/sign-in/second-factor',
    { ...asForm, config: IN_SESSION, schema: { hide: true, body: CodeForm } },
    (request, reply) => {
      const back = backOf(request.body.back)
      return orToSignIn(reply, back, () =>
        answerForm(request, reply, {
          work: () => giveSecondFactor(callerOf(request), request.body.code),
          done: (begun) => goOn(request, reply, settings, begun, back),
          again: (fault) => <SecondFactorPage back={back} fault={fault} />,
        }),
      )
    },
  )
}

async function enrolmentPage(request: FastifyRequest, back: string, fault?: Fault) {
  const { secret, address } = await readEnrolment(callerOf(request), request.server.floor.countyName.en)
  return <EnrolmentPage back={back} secret={secret} qr={qrPath(address)} fault={fault} />
}

function addEnrolment(app: App, settings: AccountSettings): void {
  app.get(
    '/sign-in/enrolment',
    { config: IN_SESSION, schema: { hide: true, querystring: BackQuery } },
    (request, reply) =>
      ifAwaited(request, reply, 'enrol', async () =>
        sendPage(request, reply, await enrolmentPage(request, asked(request))),
      ),
  )
  app.post(
    '/sign-in/enrolment',
    { ...asForm, config: IN_SESSION, schema: { hide: true, body: CodeForm } },
    (request, reply) => {
      const back = backOf(request.body.back)
      return orToSignIn(reply, back, () =>
        answerForm(request, reply, {
          work: () => confirmEnrolment(callerOf(request), request.body.code),
          done: ({ codes, ...begun }) => {
            keepSession(request, reply, begun.token, 'staff')
            return sendPage(request, reply, <RecoveryCodesPage codes={codes} next={nextOf(begun, settings, back)} />)
          },
          again: (fault) => enrolmentPage(request, back, fault),
        }),
      )
    },
  )
}

function addFirstPassword(app: App, settings: AccountSettings): void {
  app.get(
    '/sign-in/password',
    { config: IN_SESSION, schema: { hide: true, querystring: BackQuery } },
    (request, reply) =>
      ifAwaited(request, reply, 'change-password', () =>
        sendPage(request, reply, <FirstPasswordPage back={asked(request)} least={PASSWORD_LENGTH} />),
      ),
  )
  app.post(
    '/sign-in/password',
    { ...asForm, config: IN_SESSION, schema: { hide: true, body: PasswordForm } },
    (request, reply) => {
      const back = backOf(request.body.back)
      return orToSignIn(reply, back, () =>
        answerForm(request, reply, {
          work: () => changeFirstPassword(callerOf(request), settings, request.body.newPassword),
          done: (begun) => goOn(request, reply, settings, begun, back),
          again: (fault) => <FirstPasswordPage back={back} least={PASSWORD_LENGTH} fault={fault} />,
        }),
      )
    },
  )
}
