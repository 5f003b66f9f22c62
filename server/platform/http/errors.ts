import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isProblem, type Problem, refuse } from '#kernel/problem.ts'
import { messagesFor } from '#web/ui/messages/index.ts'
import { problemSentence } from '#web/ui/messages/problem.ts'
import { languageOf } from './face.ts'
import { problemPage } from './problem-page.tsx'

/** Codes of the database and of the disk that have an honest answer other than "we failed". */
const UNDERNEATH: Record<string, [string, number]> = {
  '53100': ['storage.full', 507],
  ENOSPC: ['storage.full', 507],
  '53300': ['busy', 503],
  '57P01': ['busy', 503],
  '57P03': ['busy', 503],
  // An id chosen by the caller that stands for something else already, out of the caller's sight.
  '23505': ['same-id-other-content', 409],
  '40001': ['busy', 503],
  '40P01': ['busy', 503],
  '42501': ['not-found', 404],
}

interface Invalid {
  instancePath: string
  keyword: string
  params: Record<string, unknown>
}

function fromValidation(error: FastifyError): Problem | undefined {
  const first = (error.validation as Invalid[] | undefined)?.[0]
  if (!first) return undefined
  const missing = first.keyword === 'required' ? String(first.params['missingProperty']) : ''
  const extra = first.keyword === 'additionalProperties' ? String(first.params['additionalProperty']) : ''
  const field = [...first.instancePath.split('/').filter(Boolean), missing, extra].filter(Boolean).join('.')
  const limit = first.params['limit']
  const params = typeof limit === 'number' ? { limit } : {}
  return refuse(`validation.${first.keyword}`, 400, field ? { field, params } : { params })
}

const FASTIFY: Record<string, string> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'body.wrong-type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body.not-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body.not-json',
  FST_REQ_FILE_TOO_LARGE: 'file.too-large',
  FST_FILES_LIMIT: 'file.too-many',
}

/** Turns whatever was thrown into a Problem, or nothing when it is a bug of ours. */
export function problemOf(error: unknown): Problem | undefined {
  if (isProblem(error)) return error
  if (!(error instanceof Error)) return undefined
  const coded = error as FastifyError
  const underneath = UNDERNEATH[coded.code]
  if (underneath) return refuse(...underneath)
  if (coded.validation) return fromValidation(coded)
  const code = FASTIFY[coded.code]
  if (code) return refuse(code, coded.statusCode ?? 400)
  if (coded.statusCode && coded.statusCode >= 400 && coded.statusCode < 500)
    return refuse('request.malformed', coded.statusCode)
  return undefined
}

const wantsPage = (request: FastifyRequest): boolean =>
  !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')

/** Somebody follows an address that lost a few signs on its way: there is no field of theirs to be put right. */
const isCutAddress = (error: unknown, request: FastifyRequest): boolean =>
  (error as FastifyError).validationContext === 'params' && wantsPage(request) // only its own errors have the word

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  const wait = problem.params['retryAfter_s']
  if (wait !== undefined) reply.header('retry-after', String(wait))
  reply.code(problem.status)
  if (wantsPage(request)) return problemPage(request, reply, problem)
  return reply.type('application/problem+json').send(problemBody(request, problem))
}

export function problemBody(request: FastifyRequest, problem: Problem) {
  const sentence = problemSentence(messagesFor(languageOf(request)), problem.code, problem.params)
  return {
    type: `/problems/${problem.code}`,
    title: sentence,
    status: problem.status,
    code: problem.code,
    ...(problem.field === undefined ? {} : { field: problem.field }),
    params: problem.params,
    requestId: request.id,
  }
}

export function addErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = isCutAddress(error, request) ? refuse('not-found', 404) : problemOf(error)
    if (problem) return sendProblem(request, reply, problem)
    request.log.error({ err: error }, 'unexpected')
    return sendProblem(request, reply, refuse('unexpected', 500, { params: { requestId: request.id } }))
  })
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, refuse('not-found', 404)))
}
