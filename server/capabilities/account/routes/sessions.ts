import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { changeFirstPassword, changePassword } from '../actions/password.ts'
import { confirmEnrolment, giveSecondFactor, readEnrolment, renewRecoveryCodes } from '../actions/second-factor.ts'
import { readOwnSessions, revokeSession, signOut } from '../actions/sessions.ts'
import { signIn } from '../actions/sign-in.ts'
import { Begun, BySessionId, Enrolled, Enrolment, NewPassword, SecondFactor, Session, SignIn } from '../schema.ts'
import type { AccountSettings } from '../settings.ts'
import { callerOf, dropSession, keepSession, SIGN_IN_RATE } from './caller.ts'

const tags = ['session']
const OPEN = { access: { open: 'public' } } as const
const IN_SESSION = { access: { open: 'by-secret' } } as const
const SIGNED_IN = { access: { power: 'signed-in' } } as const

export function addSessionRoutes(app: App, settings: AccountSettings): void {
  addBeginning(app, settings)
  addSteps(app, settings)
  addEnrolment(app)
  addOwnSessions(app)
}

function addBeginning(app: App, settings: AccountSettings): void {
  app.post(
    '/api/v1/sessions',
    {
      config: OPEN,
      onRequest: (request) => limitRate(request, SIGN_IN_RATE),
      schema: {
        tags,
        summary: 'Sign in with name and password',
        body: SignIn,
        response: { 201: Begun, ...problemResponses },
      },
    },
    async (request, reply) => {
      const { token, stage } = await signIn(callerOf(request), settings, request.body)
      keepSession(request, reply, token, 'staff')
      return reply.code(201).send({ stage })
    },
  )
  app.delete(
    '/api/v1/sessions/current',
    {
      config: IN_SESSION,
      schema: { tags, summary: 'Sign out; safe to repeat', response: { 204: Type.Null(), ...problemResponses } },
    },
    async (request, reply) => {
      await signOut(callerOf(request))
      dropSession(request, reply)
      return reply.code(204).send(null)
    },
  )
}

function addSteps(app: App, settings: AccountSettings): void {
  app.post(
    '/api/v1/sessions/current/second-factors',
    {
      config: IN_SESSION,
      schema: {
        tags,
        summary: 'A code of the app, or a recovery code',
        body: SecondFactor,
        response: { 201: Begun, ...problemResponses },
      },
    },
    async (request, reply) => {
      const { token, stage } = await giveSecondFactor(callerOf(request), request.body.code)
      keepSession(request, reply, token, 'staff')
      return reply.code(201).send({ stage })
    },
  )
  app.post(
    '/api/v1/sessions/current/passwords',
    {
      config: IN_SESSION,
      schema: {
        tags,
        summary: 'A new password: instead of the first one, or with the present one',
        body: NewPassword,
        response: { 201: Begun, ...problemResponses },
      },
    },
    async (request, reply) => {
      const { password, newPassword } = request.body
      const caller = callerOf(request)
      const { token, stage } =
        request.actor.kind === 'staff'
          ? await changePassword(caller, { password: password ?? '', newPassword })
          : await changeFirstPassword(caller, settings, newPassword)
      keepSession(request, reply, token, 'staff')
      return reply.code(201).send({ stage })
    },
  )
}

function addEnrolment(app: App): void {
  app.get(
    '/api/v1/sessions/current/enrolment',
    {
      config: IN_SESSION,
      schema: {
        tags,
        summary: 'The secret for the authenticator app',
        response: { 200: Enrolment, ...problemResponses },
      },
    },
    async (request) => readEnrolment(callerOf(request), app.floor.countyName.en),
  )
  app.post(
    '/api/v1/sessions/current/enrolment',
    {
      config: IN_SESSION,
      schema: {
        tags,
        summary: 'The app’s first code; answers the recovery codes',
        body: SecondFactor,
        response: { 201: Enrolled, ...problemResponses },
      },
    },
    async (request, reply) => {
      const { token, codes } = await confirmEnrolment(callerOf(request), request.body.code)
      keepSession(request, reply, token, 'staff')
      return reply.code(201).send({ stage: 'full' as const, codes })
    },
  )
}

function addOwnSessions(app: App): void {
  app.get(
    '/api/v1/sessions',
    {
      config: SIGNED_IN,
      schema: {
        tags,
        summary: 'One’s own sessions',
        response: { 200: Type.Object({ sessions: Type.Array(Session) }), ...problemResponses },
      },
    },
    async (request) => {
      const sessions = await readOwnSessions(callerOf(request))
      return {
        sessions: sessions.map((session) => ({
          ...session,
          createdAt: session.createdAt.toISOString(),
          seenAt: session.seenAt.toISOString(),
        })),
      }
    },
  )
  app.delete(
    '/api/v1/sessions/:id',
    {
      config: SIGNED_IN,
      schema: {
        tags,
        summary: 'End one of one’s own sessions',
        params: BySessionId,
        response: { 204: Type.Null(), ...problemResponses },
      },
    },
    async (request, reply) => {
      await revokeSession(callerOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/api/v1/recovery-codes',
    {
      config: SIGNED_IN,
      schema: {
        tags,
        summary: 'New recovery codes, against a code of the app',
        body: SecondFactor,
        response: { 201: Type.Object({ codes: Type.Array(Type.String()) }), ...problemResponses },
      },
    },
    async (request, reply) =>
      reply.code(201).send({ codes: await renewRecoveryCodes(callerOf(request), request.body.code) }),
  )
}
