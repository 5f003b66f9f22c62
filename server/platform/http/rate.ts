import type { FastifyRequest } from 'fastify'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { refuse } from '#kernel/problem.ts'
import { fingerprint } from '#platform/crypto/keys.ts'

export interface Rate {
  name: string
  points: number
  duration_s: number
}

const limiters = new WeakMap<object, Map<string, RateLimiterAbstract>>()

function limiterFor(server: object, rate: Rate): RateLimiterAbstract {
  const named = limiters.get(server) ?? new Map<string, RateLimiterAbstract>()
  limiters.set(server, named)
  const found =
    named.get(rate.name) ??
    new RateLimiterMemory({ keyPrefix: rate.name, points: rate.points, duration: rate.duration_s })
  named.set(rate.name, found)
  return found
}

/** A limit per network address, kept only as a keyed fingerprint in memory. */
export async function limitRate(request: FastifyRequest, rate: Rate): Promise<void> {
  const key = fingerprint(request.server.floor.keys.form, 'rate', request.ip).toString('base64url')
  try {
    await limiterFor(request.server, rate).consume(key)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw refuse('too-many-requests', 429, { params: { retryAfter_s: Math.ceil(refused.msBeforeNext / 1000) } })
  }
}
