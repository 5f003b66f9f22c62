import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { seal, unseal } from '#platform/crypto/keys.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { PHONE_CODE_MS } from '#platform/identity/limits.ts'
import { CodePage } from '#web/villager/sign-in/code-page.tsx'
import { PhonePage, SignedInPage } from '#web/villager/sign-in/phone-page.tsx'
import { askPhoneCode, provePhone } from '../actions/villager.ts'
import { callerOf, keepSession, SIGN_IN_RATE, SMS_RATE } from '../routes/caller.ts'
import { codeTextFor } from '../routes/villagers.ts'
import { PhoneAndCode, PhoneNumber } from '../schema.ts'
import type { AccountSettings } from '../settings.ts'
import { asked, Back, BackQuery, backOf } from './way.ts'

const PUBLIC = { access: { open: 'public' } } as const
const HOME = '/me'
/** The number between the two screens: sealed, in the browser only, so that it stands in no address and no log. */
const PHONE_COOKIE = 'phone'
const PHONE_COOKIE_S = 600
const PhoneForm = Type.Object({ ...PhoneNumber.properties, back: Back })
const CodeForm = Type.Object({ ...PhoneAndCode.properties, back: Back })

export function addVillagerPages(app: App, settings: AccountSettings): void {
  addPhone(app, settings)
  addCode(app)
}

function addPhone(app: App, settings: AccountSettings): void {
  app.get('/me/sign-in', { config: PUBLIC, schema: { hide: true, querystring: BackQuery } }, async (request, reply) => {
    if (request.actor.kind === 'villager') return sendPage(request, reply, <SignedInPage />)
    return sendPage(request, reply, <PhonePage back={asked(request)} phone={keptPhone(request)} />)
  })
  app.post(
    '/me/sign-in',
    {
      ...asForm,
      config: PUBLIC,
      onRequest: (request) => limitRate(request, SMS_RATE),
      schema: { hide: true, body: PhoneForm },
    },
    async (request, reply) => {
      const { phone } = request.body
      const back = backOf(request.body.back)
      return answerForm(request, reply, {
        work: () => askPhoneCode(callerOf(request), settings, phone, codeTextFor(request)),
        done: () => {
          keepPhone(request, reply, phone)
          return reply.redirect(`/me/code?${new URLSearchParams({ sent: '1', ...(back ? { back } : {}) })}`, 303)
        },
        again: (fault) => <PhonePage back={back} phone={phone} fault={fault} />,
      })
    },
  )
}

function addCode(app: App): void {
  const Query = Type.Object({ ...BackQuery.properties, sent: Type.Optional(Type.Literal('1')) })
  app.get('/me/code', { config: PUBLIC, schema: { hide: true, querystring: Query } }, async (request, reply) => {
    const sent = request.query.sent ? PHONE_CODE_MS / 60_000 : undefined
    return sendPage(request, reply, <CodePage back={asked(request)} phone={keptPhone(request)} sent={sent} />)
  })
  app.post(
    '/me/code',
    {
      ...asForm,
      config: PUBLIC,
      onRequest: (request) => limitRate(request, SIGN_IN_RATE),
      schema: { hide: true, body: CodeForm },
    },
    async (request, reply) => {
      const { phone, code } = request.body
      const back = backOf(request.body.back)
      return answerForm(request, reply, {
        work: () => provePhone(callerOf(request), { phone, code }),
        done: (token) => {
          keepSession(request, reply, token, 'villager')
          reply.clearCookie(PHONE_COOKIE, { path: HOME })
          return reply.redirect(back || HOME, 303)
        },
        again: (fault) => <CodePage back={back} phone={phone} fault={fault} />,
      })
    },
  )
}

function keepPhone(request: FastifyRequest, reply: FastifyReply, phone: string): void {
  const { keys, publicUrl } = request.server.floor
  const value = seal(keys.form, phone).toString('base64url')
  const secure = publicUrl.startsWith('https:')
  reply.setCookie(PHONE_COOKIE, value, { path: HOME, httpOnly: true, sameSite: 'lax', secure, maxAge: PHONE_COOKIE_S })
}

function keptPhone(request: FastifyRequest): string | undefined {
  const kept = request.cookies[PHONE_COOKIE]
  if (!kept) return undefined
  try {
    return unseal(request.server.floor.keys.form, Buffer.from(kept, 'base64url'))
  } catch {
    return undefined // Sealed with an older key, or not by us.
  }
}
