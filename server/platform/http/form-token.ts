import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isProblem, refuse } from '#kernel/problem.ts'
import { fingerprint, type Keys, sameBytes } from '#platform/crypto/keys.ts'

/** Double submit: the form carries a keyed fingerprint of a random cookie that other sites can neither read nor set. */
export const FORM_COOKIE = 'form'
export const FORM_FIELD = 'formToken'
const COOKIE_BYTES = 16
const YEAR_S = 365 * 24 * 3600

const tokenOf = (keys: Keys, cookie: string): Buffer => fingerprint(keys.form, 'form-token', cookie)

const xor = (one: Buffer, other: Buffer): Buffer => Buffer.from(one.map((byte, i) => byte ^ (other[i] ?? 0)))

/** Written differently on every page: pages are compressed, and what stands still in them could be guessed by length. */
function masked(token: Buffer): string {
  const mask = randomBytes(token.length)
  return Buffer.concat([mask, xor(token, mask)]).toString('base64url')
}

function unmasked(sent: string): Buffer {
  const bytes = Buffer.from(sent, 'base64url')
  const half = bytes.length / 2
  return xor(bytes.subarray(half), bytes.subarray(0, half))
}

export function formTokenFor(keys: Keys, request: FastifyRequest, reply: FastifyReply, secure: boolean): string {
  let cookie = request.cookies[FORM_COOKIE] ?? request.formCookie
  if (!cookie) {
    cookie = randomBytes(COOKIE_BYTES).toString('base64url')
    request.formCookie = cookie
    reply.setCookie(FORM_COOKIE, cookie, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: YEAR_S })
  }
  return masked(tokenOf(keys, cookie))
}

/** For urlencoded and multipart bodies only: JSON cannot be sent across sites without a preflight that we refuse. */
export function checkFormToken(keys: Keys, request: FastifyRequest, sent: unknown): void {
  const cookie = request.cookies[FORM_COOKIE]
  const good = cookie !== undefined && typeof sent === 'string' && sameBytes(unmasked(sent), tokenOf(keys, cookie))
  if (!good) throw refuse('form.expired', 403)
}

/** The same for a route that shows its form again: the refusal is kept until the route answers, and nothing is done. */
export function acceptForm(keys: Keys, request: FastifyRequest, sent: unknown): void {
  try {
    checkFormToken(keys, request, sent)
  } catch (error) {
    if (!isProblem(error) || !request.routeOptions.config.keepsForm) throw error
    request.formRefusal = error
  }
}
