import { Type } from 'typebox'
import { DENSITIES } from '#web/ui/density.ts'
import { LANGUAGES } from '#web/ui/messages/language.ts'
import { safeBack } from './back.ts'
import { DENSITY_COOKIE, LANGUAGE_COOKIE } from './face.ts'
import type { App } from './server.ts'

const YEAR_S = 365 * 24 * 3600
const PUBLIC = { access: { open: 'public' } } as const
/** Language and text size, chosen on any page, kept in a cookie that says nothing else. */
export function addSwitches(app: Pick<App, 'get' | 'floor'>): void {
  const keep = { path: '/', maxAge: YEAR_S, sameSite: 'lax', httpOnly: true } as const
  app.get(
    '/language',
    {
      config: PUBLIC,
      schema: {
        hide: true,
        querystring: Type.Object({ lang: Type.Enum(LANGUAGES), back: Type.Optional(Type.String()) }),
      },
    },
    async (request, reply) =>
      reply.setCookie(LANGUAGE_COOKIE, request.query.lang, keep).redirect(safeBack(request.query.back), 303),
  )
  app.get(
    '/density',
    {
      config: PUBLIC,
      schema: {
        hide: true,
        querystring: Type.Object({ density: Type.Enum(DENSITIES), back: Type.Optional(Type.String()) }),
      },
    },
    async (request, reply) =>
      reply.setCookie(DENSITY_COOKIE, request.query.density, keep).redirect(safeBack(request.query.back), 303),
  )
}
