import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { isProblem, type Problem } from '#kernel/problem.ts'
import { problemOf } from '#platform/http/errors.ts'
import { sendPage } from '#platform/http/page.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import type { Density } from '#web/ui/density.ts'

export const faultOf = (problem: Problem): Fault => ({
  code: problem.code,
  status: problem.status,
  params: problem.params,
  ...(problem.field === undefined ? {} : { field: problem.field }),
})

interface Form<T> {
  work: () => Promise<T>
  /** Where the reader goes when it is done. */
  done: (result: T) => unknown
  /** The same page again, with what was typed and the sentence of what is wrong. */
  again: (fault: Fault) => VNode | Promise<VNode>
  usual?: Density
}

/** A refused form comes back filled in; what is no refusal of the form goes on to the error page. */
export async function answerForm<T>(request: FastifyRequest, reply: FastifyReply, form: Form<T>) {
  try {
    if (request.validationError) throw problemOf(request.validationError) ?? request.validationError
    return form.done(await form.work())
  } catch (error) {
    if (!isProblem(error) || leadsElsewhere(error)) throw error
    return sendPage(request, reply.code(error.status), await form.again(faultOf(error)), form.usual)
  }
}

const leadsElsewhere = ({ status }: Problem): boolean => status === 401 || status === 403 || status === 404

/** A field left empty in a form was not given. For preValidation. */
export async function dropBlanks(request: FastifyRequest): Promise<void> {
  if (typeof request.body !== 'object' || request.body === null) return
  request.body = Object.fromEntries(Object.entries(request.body).filter(([, value]) => value !== ''))
}

export const asForm = { attachValidation: true, preValidation: dropBlanks } as const
