import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { PlaceBook } from '#capabilities/place/index.ts'
import { newId } from '#kernel/id.ts'
import { isProblem } from '#kernel/problem.ts'
import { addDeskActs } from '#platform/http/desk-acts.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { qrPath } from '#platform/render/qr.ts'
import { AppraisalsPage, NewAppraisalPage } from '#web/desk/appraisal/appraisals-page.tsx'
import { AppraisalPage } from '#web/desk/appraisal/round-page.tsx'
import { SlipsPage } from '#web/desk/appraisal/slips-page.tsx'
import type { Refusal } from '#web/ui/components/fault.tsx'
import { requireMay } from '../access.ts'
import { actOnRound, openRound } from '../actions/round.ts'
import { lineOf } from '../answers.ts'
import type { WithAppraisals } from '../context.ts'
import { slipsOf, writtenCode } from '../queries/code.ts'
import { readColours } from '../queries/colours.ts'
import { listRounds, readRound } from '../queries/round.ts'
import { type ActBody, OpenBody, ROUND_ACTS, type RoundVerb } from '../schema.ts'
import { villageOptions } from './villages.ts'

export interface AppraisalBook {
  places(): PlaceBook
}

const hide = { hide: true } as const
const may = (power: string) => ({ access: { power: `appraisal.${power}` as const } })
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Asked = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })

/** The organisation desk: the colours of the county with their rules, and the rounds. */
export function addDeskPages(app: App, withRules: WithAppraisals, book: AppraisalBook): void {
  app.get('/desk/appraisals', { config: may('read'), schema: hide }, async (request, reply) => {
    const lang = languageOf(request)
    const places = book.places()
    const view = await request.act(async (plain) => {
      const context = withRules(plain)
      const known = new Map((await readColours(context)).map((one) => [one.villageCode, one]))
      const towns = places.childrenOf(context.county).map(({ code }) => ({
        name: places.nameOf(code, lang),
        villages: places.childrenOf(code).map((village) => ({
          name: places.nameOf(village.code, lang),
          colour: known.get(village.code)?.colour,
          measures: known.get(village.code)?.measures,
        })),
      }))
      const rounds = (await listRounds(context)).map((row) => ({
        ...lineOf(row),
        villageName: places.nameOf(row.village_code, lang),
      }))
      return { rule: context.rule, towns, rounds }
    })
    return sendPage(request, reply, <AppraisalsPage view={view} />, 'desk')
  })
  addOpening(app, withRules, book)
  addOne(app, withRules, book)
}

function addOpening(app: App, withRules: WithAppraisals, book: AppraisalBook): void {
  const draw = (request: FastifyRequest, reply: FastifyReply, id: string, refusal?: Refusal) => {
    const villages = villageOptions(book.places(), app.floor.county, languageOf(request))
    return sendPage(request, reply, <NewAppraisalPage villages={villages} id={id} refusal={refusal} />, 'desk')
  }
  app.get('/desk/appraisals/new', { config: may('open'), schema: hide }, async (request, reply) => {
    requireMay(request.actor, 'open')
    return draw(request, reply, newId())
  })
  app.post(
    '/desk/appraisals',
    { config: may('open'), schema: { ...hide, body: FormWords } },
    async (request, reply) => {
      requireMay(request.actor, 'open')
      const typed = textsOf(request.body)
      const given = bodyOfForm(typed, OpenBody)
      try {
        requireShape(request, OpenBody, given)
        // The form has passed the shape.
        const { id } = await request.act((plain) => openRound(withRules(plain), given as OpenBody))
        return reply.redirect(`/desk/appraisals/${id}?done=1`, 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 403) throw error
        const refusal = { verb: 'open', typed, fault: faultOf(error) }
        return draw(request, reply.code(error.status), typed['id'] ?? newId(), refusal)
      }
    },
  )
}

function addOne(app: App, withRules: WithAppraisals, book: AppraisalBook): void {
  const draw = async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    shown: { refusal?: Refusal | undefined; done: boolean },
  ) => {
    const { state, facts, turnout } = await request.act((context) => readRound(context, id))
    const name = book.places().nameOf(state.villageCode, languageOf(request))
    const view = { id, name, state, facts, turnout, ...shown, idOf: formIds<RoundVerb>() }
    return sendPage(request, reply, <AppraisalPage view={view} />, 'desk')
  }
  app.get(
    '/desk/appraisals/:id',
    { config: may('read'), schema: { ...hide, params: ById, querystring: Asked } },
    async (request, reply) => draw(request, reply, request.params.id, { done: request.query.done === '1' }),
  )
  app.get(
    '/desk/appraisals/:id/slips',
    { config: may('open'), schema: { ...hide, params: ById } },
    async (request, reply) => {
      const { id } = request.params
      requireMay(request.actor, 'open')
      const view = await request.act(async (context) => {
        const { state } = await readRound(context, id)
        const groups = state.rule.groups.map(({ key, name, slips }) => ({
          ...{ key, name, codes: slipsOf(context, id, key, slips).map(writtenCode) },
        }))
        return { state, groups }
      })
      const name = book.places().nameOf(view.state.villageCode, languageOf(request))
      const address = `${app.floor.publicUrl}/rating`
      const page = <SlipsPage view={{ ...view, id, name, address, qr: qrPath(address, 'M') }} />
      return sendPage(request, reply, page, 'desk')
    },
  )
  addDeskActs<RoundVerb>(app, {
    noun: 'appraisal',
    plural: 'appraisals',
    acts: ROUND_ACTS,
    act: (plain, id, verb, body) => actOnRound(withRules(plain), id, verb, body as ActBody),
    check: async (plain, _, verb) => requireMay(plain.actor, verb),
    draw: (request, reply, id, refusal) => draw(request, reply, id, { refusal, done: false }),
  })
}
