import type { FastifyRequest } from 'fastify'
import { languageOf } from '#platform/http/face.ts'
import type { Names } from '#web/desk/account/shown-account.ts'

export function namesFor(request: FastifyRequest): Names {
  const facts = request.server.facts()
  const lang = languageOf(request)
  return { role: (role) => facts.roleName(role, lang), place: (code) => facts.placeName(code, lang) }
}
