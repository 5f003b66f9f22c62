import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { safeBack } from '#platform/http/back.ts'
import type { Begun } from '../actions/sign-in.ts'
import type { NextStage } from '../rules.ts'
import type { AccountSettings } from '../settings.ts'

/** Where the reader wanted to go before we asked who they are. */
export const Back = Type.Optional(Type.String({ maxLength: 1000 }))
export const BackQuery = Type.Object({ back: Back })

/** Inside this site, and not into the sign-in again; empty when nothing was asked for. */
export function backOf(asked: unknown): string {
  const back = safeBack(asked, '')
  return /^\/(sign-in|sign-out|me\/(sign-in|code))\b/.test(back) ? '' : back
}

const STEPS: Record<Exclude<NextStage, 'full'>, string> = {
  'change-password': '/sign-in/password',
  'second-factor': '/sign-in/second-factor',
  enrol: '/sign-in/enrolment',
}

const withBack = (path: string, back: string): string => (back ? `${path}?back=${encodeURIComponent(back)}` : path)

/** The next step of signing in, or where the reader wanted to go. */
export const nextOf = (
  { stage, role }: Pick<Begun, 'stage' | 'role'>,
  settings: AccountSettings,
  back: string,
): string => (stage === 'full' ? back || settings.homeOf(role) : withBack(STEPS[stage], back))

export const goToSignIn = (reply: FastifyReply, back: string) => reply.redirect(withBack('/sign-in', back), 303)

export const asked = (request: FastifyRequest): string => backOf((request.query as { back?: unknown }).back) // The address' query, not yet under a schema here.
