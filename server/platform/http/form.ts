import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { isProblem, type Problem } from '#kernel/problem.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import type { Density } from '#web/ui/density.ts'
import { sendPage } from './page.ts'

const faultOf = (problem: Problem): Fault => ({
  code: problem.code,
  status: problem.status,
  params: problem.params,
  ...(problem.field === undefined ? {} : { field: problem.field }),
})

interface KeptForm<T> {
  work: () => Promise<T>
  done: (result: T) => unknown
  /** The same page again, with everything that was typed and the sentence of what is wrong. */
  again: (fault: Fault) => VNode | Promise<VNode>
  usual?: Density
}

/**
 * For routes with `keepsForm`: whatever is refused, an expired token included, brings the form back as it was filled in.
 * Only what is not there (404) goes on to the page of refusals.
 */
export async function answerKeptForm<T>(request: FastifyRequest, reply: FastifyReply, form: KeptForm<T>) {
  try {
    if (request.formRefusal) throw request.formRefusal
    return form.done(await form.work())
  } catch (error) {
    if (!isProblem(error) || error.status === 404) throw error
    const wait = error.params['retryAfter_s']
    if (wait !== undefined) reply.header('retry-after', String(wait))
    return sendPage(request, reply.code(error.status), await form.again(faultOf(error)), form.usual)
  }
}
