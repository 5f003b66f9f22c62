import type { FastifyInstance } from 'fastify'
import { refuse } from '#kernel/problem.ts'
import { acceptForm, FORM_FIELD } from './form-token.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A form with photos or a workbook in it: what reads the parts checks the token. */
    takesFiles?: boolean
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const URLENCODED = 'application/x-www-form-urlencoded'

/** A page is changed by a form of ours, with its token, and by nothing else; JSON is for the API. */
export function requireForms(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    const type = request.headers['content-type']?.toLowerCase() ?? ''
    if (request.routeOptions.config.byKey) return
    if (type.startsWith(URLENCODED)) {
      const body = request.body as Record<string, unknown> | null
      acceptForm(app.floor.keys, request, body?.[FORM_FIELD])
      if (body) delete body[FORM_FIELD]
      return
    }
    const { url, config } = request.routeOptions
    if (SAFE.has(request.method) || url === undefined || url.startsWith('/api/')) return
    if (!config.takesFiles || !type.startsWith('multipart/form-data')) throw refuse('body.wrong-type', 415)
  })
}
