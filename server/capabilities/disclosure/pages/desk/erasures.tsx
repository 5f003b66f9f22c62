import type { FastifyRequest } from 'fastify'
import { isId, newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { answerForm } from '#platform/http/answer-form.ts'
import { requireShape } from '#platform/http/fault.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { ErasePage, type EraseView } from '#web/desk/disclosure/erase-page.tsx'
import { deskPaths } from '#web/desk/disclosure/view.ts'
import { requireMay } from '../../access.ts'
import { eraseVersion } from '../../actions/erase.ts'
import { ErasureBody } from '../../schema.ts'
import { AfterDone, type DeskDoor, Fields, hide, may } from './door.ts'

function erasePage(request: FastifyRequest, more: Partial<EraseView>) {
  requireMay(request.actor, 'erase', '')
  const view = { actId: newId(), typed: more.typed ?? {}, fault: more.fault, done: more.done ?? false }
  return <ErasePage view={view} />
}

/** Personal data that should never have been out: gone for good, with its trace. */
export function addErasurePages(app: App, { withRules }: DeskDoor): void {
  app.get(
    '/desk/disclosure-erasures',
    { config: may('erase'), schema: { ...hide, querystring: AfterDone } },
    async (request, reply) =>
      sendPage(request, reply, erasePage(request, { done: request.query.done !== undefined }), 'desk'),
  )
  app.post(
    '/desk/disclosure-erasures',
    { config: may('erase'), schema: { ...hide, body: Fields } },
    async (request, reply) => {
      requireMay(request.actor, 'erase', '')
      const { entry = '', rev = '', ...typed } = request.body
      return answerForm(request, reply, {
        work: async () => {
          if (!isId(entry.trim())) throw refuse('validation.format', 400, { field: 'entry' })
          const body = { ...typed, rev: Number(rev) }
          requireShape(request, ErasureBody, body)
          // The form has passed the schema.
          return await request.act((plain) => eraseVersion(withRules(plain), entry.trim(), body as ErasureBody))
        },
        done: () => reply.redirect(`${deskPaths.erasures}?done=1`, 303),
        again: (fault) => erasePage(request, { typed: request.body, fault }),
        usual: 'desk',
      })
    },
  )
}
