import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { pickDensity } from '#web/ui/density.ts'
import { renderPage } from '#web/ui/render.tsx'
import { type Packing, packed, packingFor, varyBy } from './compression.ts'
import { DENSITY_COOKIE, faceOf, languageOf } from './face.ts'
import { allowSheets, carrySheets, isFirstVisit } from './first-visit.ts'
import { sendPage } from './page.ts'
import type { App } from './server.ts'

/** A change shows within a second also when the word of it got lost on its way. */
const KEPT_MS = 1_000
const KEPT_MOST = 500

interface Kept {
  text: Promise<string>
  packings: Partial<Record<Packing, Promise<Buffer>>>
  until_ms: number
}

/**
 * Answers that are the same for everybody: made once for all who ask within a second, given up at the first change. It is
 * the morning after the village meeting that this is for, when everybody scans the same board.
 */
class Shared {
  readonly #kept = new Map<string, Kept>()
  readonly #keeps: boolean

  constructor(keeps: boolean) {
    this.#keeps = keeps
  }

  forget(): void {
    this.#kept.clear()
  }

  take(key: string, make: () => Promise<string>): Kept {
    const now_ms = performance.now()
    const found = this.#kept.get(key)
    if (found && found.until_ms > now_ms) return found
    const made: Kept = { text: make(), packings: {}, until_ms: now_ms + KEPT_MS }
    if (!this.#keeps) return made
    this.#kept.delete(key)
    this.#kept.set(key, made)
    // What went wrong is tried anew by the next who asks.
    made.text.catch(() => this.#kept.get(key) === made && this.#kept.delete(key))
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT_MOST && oldest !== undefined) this.#kept.delete(oldest)
    return made
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    shared: Shared
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Every change that this process makes or hears of empties it; before `addLive`'s channels nothing is heard. */
export function addShared(app: App): void {
  const shared = new Shared(app.floor.shares)
  app.decorate('shared', shared)
  app.live.hear(() => shared.forget())
  app.addHook('onSend', async (request) => {
    if (!SAFE.has(request.method)) shared.forget()
  })
}

/** A page without forms; whoever is signed in gets one of their own, with their name in it. */
export async function sendSharedPage(request: FastifyRequest, reply: FastifyReply, make: () => Promise<VNode>) {
  if (request.actor.kind !== 'anonymous') return sendPage(request, reply, await make())
  const density = pickDensity(request.cookies[DENSITY_COOKIE], 'standard')
  const isFirst = isFirstVisit(request)
  const key = ['page', request.url, languageOf(request), density, isFirst].join('\n')
  return sendKept(request, reply.type('text/html; charset=utf-8'), key, async () => {
    const face = Object.defineProperty(faceOf(request, reply), 'formToken', {
      get: () => {
        throw new Error('a page for everybody has a form, whose token is for one')
      },
    })
    const html = renderPage(await make(), face)
    return isFirst ? carrySheets(html) : html
  })
}

/** Data of nobody's, as JSON in the shape that the route's schema gives it. */
export const sendSharedData = (request: FastifyRequest, reply: FastifyReply, make: () => Promise<unknown>) =>
  sendKept(
    request,
    reply.type('application/json; charset=utf-8'),
    ['data', request.url, languageOf(request)].join('\n'),
    async () => String(reply.serialize(await make())),
  )

async function sendKept(request: FastifyRequest, reply: FastifyReply, key: string, make: () => Promise<string>) {
  const kept = request.server.shared.take(key, make)
  const text = await kept.text
  reply.header('vary', 'accept-language, cookie')
  if (String(reply.getHeader('content-type')).startsWith('text/html')) allowSheets(reply, text)
  const packing = packingFor(request.headers['accept-encoding'])
  if (!packing) return reply.send(text)
  kept.packings[packing] ??= packed(packing, text)
  varyBy(reply, 'accept-encoding')
  return reply.header('content-encoding', packing).send(await kept.packings[packing])
}
