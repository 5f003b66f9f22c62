import { Type } from 'typebox'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { SignInPage } from '#web/desk/account/sign-in-page.tsx'
import { signOut } from '../actions/sessions.ts'
import { signIn } from '../actions/sign-in.ts'
import { callerOf, dropSession, keepSession, SIGN_IN_RATE } from '../routes/caller.ts'
import { SignIn } from '../schema.ts'
import type { AccountSettings } from '../settings.ts'
import { Back, BackQuery, backOf, nextOf } from './way.ts'

const PUBLIC = { access: { open: 'public' } } as const
const IN_SESSION = { access: { open: 'by-secret' } } as const
const Typed = Type.Object({ ...SignIn.properties, back: Back })

export function addSignInPages(app: App, settings: AccountSettings): void {
  app.get('/sign-in', { config: PUBLIC, schema: { hide: true, querystring: BackQuery } }, async (request, reply) => {
    const back = backOf(request.query.back)
    const { actor } = request
    if (actor.kind === 'staff') return reply.redirect(back || settings.homeOf(actor.role), 303)
    return sendPage(request, reply, <SignInPage back={back} dingTalk={app.floor.dingTalk !== undefined} />)
  })
  app.post(
    '/sign-in',
    {
      ...asForm,
      config: PUBLIC,
      onRequest: (request) => limitRate(request, SIGN_IN_RATE),
      schema: { hide: true, body: Typed },
    },
    async (request, reply) => {
      const { body } = request
      const back = backOf(body.back)
      return answerForm(request, reply, {
        work: () => signIn(callerOf(request), settings, body),
        done: (begun) => {
          keepSession(request, reply, begun.token, 'staff')
          return reply.redirect(nextOf(begun, settings, back), 303)
        },
        again: (fault) => (
          <SignInPage back={back} name={body.name} dingTalk={app.floor.dingTalk !== undefined} fault={fault} />
        ),
      })
    },
  )
  app.post(
    '/sign-out',
    { config: IN_SESSION, schema: { hide: true, body: Type.Object({}) } },
    async (request, reply) => {
      await signOut(callerOf(request))
      dropSession(request, reply)
      return reply.redirect(request.actor.kind === 'villager' ? '/' : '/sign-in', 303)
    },
  )
}
