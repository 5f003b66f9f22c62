import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { levelOf } from '#kernel/place.ts'
import { isProblem } from '#kernel/problem.ts'
import { staffOf } from '#platform/http/act.ts'
import { addDeskNew } from '#platform/http/desk-new.ts'
import { addDeskOne, type ShownDesk } from '#platform/http/desk-one.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { handedBy } from '#platform/http/handed.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import {
  AppliedSheet,
  DeskRecruitmentPage,
  DeskRecruitmentsPage,
  NewRecruitmentPage,
} from '#web/desk/reserve/recruitment-pages.tsx'
import { reservePaths } from '#web/ui/board/reserve-view.ts'
import { mayRecruit, requireRecruit } from '../access.ts'
import { applyFor } from '../actions/apply.ts'
import { actOnRecruitment, openRecruitment } from '../actions/recruitment.ts'
import type { WithReserves } from '../context.ts'
import { countReserves } from '../queries/numbers.ts'
import { getRecruitment, listTownDesk, readTownDesk } from '../queries/recruitment.ts'
import { listRegister } from '../queries/reserve.ts'
import { appliedOf } from '../rules/index.ts'
import { type ActBody, ApplyBody, OpenBody, RECRUITMENT_ACTS, type RecruitmentActVerb } from '../schema.ts'
import { type ReserveBook, shownRecruitment, shownRecruitmentLine, shownReserveLine } from './view.ts'

const hide = { hide: true } as const

/** The town's desk: recruitments, one with its acts and applicants, a new one. */
export function addRecruitmentDesk(app: App, withReserves: WithReserves, book: ReserveBook): void {
  app.get(
    '/desk/recruitments',
    { config: { access: { power: 'recruitment.list' } }, schema: hide },
    async (request, reply) => {
      const { scope } = staffOf(request)
      const lang = languageOf(request)
      const lines = await request.act(async (plain) =>
        (await listTownDesk(plain)).map((row) => shownRecruitmentLine(plain, book, lang, row)),
      )
      const mayOpen = levelOf(scope) === 'town' && mayRecruit(request.actor, 'opened', scope)
      return sendPage(request, reply, <DeskRecruitmentsPage lines={lines} mayOpen={mayOpen} />, 'desk')
    },
  )
  addDeskNew(app, {
    noun: 'recruitment',
    plural: 'recruitments',
    opens: 'opened',
    body: OpenBody,
    requireMay: (actor, town) => requireRecruit(actor, 'opened', town),
    open: (plain, body) =>
      openRecruitment(withReserves(plain), plain.actor.kind === 'staff' ? plain.actor.scope : '-', body as OpenBody),
    draw: async (request, reply, { village: code, ...form }) => {
      const village = { code, name: book.places().nameOf(code, languageOf(request)) }
      return sendPage(request, reply, <NewRecruitmentPage village={village} {...form} />, 'desk')
    },
  })
  const draw = drawing(withReserves, book)
  addDeskOne<RecruitmentActVerb>(app, {
    noun: 'recruitment',
    plural: 'recruitments',
    acts: RECRUITMENT_ACTS,
    act: (plain, id, verb, body) => actOnRecruitment(withReserves(plain), id, verb, body as ActBody),
    check: async (plain, id, verb) => requireRecruit(plain.actor, verb, (await getRecruitment(plain, id)).town_code),
    draw,
  })
  addTaking(app, withReserves, book, draw)
}

type Draw = (request: FastifyRequest, reply: FastifyReply, id: string, shown: ShownDesk) => Promise<unknown>

const drawing =
  (withReserves: WithReserves, book: ReserveBook): Draw =>
  async (request, reply, id, shown) => {
    const lang = languageOf(request)
    const view = await request.act(async (plain) => {
      const context = withReserves(plain)
      const detail = await readTownDesk(plain, id)
      const { row, state, may, objections } = detail
      const numbers = appliedOf(await countReserves(plain, row.town_code), id)
      const recruitment = shownRecruitment(context, book, lang, detail, numbers)
      return {
        recruitment,
        objections: objections.map((one) => ({ ...one, isAnswered: state.answered.includes(one.id) })),
        applicants: (await listRegister(plain, id)).map((one) => shownReserveLine(context, book, lang, one)),
        mayTake: recruitment.isOpen && mayRecruit(plain.actor, 'opened', row.town_code),
        desk: { version: state.version, may, ...shown },
      }
    })
    return sendPage(request, reply, <DeskRecruitmentPage view={view} />, 'desk')
  }

/** For somebody who came: the receipt is in the answer itself and has no address. */
function addTaking(app: App, withReserves: WithReserves, book: ReserveBook, draw: Draw): void {
  app.post(
    '/desk/recruitments/:id/applications',
    {
      config: { access: { power: 'reserve.applied' } },
      schema: { ...hide, params: Type.Object({ id: Type.String({ format: 'uuid' }) }), body: FormWords },
    },
    async (request, reply) => {
      const { id } = request.params
      const typed = textsOf(request.body)
      const given = bodyOfForm(typed, ApplyBody)
      const town = await request.act(async (plain) => (await getRecruitment(plain, id)).town_code)
      requireRecruit(request.actor, 'opened', town)
      try {
        requireShape(request, ApplyBody, given)
        // The form has passed the shape.
        const body = given as ApplyBody
        const { receipt } = await request.act((plain) => applyFor(withReserves(plain), id, body))
        const { row, state } = await request.act((plain) => readTownDesk(plain, id))
        const lang = languageOf(request)
        const places = book.places()
        const handed = handedBy(request, {
          receipt,
          path: reservePaths.own,
          opens: `${reservePaths.own}?receipt=`,
          unit: places.unitName(staffOf(request).unit, lang),
        })
        const recruitment = { id, title: row.title, examOn: row.exam_on, examAt: state.examAt }
        const village = places.nameOf(body.village, lang)
        const page = <AppliedSheet handed={handed} recruitment={recruitment} village={village} />
        return sendPage(request, reply.code(201), page, 'desk')
      } catch (error) {
        if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
        const refusal = { verb: 'applied', typed, fault: faultOf(error) }
        return draw(request, reply.code(error.status), id, { refusal, done: false, idOf: formIds<string>() })
      }
    },
  )
}
