import type { FastifyReply, FastifyRequest } from 'fastify'
import type { StaffActor } from '#platform/identity/actor.ts'
import { type Density, pickDensity } from '#web/ui/density.ts'
import type { Face, HelpPhone, SignedIn } from '#web/ui/face.tsx'
import { messagesFor } from '#web/ui/messages/index.ts'
import { type Language, pickLanguage } from '#web/ui/messages/language.ts'
import { asset } from './assets.ts'
import type { FaceFacts } from './floor.ts'
import { formTokenFor } from './form-token.ts'

export const LANGUAGE_COOKIE = 'lang'
export const DENSITY_COOKIE = 'density'

export function languageOf(request: FastifyRequest): Language {
  const asked = (request.query as Record<string, unknown> | undefined)?.['lang']
  return pickLanguage(
    typeof asked === 'string' ? asked : undefined,
    request.cookies[LANGUAGE_COOKIE],
    request.headers['accept-language'],
  )
}

/** Everything about the reader and the moment that a page needs besides its own records. */
export function faceOf(request: FastifyRequest, reply: FastifyReply, usual: Density = 'standard'): Face {
  const { floor } = request.server
  const lang = languageOf(request)
  const t = messagesFor(lang)
  const { actor } = request
  const facts = request.server.facts()
  return {
    t,
    lang,
    density: pickDensity(request.cookies[DENSITY_COOKIE], usual),
    path: request.url,
    demo: floor.demo,
    county: { code: floor.county, name: floor.countyName.zh, nameEn: floor.countyName.en },
    // Only a page with a form asks for it: reading sets no cookie.
    get formToken() {
      return formTokenFor(floor.keys, request, reply, floor.publicUrl.startsWith('https:'))
    },
    assets: asset,
    now: floor.clock(),
    workdayMinutes: facts.workdayMinutes,
    ...(facts.helpPhone ? { phone: phoneIn(facts.helpPhone, lang) } : {}),
    ...(actor.kind === 'staff' ? { actor: signedIn(actor, facts, lang) } : {}),
  }
}

const signedIn = (actor: StaffActor, facts: FaceFacts, lang: Language): SignedIn => ({
  name: actor.name,
  role: actor.role,
  unit: facts.unitName(actor.unit, lang),
  scopeName: facts.placeName(actor.scope, lang),
  duties: facts.dutiesOf(actor.unit),
})

function phoneIn({ name, number, hours }: NonNullable<FaceFacts['helpPhone']>, lang: Language): HelpPhone {
  const word = lang === 'en' ? 'en' : 'zh'
  return { name: name[word], number, hours: hours[word] }
}
