import type { FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { type Static, type TObject, Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import type { VillageOfPage } from '#web/ui/shells/villager-page.tsx'
import { villageOfPage } from '../presenters.ts'
import type { PlaceBook } from '../rules.ts'
import type { Language } from '../schema.ts'
import { orFindVillage } from './no-village.tsx'

/** What the form of the page shows: what was typed, what is wrong with it, or thanks. */
export interface ShownForm<Body> {
  typed: Partial<Body> & { id: string }
  fault?: Fault
  thanks: boolean
}

interface VillageForm<Shape extends TObject, One> {
  /** The noun of the address: `/v/:code/<plural>/:id`. */
  plural: string
  /** The noun of what is sent, below that address, and where on the page its form stands. */
  sends: { noun: string; anchor: string; shape: Shape; rate: Parameters<typeof limitRate>[1] }
  places(): PlaceBook
  one(plain: Context, village: string, id: string, lang: Language): Promise<One>
  send(plain: Context, village: string, id: string, body: Static<Shape>): Promise<unknown>
  draw(village: VillageOfPage, one: One, form: ShownForm<Static<Shape>>): VNode
}

const ById = Type.Object({ code: Type.String({ pattern: '^[0-9]{12}$' }), id: Type.String({ format: 'uuid' }) })
const Thanked = Type.Object({ thanks: Type.Optional(Type.String({ maxLength: 1 })) })

/** One thing of a village with one form that everybody may send: no sign-in, no script needed. */
export function addVillageForm<Shape extends TObject, One>(app: App, of: VillageForm<Shape, One>): void {
  const open = { config: { access: { open: 'public' } }, errorHandler: orFindVillage(of.places) } as const
  const { noun, anchor, shape, rate } = of.sends
  const draw = async (request: FastifyRequest, code: string, id: string, form: ShownForm<Static<Shape>>) => {
    const lang = languageOf(request)
    const village = villageOfPage(of.places(), code, lang)
    const one = await request.act((plain) => of.one(plain, code, id, lang))
    return of.draw(village, one, form)
  }
  app.get(
    `/v/:code/${of.plural}/:id`,
    { ...open, schema: { hide: true, params: ById, querystring: Thanked } },
    async (request, reply) => {
      const { code, id } = request.params
      const form = { typed: { id: newId() } as ShownForm<Static<Shape>>['typed'], thanks: request.query.thanks === '1' }
      return sendPage(request, reply, await draw(request, code, id, form))
    },
  )
  app.post(
    `/v/:code/${of.plural}/:id/${noun}`,
    { ...asForm, ...open, schema: { hide: true, params: ById, body: shape } },
    async (request, reply) => {
      const { code, id } = request.params
      const body = request.body as Static<Shape> & { id: string }
      return answerForm(request, reply, {
        work: async () => {
          await limitRate(request, rate)
          return await request.act((plain) => of.send(plain, code, id, body))
        },
        done: () => reply.redirect(`/v/${code}/${of.plural}/${id}?thanks=1#${anchor}`, 303),
        again: (fault) => draw(request, code, id, { typed: body, fault, thanks: false }),
      })
    },
  )
}
