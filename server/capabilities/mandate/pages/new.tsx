import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { getMatter } from '#capabilities/matter/index.ts'
import { keptPhotos, photoHints, takePhotos } from '#capabilities/photo/index.ts'
import { newId } from '#kernel/id.ts'
import { isProblem } from '#kernel/problem.ts'
import { unitOfPlace } from '#kernel/unit.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, type Typed } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { NewMandatePage } from '#web/desk/mandate/new-page.tsx'
import { mandatePaths } from '#web/desk/mandate/paths.ts'
import type { NewMandateView } from '#web/desk/mandate/view.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { requireDesk } from '../access.ts'
import { giveMandate } from '../actions/give.ts'
import type { WithMandateRules } from '../context.ts'
import { agentsIn } from '../queries/agents.ts'
import { mandatesOf } from '../queries/mandate.ts'
import { GiveBody } from '../schema.ts'
import { agentOptions, type MandateBook, scopeOptions, withScope } from './book.ts'

const OfMatter = Type.Object({ matter: Type.String({ format: 'uuid' }) })

/** Where a desk takes down that a resident entrusts a matter. */
export function addGiving(app: App, withRules: WithMandateRules, book: MandateBook): void {
  const config = { access: { power: 'mandate.give' } } as const
  const draw = drawer(withRules, book)
  app.get('/desk/mandates/new', { config, schema: { hide: true, querystring: OfMatter } }, async (request, reply) =>
    draw(request, reply, { matter: request.query.matter, typed: {} }),
  )
  app.post(
    '/desk/mandates/new',
    { config: { ...config, takesFiles: true }, schema: { hide: true, querystring: OfMatter } },
    async (request, reply) => {
      const { fields, photos, problem } = await takePhotos(request, 'evidence')
      const files = keptPhotos(fields['kept'], photos)
      const typed = { ...withScope(fields), ...(files.length > 0 ? { kept: files.join(',') } : {}) }
      const { matter } = request.query
      const file = files.at(-1)
      const given = { ...bodyOfForm(typed, GiveBody), matter, ...(file ? { file } : {}) }
      try {
        if (problem) throw problem
        requireShape(request, GiveBody, given)
        // The form has passed the shape.
        const { id } = await request.act((plain) =>
          giveMandate(withRules(plain), book.accusedOf, given as unknown as GiveBody),
        )
        return reply.redirect(`${mandatePaths.one(id)}?done=1`, 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
        return draw(request, reply.code(error.status), { matter, typed, fault: faultOf(error) })
      }
    },
  )
}

interface Drawn {
  matter: string
  typed: Typed
  fault?: Fault
}

function drawer(withRules: WithMandateRules, book: MandateBook) {
  return async (request: FastifyRequest, reply: FastifyReply, { matter: id, typed, fault }: Drawn) => {
    const lang = languageOf(request)
    const found = await request.act(async (plain): Promise<NewMandateView | string> => {
      const context = withRules(plain)
      const matter = await getMatter(context, id)
      requireDesk(context.actor, 'give')
      const open = (await mandatesOf(context, id)).find(({ stage }) => stage !== 'ended')
      // One at a time: whoever comes back finds the one that stands.
      if (open && !fault) return open.id
      const reading = { context, book, lang }
      const { title, text, village_code } = matter
      return {
        id: typed['id'] ?? newId(),
        matter: { id, title, text },
        agents: agentOptions(reading, await agentsIn(context, village_code)),
        scopes: scopeOptions(reading),
        units: [unitOfPlace(village_code), unitOfPlace(village_code.slice(0, 9))].map((value) => ({
          value,
          label: book.places().unitName(value, lang),
        })),
        daysUsual: context.mandates.daysUsual,
        daysMost: context.mandates.daysMost,
        photos: photoHints(request, 'evidence'),
        typed,
        fault,
      }
    })
    if (typeof found === 'string') return reply.redirect(mandatePaths.one(found), 303)
    return sendPage(request, reply, <NewMandatePage view={found} />, 'desk')
  }
}
