import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { addVillageForm, orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { HonourPage } from '#web/villager/honour/honour-page.tsx'
import { HonourPaper } from '#web/villager/honour/honour-paper.tsx'
import { HonoursPage } from '#web/villager/honour/honours-page.tsx'
import { ProposedHonourPage, ProposeHonourPage } from '#web/villager/honour/propose-page.tsx'
import { objectToHonour } from '../actions/object.ts'
import { proposeHonour } from '../actions/propose.ts'
import type { WithHonours } from '../context.ts'
import { listPublic, readPublic, reasonsOf } from '../queries/honour.ts'
import { HONOUR_RATE } from '../routes/rates.ts'
import { ObjectionBody, ProposalBody, VillageCode } from '../schema.ts'
import { type HonourBook, shownHonour, shownLine } from './view.ts'

const ByVillage = Type.Object({ code: VillageCode })
const ByHonour = Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) })
const hide = { hide: true } as const
const open = (book: HonourBook) =>
  ({ config: { access: { open: 'public' } }, errorHandler: orFindVillage(() => book.places()) }) as const

/** Whom a village praises and why, who is up for objections, and how to propose somebody: no sign-in, no script. */
export function addPublicPages(app: App, withHonours: WithHonours, book: HonourBook): void {
  app.get('/v/:code/honours', { ...open(book), schema: { ...hide, params: ByVillage } }, async (request, reply) => {
    const lang = languageOf(request)
    const village = villageOfPage(book.places(), request.params.code, lang)
    const view = await request.act(async (plain) => {
      const context = withHonours(plain)
      const rows = await listPublic(plain, village.code)
      const refused = rows.filter(({ row }) => row.stage === 'refused').map(({ row }) => row.id)
      return {
        lines: rows.map((row) => shownLine(context, book, lang, row)),
        reasons: await reasonsOf(plain, refused),
        basis: context.rule.basis,
      }
    })
    return sendPage(request, reply, <HonoursPage village={village} {...view} />)
  })
  addProposing(app, withHonours, book)
  app.get(
    '/v/:code/honours/:id/paper',
    { ...open(book), schema: { ...hide, params: ByHonour } },
    async (request, reply) => {
      const { code, id } = request.params
      const lang = languageOf(request)
      const village = villageOfPage(book.places(), code, lang)
      const honour = await request.act(async (plain) => {
        const detail = await readPublic(plain, code, id)
        if (detail.state.stage !== 'confirmed') throw refuse('not-found', 404)
        return shownHonour(withHonours(plain), book, lang, detail)
      })
      return sendPage(request, reply, <HonourPaper village={village} honour={honour} />)
    },
  )
  addOne(app, withHonours, book)
}

type Typed = Partial<ProposalBody> & { id: string }

function addProposing(app: App, withHonours: WithHonours, book: HonourBook): void {
  const draw = async (request: FastifyRequest, code: string, typed: Typed, fault?: Fault) => {
    const village = villageOfPage(book.places(), code, languageOf(request))
    const { kinds, harmonies } = await request.act(async (plain) => withHonours(plain))
    return <ProposeHonourPage village={village} kinds={kinds} harmonies={harmonies} typed={typed} fault={fault} />
  }
  app.get('/v/:code/honours/new', { ...open(book), schema: { ...hide, params: ByVillage } }, async (request, reply) =>
    sendPage(request, reply, await draw(request, request.params.code, { id: newId() })),
  )
  app.post(
    '/v/:code/honours',
    { ...asForm, ...open(book), schema: { ...hide, params: ByVillage, body: ProposalBody } },
    async (request, reply) => {
      const { code } = request.params
      const village = villageOfPage(book.places(), code, languageOf(request))
      return answerForm(request, reply, {
        work: async () => {
          await limitRate(request, HONOUR_RATE)
          return await request.act((plain) => proposeHonour(withHonours(plain), code, request.body))
        },
        // The receipt stands in the answer itself: an address with it would stay in the history of a borrowed telephone.
        done: ({ receipt, screenBy }) =>
          sendPage(request, reply, <ProposedHonourPage village={village} receipt={receipt} screenBy={screenBy} />),
        again: (fault) => draw(request, code, request.body, fault),
      })
    },
  )
}

function addOne(app: App, withHonours: WithHonours, book: HonourBook): void {
  addVillageForm(app, {
    plural: 'honours',
    sends: { noun: 'objections', anchor: 'object', shape: ObjectionBody, rate: HONOUR_RATE },
    places: () => book.places(),
    one: async (plain, code, id, lang) => {
      const detail = await readPublic(plain, code, id)
      const published = detail.publications.map(({ rev }) => rev)
      return { honour: shownHonour(withHonours(plain), book, lang, detail), published }
    },
    send: objectToHonour,
    draw: (village, view, form) => <HonourPage village={village} {...view} {...form} />,
  })
}
