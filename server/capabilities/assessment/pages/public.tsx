import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { qrPath } from '#platform/render/qr.ts'
import { assessmentPaths } from '#web/ui/board/assessment-view.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { CountyAssessmentsPage } from '#web/villager/assessment/county-page.tsx'
import { ObjectPage } from '#web/villager/assessment/object-page.tsx'
import { PlaquePage } from '#web/villager/assessment/plaque-page.tsx'
import { VillageAssessmentPage } from '#web/villager/assessment/village-page.tsx'
import { objectTo } from '../actions/object.ts'
import { getPublicAssessment } from '../queries/assessment.ts'
import { readVillage } from '../queries/detail.ts'
import { countRecognised, listStandings } from '../queries/list.ts'
import { OBJECTION_RATE } from '../routes/public.ts'
import { ObjectionBody, VillageCode } from '../schema.ts'
import { type AssessmentBook, shownRound } from './view.ts'

const ByVillage = Type.Object({ code: VillageCode })
const ByRound = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })
const hide = { hide: true } as const
const EVER = { from: '2000-01-01', to: '2200-01-01' }
const TOWN_DIGITS = 9

/** Who is a good-governance village and why, for everybody; and the form against a score that hangs. */
export function addPublicPages(app: App, book: AssessmentBook): void {
  const open = { config: { access: { open: 'public' } }, errorHandler: orFindVillage(() => book.places()) } as const
  app.get(
    '/v/:code/assessment',
    {
      ...open,
      schema: {
        ...hide,
        params: ByVillage,
        querystring: Type.Object({ objected: Type.Optional(Type.String({ maxLength: 1 })) }),
      },
    },
    async (request, reply) => {
      const lang = languageOf(request)
      const village = villageOfPage(book.places(), request.params.code, lang)
      const rounds = await request.act(async (context) =>
        (await readVillage(context, village.code)).map((one) =>
          shownRound(book, lang, one, { today: context.today, desk: false }),
        ),
      )
      const objected = request.query.objected === '1'
      return sendPage(request, reply, <VillageAssessmentPage view={{ village, rounds, objected }} />)
    },
  )
  app.get('/v/:code/assessment/plaque', { ...open, schema: { ...hide, params: ByVillage } }, async (request, reply) => {
    const village = villageOfPage(book.places(), request.params.code, languageOf(request))
    const rounds = await request.act((context) => readVillage(context, village.code))
    const state = rounds.find((one) => one.state.stage === 'recognised')?.state
    if (!state?.level || !state.recognisedOn) throw refuse('not-found', 404)
    const qr = qrPath(app.floor.publicUrl + assessmentPaths.village(village.code), 'H')
    const { level, recognisedOn } = state
    return sendPage(request, reply, <PlaquePage view={{ village, level, recognisedOn, qr }} />)
  })
  addCounty(app, book)
  addObjecting(app, book)
}

function addCounty(app: App, book: AssessmentBook): void {
  app.get('/assessments', { config: { access: { open: 'public' } }, schema: hide }, async (request, reply) => {
    const lang = languageOf(request)
    const places = book.places()
    const { county } = app.floor
    const view = await request.act(async (context) => {
      const standings = (await listStandings(context, county)).map((one) => ({
        ...one,
        villageName: places.nameOf(one.villageCode, lang),
      }))
      const towns = places.childrenOf(county).flatMap(({ code }) => {
        const own = standings.filter(({ villageCode }) => villageCode.slice(0, TOWN_DIGITS) === code)
        return own.length > 0 ? [{ code, name: places.nameOf(code, lang), standings: own }] : []
      })
      return { counts: await countRecognised(context, county, EVER), towns }
    })
    const villages = places.childrenOf(county).flatMap(({ code }) => places.childrenOf(code)).length
    return sendPage(request, reply, <CountyAssessmentsPage view={{ ...view, villages }} />)
  })
}

function addObjecting(app: App, book: AssessmentBook): void {
  const draw = async (
    request: FastifyRequest,
    { code, id: assessment }: { code: string; id: string },
    typed: { id: string; text: string },
    fault?: Fault,
  ) => {
    const village = villageOfPage(book.places(), code, languageOf(request))
    await request.act((context) => getPublicAssessment(context, code, assessment))
    return <ObjectPage view={{ village, assessment, ...typed, fault }} />
  }
  const open = { config: { access: { open: 'public' } }, errorHandler: orFindVillage(() => book.places()) } as const
  app.get(
    '/v/:code/assessment/:id/objections',
    { ...open, schema: { ...hide, params: ByRound } },
    async (request, reply) => sendPage(request, reply, await draw(request, request.params, { id: newId(), text: '' })),
  )
  app.post(
    '/v/:code/assessment/:id/objections',
    { ...asForm, ...open, schema: { ...hide, params: ByRound, body: ObjectionBody } },
    async (request, reply) => {
      const { params, body } = request
      return answerForm(request, reply, {
        work: async () => {
          await limitRate(request, OBJECTION_RATE)
          return await request.act((context) => objectTo(context, params.code, params.id, body))
        },
        done: () => reply.redirect(`${assessmentPaths.village(params.code)}?objected=1`, 303),
        again: (fault) => draw(request, params, { id: body.id, text: body.text ?? '' }, fault),
      })
    },
  )
}
