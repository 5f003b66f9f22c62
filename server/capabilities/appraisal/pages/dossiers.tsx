import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { isProblem } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { DossiersPage } from '#web/desk/appraisal/dossiers-page.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { requireMay } from '../access.ts'
import { noteDossierEntry } from '../actions/dossier.ts'
import type { WithAppraisals } from '../context.ts'
import { listDossiers } from '../queries/dossier.ts'
import { DossierBody } from '../schema.ts'
import type { AppraisalBook } from './desk.tsx'
import { villageOptions } from './villages.ts'

const TOWN_SIGNS = 9
const Asked = Type.Object({
  done: Type.Optional(Type.String({ maxLength: 1 })),
  village: Type.Optional(Type.String({ pattern: '^[0-9]{12}$' })),
  joint: Type.Optional(Type.String({ pattern: '^[a-z-]{1,40}$' })),
})
const may = (power: string) => ({ access: { power: `appraisal.${power}` as const } })
interface Shown {
  asked: { village?: string | undefined; joint?: string | undefined }
  refusal?: Refusal | undefined
  done: boolean
}

/** The county's file of village secretaries: what was held with each, what is missing, and a new entry. */
export function addDossierPages(app: App, withRules: WithAppraisals, book: AppraisalBook): void {
  const draw = async (request: FastifyRequest, reply: FastifyReply, shown: Shown) => {
    const lang = languageOf(request)
    const places = book.places()
    const named = <One extends { villageCode: string }>(one: One) => ({
      ...one,
      villageName: places.nameOf(one.villageCode, lang),
    })
    const view = await request.act(async (plain) => {
      const context = withRules(plain)
      const { lines, people, from, villages: all, lacking } = await listDossiers(context)
      const without = all.without.map((code) => ({
        code,
        name: places.nameOf(code, lang),
        town: code.slice(0, TOWN_SIGNS),
      }))
      const towns = places.childrenOf(app.floor.county).map(({ code }) => ({ code, name: places.nameOf(code, lang) }))
      const counted = { all: all.all, without, towns, lacking }
      return { lines: lines.map(named), people: people.map(named), from, counted, rule: context.dossier }
    })
    const villages = villageOptions(places, app.floor.county, lang)
    return sendPage(request, reply, <DossiersPage view={{ ...view, villages, id: newId(), ...shown }} />, 'desk')
  }
  app.get(
    '/desk/dossier-entries',
    {
      config: may('read'),
      schema: { hide: true, querystring: Asked },
    },
    async (request, reply) => {
      const { done, village, joint } = request.query
      return draw(request, reply, { done: done === '1', asked: { village, joint } })
    },
  )
  app.post(
    '/desk/dossier-entries',
    { config: may('dossier'), schema: { hide: true, body: FormWords } },
    async (request, reply) => {
      requireMay(request.actor, 'dossier')
      const typed = textsOf(request.body)
      const given = bodyOfForm(typed, DossierBody)
      try {
        requireShape(request, DossierBody, given)
        // The form has passed the shape.
        await request.act((plain) => noteDossierEntry(withRules(plain), given as DossierBody))
        return reply.redirect('/desk/dossier-entries?done=1', 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 403) throw error
        const refusal = { verb: 'dossier', typed, fault: faultOf(error) }
        return draw(request, reply.code(error.status), { refusal, done: false, asked: {} })
      }
    },
  )
}
