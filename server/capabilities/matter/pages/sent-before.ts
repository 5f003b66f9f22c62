import type { FastifyReply, FastifyRequest } from 'fastify'
import { isId } from '#kernel/id.ts'
import { fingerprint } from '#platform/crypto/keys.ts'
import { paths } from '#web/ui/paths.ts'

const COOKIE = 'sent'
const HALF_AN_HOUR_S = 1800

export interface SentReport {
  village: string
  id: string
  text: string
}

const markOf = (request: FastifyRequest, { village, text }: Omit<SentReport, 'id'>): string =>
  fingerprint(request.server.floor.keys.form, 'sent-report', `${village}\n${text.trim()}`).toString('base64url')

/**
 * Going back draws the form anew, under another id: the same words from the same browser stand for the report that they
 * already are. The cookie holds a fingerprint of them and the id, nothing that can be read.
 */
export function rememberSent(request: FastifyRequest, reply: FastifyReply, sent: SentReport): void {
  const secure = request.server.floor.publicUrl.startsWith('https:')
  const path = paths.report(sent.village)
  const value = `${markOf(request, sent)}.${sent.id}`
  reply.setCookie(COOKIE, value, { path, httpOnly: true, sameSite: 'lax', secure, maxAge: HALF_AN_HOUR_S })
}

/** The id under which these words were sent a moment ago; else the form's own. */
export function idOfSent(request: FastifyRequest, typed: SentReport): string {
  const [mark, id = ''] = (request.cookies[COOKIE] ?? '').split('.')
  return mark === markOf(request, typed) && isId(id) ? id : typed.id
}

/** The next press is another matter, whatever its words. */
export const forgetSent = (reply: FastifyReply, village: string): FastifyReply =>
  reply.clearCookie(COOKIE, { path: paths.report(village) })
