import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '#kernel/problem.ts'
import { ANONYMOUS } from '#platform/identity/actor.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { pickLanguage } from '#web/ui/messages/language.ts'
import { problemSentence } from '#web/ui/messages/problem.ts'
import { problemOf, sendProblem } from './errors.ts'

const RAW: Record<string, [number, string]> = {
  HPE_HEADER_OVERFLOW: [431, 'headers.too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request.too-slow'],
}

/** What is no HTTP at all, or too slow, or has too long a head: answered before there is a request. */
export function answerRawError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, code] = RAW[error.code ?? ''] ?? [400, 'request.malformed']
  const title = problemSentence(messagesFor(pickLanguage(undefined, undefined, undefined)), code, {})
  const body = JSON.stringify({ type: `/problems/${code}`, title, status, code, params: {}, requestId: '' })
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}

/** What the router itself refuses, such as an address that cannot be decoded. */
export function answerRouterError(error: Error, request: FastifyRequest, reply: FastifyReply) {
  // No hook and no plugin has run yet: nobody is known, and no cookie can be set for a form of this page.
  request.cookies = {}
  request.formCookie = 'none'
  request.actor = ANONYMOUS
  reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
  return sendProblem(request, reply, problemOf(error) ?? refuse('request.malformed', 400))
}
