import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { languageOf } from '#platform/http/face.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { PHONE_CODE_MS } from '#platform/identity/limits.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { askPhoneCode, handCode, provePhone } from '../actions/villager.ts'
import { CodeSent, Handed, PhoneAndCode, PhoneNumber } from '../schema.ts'
import type { AccountSettings } from '../settings.ts'
import { callerOf, keepSession, SIGN_IN_RATE, SMS_RATE } from './caller.ts'

const tags = ['villager']
const OPEN = { access: { open: 'public' } } as const

/** The message in the language of the page that asked for it. */
export const codeTextFor = (request: FastifyRequest) => (code: string) =>
  messagesFor(languageOf(request)).account.sms(code, PHONE_CODE_MS / 60_000)

export function addVillagerRoutes(app: App, settings: AccountSettings): void {
  app.post(
    '/api/v1/phone-codes',
    {
      config: OPEN,
      onRequest: (request) => limitRate(request, SMS_RATE),
      schema: {
        tags,
        summary: 'Send a code to a number; answers alike for known and unknown numbers',
        body: PhoneNumber,
        response: { 202: CodeSent, ...problemResponses },
      },
    },
    async (request, reply) => {
      await askPhoneCode(callerOf(request), settings, request.body.phone, codeTextFor(request))
      return reply.code(202).send({ goodFor_s: PHONE_CODE_MS / 1000 })
    },
  )
  app.post(
    '/api/v1/villager-sessions',
    {
      config: OPEN,
      onRequest: (request) => limitRate(request, SIGN_IN_RATE),
      schema: {
        tags,
        summary: 'Sign in with a number and the code sent to it or handed over',
        body: PhoneAndCode,
        response: { 201: Type.Object({ stage: Type.Literal('full') }), ...problemResponses },
      },
    },
    async (request, reply) => {
      keepSession(request, reply, await provePhone(callerOf(request), request.body), 'villager')
      return reply.code(201).send({ stage: 'full' as const })
    },
  )
  app.post(
    '/api/v1/handed-codes',
    {
      config: { access: { power: 'account.hand-code' } },
      schema: {
        tags,
        summary: 'A one-time code to hand to the person standing there',
        body: PhoneNumber,
        response: { 201: Handed, ...problemResponses },
      },
    },
    async (request, reply) => {
      const { code, expiresAt } = await request.act((context) => handCode(context, request.body.phone))
      return reply.code(201).send({ code, expiresAt: expiresAt.toISOString() })
    },
  )
}
