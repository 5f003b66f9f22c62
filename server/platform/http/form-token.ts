import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '#kernel/problem.ts'
import { fingerprint, type Keys, sameBytes } from '#platform/crypto/keys.ts'

/** Double submit: the form carries a keyed fingerprint of a random cookie that other sites can neither read nor set. */
export const FORM_COOKIE = 'form'
export const FORM_FIELD = 'formToken'
const COOKIE_BYTES = 16
const YEAR_S = 365 * 24 * 3600

const token = (keys: Keys, cookie: string): string => fingerprint(keys.form, 'form-token', cookie).toString('base64url')

export function formTokenFor(keys: Keys, request: FastifyRequest, reply: FastifyReply, secure: boolean): string {
  let cookie = request.cookies[FORM_COOKIE] ?? request.formCookie
  if (!cookie) {
    cookie = randomBytes(COOKIE_BYTES).toString('base64url')
    request.formCookie = cookie
    reply.setCookie(FORM_COOKIE, cookie, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: YEAR_S })
  }
  return token(keys, cookie)
}

/** For urlencoded and multipart bodies only: JSON cannot be sent across sites without a preflight that we refuse. */
export function checkFormToken(keys: Keys, request: FastifyRequest, sent: unknown): void {
  const cookie = request.cookies[FORM_COOKIE]
  const good =
    cookie !== undefined && typeof sent === 'string' && sameBytes(Buffer.from(sent), Buffer.from(token(keys, cookie)))
  if (!good) throw refuse('form.expired', 403)
}
