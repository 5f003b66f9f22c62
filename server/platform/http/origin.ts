import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuse } from '#kernel/problem.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A change must come from our own pages. Browsers say so in Sec-Fetch-Site or Origin; a client that sends neither
 * (an old webview, curl) carries no ambient cookie worth stealing in a cross-site form except our own, which is
 * SameSite=Lax, and forms carry a token besides.
 */
function cameFromUs(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = request.headers.origin
  // Our pages send no referrer, and browsers then write the origin of their forms as "null"; the token tells those apart.
  if (origin === undefined || origin === 'null') return true
  try {
    return new URL(origin).host === request.host
  } catch {
    return false
  }
}

export function refuseForeignChanges(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (!SAFE.has(request.method) && !cameFromUs(request)) throw refuse('origin.foreign', 403)
  })
}
