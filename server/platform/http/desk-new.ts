import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TObject } from 'typebox'
import { newId } from '#kernel/id.ts'
import { isProblem } from '#kernel/problem.ts'
import type { Refusal } from '#web/ui/components/fault.tsx'
import type { Context } from '../context.ts'
import type { Actor } from '../identity/actor.ts'
import { staffOf } from './act.ts'
import { faultOf, requireShape } from './fault.ts'
import { bodyOfForm, FormWords, textsOf } from './form-words.ts'
import type { App } from './server.ts'

interface DeskNew<Made extends { id: string }> {
  noun: string
  plural: string
  opens: string
  body: TObject
  requireMay(actor: Actor, village: string): void
  open(plain: Context, body: Record<string, unknown>): Promise<Made>
  /** What whoever came is given, instead of the thing's own page: a receipt has no address. */
  hand?(request: FastifyRequest, reply: FastifyReply, made: Made, body: Record<string, unknown>): unknown
  /** The page with the form; the village is that of whoever asks. */
  draw(
    request: FastifyRequest,
    reply: FastifyReply,
    of: { village: string; id: string; refusal?: Refusal },
  ): Promise<unknown>
}

/** A new thing of one's own village, as a page with a form that works without a script. */
export function addDeskNew<Made extends { id: string }>(app: App, of: DeskNew<Made>): void {
  const config = { access: { power: `${of.noun}.${of.opens}` } } as const
  const villageOf = (request: FastifyRequest): string => {
    const village = staffOf(request).scope
    of.requireMay(request.actor, village)
    return village
  }
  app.get(`/desk/${of.plural}/new`, { config, schema: { hide: true } }, async (request, reply) =>
    of.draw(request, reply, { village: villageOf(request), id: newId() }),
  )
  app.post(`/desk/${of.plural}`, { config, schema: { hide: true, body: FormWords } }, async (request, reply) => {
    const village = villageOf(request)
    const typed = textsOf(request.body)
    const given = bodyOfForm(typed, of.body)
    try {
      requireShape(request, of.body, given)
      const made = await request.act((plain) => of.open(plain, given))
      if (of.hand) return await of.hand(request, reply.code(201), made, given)
      return reply.redirect(`/desk/${of.plural}/${made.id}?done=1`, 303)
    } catch (error) {
      if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
      const refusal = { verb: of.opens, typed, fault: faultOf(error) }
      return of.draw(request, reply.code(error.status), { village, id: typed['id'] ?? newId(), refusal })
    }
  })
}
