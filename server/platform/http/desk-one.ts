import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Refusal } from '#web/ui/components/fault.tsx'
import type { Context } from '../context.ts'
import { getThing, type VillageTable } from '../facts/things.ts'
import type { Actor } from '../identity/actor.ts'
import { addDeskActs, type DeskActs } from './desk-acts.ts'
import { formIds } from './form-ids.ts'
import type { App } from './server.ts'

/** What the page shows of the step before: that it was done, or the form that came back. */
export interface ShownDesk {
  refusal?: Refusal | undefined
  done: boolean
  /** One id for each form of this page. */
  idOf: (form: string) => string
}

interface DeskOne<Verb extends string> extends Omit<DeskActs<Verb>, 'draw'> {
  /** The power to read it, where it is not `<noun>.list`. */
  reads?: string
  draw(request: FastifyRequest, reply: FastifyReply, id: string, desk: ShownDesk): Promise<unknown>
}

/** One thing on its desk: its page, and each of its acts as a form of that page. */
export function addDeskOne<Verb extends string>(app: App, of: DeskOne<Verb>): void {
  const { reads = 'list', draw, ...acts } = of
  const idOf = () => formIds<string>()
  app.get(
    `/desk/${of.plural}/:id`,
    {
      config: { access: { power: `${of.noun}.${reads}` } },
      schema: {
        hide: true,
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        querystring: Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) }),
      },
    },
    async (request, reply) =>
      draw(request, reply, request.params.id, { done: request.query.done === '1', idOf: idOf() }),
  )
  addDeskActs(app, {
    ...acts,
    draw: (request, reply, id, refusal) => draw(request, reply, id, { refusal, done: false, idOf: idOf() }),
  })
}

/** A thing of a village is reached first (404), and then asked who may do it (403). */
export const checkedBy =
  <Verb>(table: VillageTable, requireMay: (actor: Actor, verb: Verb, village: string) => void) =>
  async (plain: Context, id: string, verb: Verb): Promise<void> =>
    requireMay(plain.actor, verb, (await getThing<{ village_code: string }>(plain, table, id)).village_code)
