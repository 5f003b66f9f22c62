import type { FastifyReply, FastifyRequest } from 'fastify'
import { sessionCookie } from '#platform/http/act.ts'
import { deviceOf } from '#platform/identity/device.ts'
import { VILLAGER_LONGEST_MS } from '#platform/identity/limits.ts'
import { networkOf } from '#platform/identity/network.ts'
import { looksLikeToken } from '#platform/identity/session.ts'
import type { Caller } from '../settings.ts'

/** Per network address; a town hall of officers behind one address signs in within the same minutes. */
export const SIGN_IN_RATE = { name: 'sign-in', points: 120, duration_s: 600 }
export const SMS_RATE = { name: 'phone-code', points: 20, duration_s: 3600 }

export function callerOf(request: FastifyRequest): Caller {
  const { floor, metrics } = request.server
  const token = request.cookies[sessionCookie(floor.publicUrl)]
  return {
    act: (work, as) => request.act(work, as),
    network: networkOf(request.ip),
    device: deviceOf(request.headers['user-agent']),
    token: token && looksLikeToken(token) ? token : undefined,
    refused: () => metrics.signInFailures.inc(),
  }
}

const attributes = (publicUrl: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: publicUrl.startsWith('https:') }) as const

/** Staff sign in again with each start of the browser; a villager's phone stays known. */
export function keepSession(request: FastifyRequest, reply: FastifyReply, token: string, owner: 'staff' | 'villager') {
  const { publicUrl } = request.server.floor
  const maxAge = owner === 'villager' ? { maxAge: VILLAGER_LONGEST_MS / 1000 } : {}
  reply.setCookie(sessionCookie(publicUrl), token, { ...attributes(publicUrl), ...maxAge })
}

/**
 * The browser forgets what staff have seen. Only the cache: storage may hold a report that a grid worker has not been
 * able to send yet, and a villager's draft; neither may be lost by signing out.
 */
export function dropSession(request: FastifyRequest, reply: FastifyReply) {
  const { publicUrl } = request.server.floor
  reply.clearCookie(sessionCookie(publicUrl), attributes(publicUrl))
  if (request.actor.kind === 'staff') reply.header('clear-site-data', '"cache"')
}
