import type { FastifyRequest } from 'fastify'
import { languageOf } from '#platform/http/face.ts'
import type { GridWords } from '#web/desk/household/view.ts'
import type { HouseholdRules } from '../context.ts'

/** The playbook's words for this reader. */
export function gridWordsFor(request: FastifyRequest, { fields, keyKinds }: HouseholdRules): GridWords {
  const facts = request.server.facts()
  const lang = languageOf(request)
  const word = lang === 'en' ? 'en' : 'zh'
  return {
    field: (key) => fields.find((one) => one.key === key)?.name[word] ?? key,
    value: (field, value) =>
      fields.find((one) => one.key === field)?.choices?.find(({ key }) => key === value)?.name[word] ?? value,
    flag: (key) => keyKinds.find((one) => one.key === key)?.name[word] ?? key,
    place: (code) => facts.placeName(code, lang),
    unit: (code) => facts.unitName(code, lang),
    role: (key) => facts.roleName(key, lang),
  }
}
