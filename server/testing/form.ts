import type { FastifyReply, FastifyRequest } from 'fastify'
import { FORM_COOKIE, FORM_FIELD, formTokenFor } from '#platform/http/form-token.ts'
import type { TestCounty } from './county.ts'

const COOKIE = 'a-form-of-ours'
export const FORM_TYPE = 'application/x-www-form-urlencoded'

/** A form as a page of ours sends it, without drawing the page first: the cookie and the body with its token. */
export function formOf(county: TestCounty, fields: Record<string, unknown>): { cookie: string; payload: string } {
  // Only the cookie is read, and none is set when there is one.
  const request = { cookies: { [FORM_COOKIE]: COOKIE } } as unknown as FastifyRequest
  const token = formTokenFor(county.floor.keys, request, {} as FastifyReply, false)
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [
      name,
      typeof one === 'object' ? JSON.stringify(one) : String(one),
    ]),
  )
  const payload = new URLSearchParams([...pairs, [FORM_FIELD, token]]).toString()
  return { cookie: `${FORM_COOKIE}=${COOKIE}`, payload }
}
