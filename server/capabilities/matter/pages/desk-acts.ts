import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { keptPhotos, takePhotos } from '#capabilities/photo/index.ts'
import { newId } from '#kernel/id.ts'
import { isProblem, type Problem } from '#kernel/problem.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import type { App } from '#platform/http/server.ts'
import { matterHref } from '#web/desk/inbox/address.ts'
import { hasPhotos } from '#web/desk/matter/act-facts.ts'
import type { Typed } from '#web/desk/matter/acts-view.ts'
import { performDeskAct } from '../actions/perform.ts'
import { readContacts } from '../actions/phone.ts'
import type { WithRules } from '../context.ts'
import { type ActBody, DESK_ACTS, type DeskVerb } from '../schema.ts'
import type { DeskBook } from './desk-book.ts'
import { bodyOfForm } from './desk-form.ts'
import { addressOf, Listed } from './desk-inbox.tsx'
import { ById, sendMatter } from './desk-matter.tsx'
import { requireFilled } from './desk-templates.ts'

const Words = Type.Record(Type.String(), Type.Union([Type.String(), Type.Array(Type.String())]))

export function addActPages(app: App, withRules: WithRules, book: DeskBook): void {
  for (const act of DESK_ACTS) addActPage(app, withRules, book, act)
  app.post(
    '/desk/matters/:id/contact-readings',
    { config: { access: { power: 'matter.read-phone' } }, schema: { hide: true, params: ById, querystring: Listed } },
    // No way back to an address here: what was opened must not open again without being written down.
    async (request, reply) => {
      const contacts = await request.act((context) => readContacts(withRules(context), request.params.id))
      const address = addressOf(request, request.query)
      return sendMatter(request, reply, { withRules, book }, request.params.id, { address, contacts })
    },
  )
}

interface Taken {
  typed: Typed
  files: string[]
  problem?: Problem
}

async function takeForm(request: FastifyRequest, verb: DeskVerb): Promise<Taken> {
  // Its schema has said so: only forms with photos come without one.
  if (!hasPhotos(verb)) return { typed: request.body as Typed, files: [] }
  const { fields, photos, problem } = await takePhotos(request, 'evidence')
  const { kept, ...typed } = fields
  const files = keptPhotos(kept, photos)
  return { typed: { ...typed, kept: files.join(',') }, files, ...(problem ? { problem } : {}) }
}

type Act = (typeof DESK_ACTS)[number]

function addActPage(app: App, withRules: WithRules, book: DeskBook, { verb, resource, body: shape }: Act): void {
  app.post(
    `/desk/matters/:id/${resource}`,
    {
      config: { access: { power: `matter.${verb}` }, takesFiles: hasPhotos(verb) },
      schema: { hide: true, params: ById, querystring: Listed, ...(hasPhotos(verb) ? {} : { body: Words }) },
    },
    async (request, reply) => {
      const { id } = request.params
      const address = addressOf(request, request.query)
      const { typed, files, problem } = await takeForm(request, verb)
      const given = { ...bodyOfForm(typed, Object.keys(shape.properties)), ...(files.length > 0 ? { files } : {}) }
      try {
        if (problem) throw problem
        requireShape(request, shape, given)
        requireFilled(given.text)
        // The form has passed the schema of this very act.
        await request.act((context) => performDeskAct(withRules(context), id, verb, given as ActBody))
        return reply.redirect(matterHref(given.into ?? id, address, { done: verb }), 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 404) throw error
        const refusal = {
          verb,
          id: idAgain(error, given.id),
          typed,
          fault: faultOf(fieldOnly(error)),
          seen: given.seen,
        }
        return sendMatter(request, reply.code(error.status), { withRules, book }, id, { address, refusal })
      }
    },
  )
}

/** Nothing was done under the id, so it serves again, unless it stands for something else already. */
const idAgain = ({ code }: Problem, id: string | undefined): string =>
  id === undefined || code === 'same-id-other-content' ? newId() : id

/** `coUnits.3` is a fault of the field `coUnits`. */
function fieldOnly(problem: Problem): Problem {
  const [field] = problem.field?.split('.') ?? []
  return field === undefined || field === problem.field ? problem : Object.assign(problem, { field })
}
