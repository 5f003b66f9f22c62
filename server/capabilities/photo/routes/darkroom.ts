import type { FastifyRequest } from 'fastify'
import { makeReencoder } from '#platform/files/reencoder.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { type AndThen, keepPhoto } from '../actions.ts'
import type { PhotoLimits } from '../rules.ts'
import type { KeptPhoto } from '../schema.ts'

/** Where photos that come in are drawn anew and kept. */
export interface Darkroom {
  limits(): PhotoLimits
  /** `also` is done with it or not at all. */
  keep(request: FastifyRequest, bytes: Uint8Array, also?: AndThen): Promise<KeptPhoto>
}

declare module 'fastify' {
  interface FastifyInstance {
    darkroom: Darkroom
  }
}

/** Per network: a village office that takes down reports all morning must still get through. */
const PHOTO_RATE = { name: 'photo', points: 240, duration_s: 3600 }

export function addDarkroom(app: App, limits: () => PhotoLimits): void {
  const reencoder = makeReencoder()
  app.addHook('onClose', () => reencoder.close())
  app.decorate('darkroom', {
    limits,
    keep: async (request, bytes, also) => {
      await limitRate(request, PHOTO_RATE)
      const picture = await reencoder.reencode(bytes, limits())
      return await request.act((context) => keepPhoto(context, app.floor.filesDir, picture, also))
    },
  } satisfies Darkroom)
}
