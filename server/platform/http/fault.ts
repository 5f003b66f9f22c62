import type { FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import type { Problem } from '#kernel/problem.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { problemOf } from './errors.ts'

/** A refusal as a form shows it. */
export const faultOf = ({ code, status, params, field }: Problem): Fault => ({
  code,
  status,
  params,
  ...(field === undefined ? {} : { field }),
})

/** What a form carried, once read as what it means, against the shape that the API asks for. @throws Problem 400 */
export function requireShape(request: FastifyRequest, schema: TSchema, body: unknown): void {
  const check = request.compileValidationSchema(schema, 'body')
  if (check(body)) return
  throw (
    problemOf(Object.assign(new Error('form'), { validation: check.errors ?? [] })) ?? new Error('no validation error')
  )
}
