import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import { limitRate } from '#platform/http/rate.ts'
import { addReceiptFinding } from '#platform/http/receipt-finding.ts'
import type { App } from '#platform/http/server.ts'
import type { Fault } from '#web/ui/components/fault.tsx'
import { AppliedPage, ApplyPage, FindApplicationPage, OwnApplicationPage } from '#web/villager/reserve/apply-pages.tsx'
import { RecruitmentPage, RecruitmentsPage } from '#web/villager/reserve/recruitment-pages.tsx'
import { applyFor } from '../actions/apply.ts'
import { objectToList } from '../actions/object.ts'
import type { WithReserves } from '../context.ts'
import { countReserves } from '../queries/numbers.ts'
import { listPublic, readPublic } from '../queries/recruitment.ts'
import { openByReceipt } from '../queries/reserve.ts'
import { LOOK_RATE, RESERVE_RATE } from '../routes/rates.ts'
import { appliedOf, cohortsOf } from '../rules/index.ts'
import { ApplyBody, ObjectionBody } from '../schema.ts'
import { type ReserveBook, shownOwn, shownRecruitment, shownRecruitmentLine } from './view.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const hide = { hide: true } as const
const open = { config: { access: { open: 'public' } } } as const
const signedIn = { config: { access: { open: 'villager' } } } as const

/** Notices, masked lists and numbers for everybody; applying for whoever is signed in. Nothing needs a script. */
export function addPublicPages(app: App, withReserves: WithReserves, book: ReserveBook): void {
  app.get('/recruitments', { ...open, schema: hide }, async (request, reply) => {
    const lang = languageOf(request)
    const view = await request.act(async (plain) => {
      const context = withReserves(plain)
      return {
        lines: (await listPublic(plain)).map((row) => shownRecruitmentLine(context, book, lang, row)),
        cohorts: cohortsOf(await countReserves(plain, plain.county)),
        year: Number(plain.today.slice(0, 4)),
        postNames: context.postNames,
      }
    })
    return sendPage(request, reply, <RecruitmentsPage {...view} />)
  })
  addOne(app, withReserves, book)
  addApplying(app, withReserves, book)
  addOwn(app, withReserves, book)
}

interface Objecting {
  typed: { id: string; text?: string | undefined }
  fault?: Fault
  thanks: boolean
}

function addOne(app: App, withReserves: WithReserves, book: ReserveBook): void {
  const draw = async (request: FastifyRequest, id: string, form: Objecting) => {
    const lang = languageOf(request)
    const recruitment = await request.act(async (plain) => {
      const detail = await readPublic(plain, id)
      const counted = await countReserves(plain, detail.row.town_code)
      return shownRecruitment(withReserves(plain), book, lang, detail, appliedOf(counted, id))
    })
    return <RecruitmentPage recruitment={recruitment} {...form} />
  }
  app.get(
    '/recruitments/:id',
    {
      ...open,
      schema: {
        ...hide,
        params: ById,
        querystring: Type.Object({ thanks: Type.Optional(Type.String({ maxLength: 1 })) }),
      },
    },
    async (request, reply) => {
      const form = { typed: { id: newId() }, thanks: request.query.thanks === '1' }
      return sendPage(request, reply, await draw(request, request.params.id, form))
    },
  )
  app.post(
    '/recruitments/:id/objections',
    { ...asForm, ...open, schema: { ...hide, params: ById, body: ObjectionBody } },
    async (request, reply) => {
      const { id } = request.params
      return answerForm(request, reply, {
        work: async () => {
          await limitRate(request, RESERVE_RATE)
          return await request.act((plain) => objectToList(plain, id, request.body))
        },
        done: () => reply.redirect(`/recruitments/${id}?thanks=1#object`, 303),
        again: (fault) => draw(request, id, { typed: request.body, fault, thanks: false }),
      })
    },
  )
}

type Typed = Partial<ApplyBody> & { id: string }

function addApplying(app: App, withReserves: WithReserves, book: ReserveBook): void {
  const draw = async (request: FastifyRequest, id: string, typed: Typed, fault?: Fault) => {
    const places = book.places()
    const recruitment = await request.act(async (plain) => {
      const { row, state } = await readPublic(plain, id)
      const posts = state.posts.map((one) => ({ ...one, name: places.nameOf(one.village, languageOf(request)) }))
      return { id, title: row.title, applyUntil: row.apply_until, posts }
    })
    return <ApplyPage recruitment={recruitment} typed={typed} fault={fault} />
  }
  app.get('/recruitments/:id/apply', { ...signedIn, schema: { ...hide, params: ById } }, async (request, reply) =>
    sendPage(request, reply, await draw(request, request.params.id, { id: newId() })),
  )
  app.post(
    '/recruitments/:id/applications',
    { ...asForm, ...signedIn, schema: { ...hide, params: ById, body: ApplyBody } },
    async (request, reply) => {
      const { id } = request.params
      return answerForm(request, reply, {
        work: async () => {
          await limitRate(request, RESERVE_RATE)
          return await request.act((plain) => applyFor(withReserves(plain), id, request.body))
        },
        // The receipt stands in the answer itself: an address with it would stay in the history of a borrowed telephone.
        done: ({ receipt }) => sendPage(request, reply, <AppliedPage receipt={receipt} recruitment={id} />),
        again: (fault) => draw(request, id, request.body, fault),
      })
    },
  )
}

/** What became of an application, for whoever holds its receipt. */
function addOwn(app: App, withReserves: WithReserves, book: ReserveBook): void {
  addReceiptFinding(app, {
    path: '/reserve-applications',
    rate: LOOK_RATE,
    find: (typed, fault) => <FindApplicationPage typed={typed} fault={fault} />,
    draw: async (request, receipt) => {
      const one = await request.act(async (plain) => {
        const context = withReserves(plain)
        const detail = await openByReceipt(plain, receipt)
        const { row } = await readPublic(plain, detail.row.recruitment_id)
        const holders = await context.listHolders(detail.row.village_code)
        const mentorNames = new Map(holders.map(({ officer, name }) => [officer, name]))
        return shownOwn(context, book, languageOf(request), detail, { title: row.title, mentorNames })
      })
      return <OwnApplicationPage one={one} />
    },
  })
}
