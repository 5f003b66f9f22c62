import type { FastifyReply, FastifyRequest } from 'fastify'
import { type TObject, type TSchema, Type } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { actIn } from '#platform/http/act.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { ANONYMOUS } from '#platform/identity/actor.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { RECEIPT_RATE } from '../routes/rates.ts'

const ByReceipt = Type.Object({ receipt: Type.String({ maxLength: 40 }) })
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })
const config = { access: { open: 'by-secret' } } as const

export type OwnTyped = Readonly<Record<string, string | undefined>>

interface OwnForm<Of, Name extends string> {
  form: Name
  /** Below the page; empty for the page itself. */
  under: '' | `/${string}`
  shape: TObject
  /** What was typed, as the shape asks for it. */
  typedOf?: (typed: OwnTyped) => OwnTyped
  run: (context: Of, receipt: string, given: never) => Promise<unknown>
}

export interface OwnShown<Name extends string> {
  done: boolean
  refusal?: { form: Name; typed: OwnTyped; fault: Fault } | undefined
}

interface OwnCourse<Of, Name extends string> {
  /** The last part of the address, behind the receipt. */
  page: string
  forms: readonly OwnForm<Of, Name>[]
  contextOf: (plain: Context) => Of
  draw: (request: FastifyRequest, reply: FastifyReply, receipt: string, shown: OwnShown<Name>) => Promise<unknown>
}

/** Pages under a receipt of what grew out of its matter, with forms of their own; a refused form comes back as typed. */
export function addOwnCourse<Of, Name extends string>(
  app: App,
  { page, forms, contextOf, draw }: OwnCourse<Of, Name>,
): void {
  app.get(
    `/r/:receipt/${page}`,
    { config, schema: { hide: true, params: ByReceipt, querystring: Done } },
    async (request, reply) => {
      await limitRate(request, RECEIPT_RATE)
      return draw(request, reply, request.params.receipt, { done: request.query.done === '1' })
    },
  )
  for (const { form, under, shape, run, typedOf = (typed: OwnTyped) => typed } of forms)
    app.post(
      `/r/:receipt/${page}${under}`,
      { config, schema: { hide: true, params: ByReceipt, body: FormWords } },
      async (request, reply) => {
        await limitRate(request, RECEIPT_RATE)
        const { receipt } = request.params
        const typed = typedOf(textsOf(request.body))
        const given = bodyOfForm(typed, shape)
        try {
          requireShape(request, shape as TSchema, given)
          await actAsOwner(request, (plain) => run(contextOf(plain), receipt, given as never))
          return reply.redirect(`/r/${encodeURIComponent(receipt)}/${page}?done=1`, 303)
        } catch (error) {
          if (!isProblem(error) || error.status === 404) throw error
          const refusal = { form, typed, fault: faultOf(error) }
          return draw(request, reply.code(error.status), receipt, { done: false, refusal })
        }
      },
    )
}

/** Whoever has the receipt is asked for nothing else; a desk that opens it acts as nobody there. */
export const actAsOwner = <T>(request: FastifyRequest, work: (context: Context) => Promise<T>): Promise<T> => {
  const actor = request.actor.kind === 'staff' ? ANONYMOUS : request.actor
  return actIn(request.server.floor, actor, request.id, work)
}
