import type { FastifyReply, FastifyRequest } from 'fastify'
import type { TObject } from 'typebox'
import { isProblem } from '#kernel/problem.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, type Typed, textsOf } from '#platform/http/form-words.ts'
import type { FormState } from '#web/desk/counter/view.ts'
import type { CounterContext, WithCounterRules } from '../context.ts'

type Refusal = NonNullable<FormState['refusal']>

interface Sent {
  /** Its name among the forms of the page. */
  form: string | ((typed: Typed) => string)
  shape: TObject
  /** Who may send it at all, and what it is about: told before anything that was typed. */
  first: (context: CounterContext) => Promise<unknown> | unknown
  work: (context: CounterContext, given: never) => Promise<string>
  draw: (reply: FastifyReply, refusal: Refusal) => Promise<unknown>
}

/** What a form asked for is done and leads on; what was refused is shown again with what was typed. */
export async function takeForm(
  request: FastifyRequest,
  reply: FastifyReply,
  withRules: WithCounterRules,
  { form, shape, first, work, draw }: Sent,
): Promise<unknown> {
  const typed = textsOf(request.body as Record<string, string | string[]>)
  const given = bodyOfForm(typed, shape)
  await request.act(async (plain) => first(withRules(plain)))
  try {
    requireShape(request, shape, given)
    // The form has passed the shape of its own act.
    const to = await request.act((plain) => work(withRules(plain), given as never))
    return reply.redirect(`${to}?done=1`, 303)
  } catch (error) {
    if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
    const name = typeof form === 'string' ? form : form(typed)
    return draw(reply.code(error.status), { form: name, typed, fault: faultOf(error) })
  }
}
