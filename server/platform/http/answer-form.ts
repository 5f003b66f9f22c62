import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { isProblem, type Problem } from '#kernel/problem.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import type { Density } from '#web/ui/density.ts'
import { problemOf } from './errors.ts'
import { faultOf } from './fault.ts'
import { sendPage } from './page.ts'

interface Form<T> {
  work: () => Promise<T>
  done: (result: T) => unknown
  /** The same page again, with what was typed and the sentence of what is wrong. */
  again: (fault: Fault) => VNode | Promise<VNode>
  usual?: Density
}

/** A form that is refused comes back filled in, in the reader's language; what is no refusal goes on to the error page. */
export async function answerForm<T>(request: FastifyRequest, reply: FastifyReply, form: Form<T>) {
  try {
    if (request.validationError) throw problemOf(request.validationError) ?? request.validationError
    return form.done(await form.work())
  } catch (error) {
    // Of an address that names nothing there is no form to show again.
    if (request.validationError?.validationContext === 'params') throw error
    if (!isProblem(error) || leadsElsewhere(error)) throw error
    const wait = error.params['retryAfter_s']
    if (wait !== undefined) reply.header('retry-after', String(wait))
    return sendPage(request, reply.code(error.status), await form.again(faultOf(error)), form.usual)
  }
}

/** No use in showing the form again: the reader has to sign in, or may not be here at all. */
const leadsElsewhere = ({ code, status }: Problem): boolean =>
  status === 403 || status === 404 || code === 'sign-in-needed' || code === 'sign-in.expired'

/** A field left empty in a form was not given. For preValidation. */
async function dropBlanks(request: FastifyRequest): Promise<void> {
  if (typeof request.body !== 'object' || request.body === null) return
  request.body = Object.fromEntries(Object.entries(request.body).filter(([, value]) => value !== ''))
}

export const asForm = { attachValidation: true, preValidation: dropBlanks } as const
