import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { startOfLocalDay } from '#kernel/calendar.ts'
import { newId } from '#kernel/id.ts'
import { contains } from '#kernel/place.ts'
import { isProblem } from '#kernel/problem.ts'
import { placeOfUnit, slotOfUnit } from '#kernel/unit.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { ConsultationsPage } from '#web/desk/consultation/list-page.tsx'
import { NewConsultationPage } from '#web/desk/consultation/new-page.tsx'
import { ConsultationPage, type ConsultationPageView } from '#web/desk/consultation/one-page.tsx'
import { consultationPaths } from '#web/ui/board/consultation-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import { mayCall, requireDesk } from '../access.ts'
import { callTogether } from '../actions/call.ts'
import { followUp } from '../actions/follow.ts'
import { getConsultation, listConsultations } from '../queries/consultation.ts'
import { readConsultation } from '../queries/detail.ts'
import type { ConsultationBook } from '../routes.ts'
import { ACTS, type ActBody, type ActResource, NewConsultation } from '../schema.ts'
import { shownConsultation, shownLine } from './view.ts'

const may = (power: string) => ({ access: { power: `consultation.${power}` as const } })
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const About = Type.Object({ matter: Type.Optional(Type.String({ format: 'uuid' })) })
const several = (body: Record<string, string | string[]>, name: string): string[] => [body[name] ?? []].flat()

export function addConsultationPages(app: App, book: ConsultationBook): void {
  app.get(consultationPaths.desk, { config: may('list'), schema: { hide: true } }, async (request, reply) => {
    const lang = languageOf(request)
    const { rows, today } = await request.act(async (context) => ({
      rows: await listConsultations(context),
      today: context.today,
    }))
    const lines = rows.map((row) => shownLine(row, book.places(), lang, today))
    return sendPage(request, reply, <ConsultationsPage lines={lines} mayCall={mayCall(request.actor)} />, 'desk')
  })
  addNew(app, book)
  addOne(app, book)
}

/** Who may be called: offices of the county, towns, and the villages of the own territory. */
function unitsFor(book: ConsultationBook, scope: string, own: string, lang: Language) {
  const places = book.places()
  return places
    .units()
    .filter(({ code }) => {
      const slot = slotOfUnit(code)
      if (code === own || slot === 'grid' || slot === 'platform' || slot === 'supervision') return false
      return slot !== 'village' || (scope.length > 6 && contains(scope, placeOfUnit(code)))
    })
    .map(({ code }) => ({ value: code, label: places.unitName(code, lang) }))
}

function addNew(app: App, book: ConsultationBook): void {
  app.get(
    consultationPaths.new,
    { config: may('call'), schema: { hide: true, querystring: About } },
    async (request, reply) => {
      requireDesk(request.actor, 'call')
      const { scope, unit } = staffOf(request)
      const units = unitsFor(book, scope, unit, languageOf(request))
      const view = { id: newId(), matter: request.query.matter, units, typed: {} }
      return sendPage(request, reply, <NewConsultationPage view={view} />, 'desk')
    },
  )
  app.post(
    consultationPaths.desk,
    { config: may('call'), schema: { hide: true, body: FormWords } },
    async (request, reply) => {
      requireDesk(request.actor, 'call')
      const { scope, unit } = staffOf(request)
      const typed = textsOf(request.body)
      const units = several(request.body, 'units')
      const { id = newId(), matterId, question, on, at } = typed
      try {
        const done = await request.act((plain) => {
          const context = book.withRules(plain)
          const given = {
            id,
            question,
            units,
            ...(matterId ? { matterId } : {}),
            meetsAt: momentOf(startOfLocalDay(context.rules.calendar, on ?? ''), at),
          }
          requireShape(request, NewConsultation, given)
          return callTogether(context, given as NewConsultation, book.places()) // It has passed the shape.
        })
        return reply.redirect(consultationPaths.one(done.id), 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
        const view = {
          id,
          matter: matterId,
          units: unitsFor(book, scope, unit, languageOf(request)),
          typed: { ...(question ? { question } : {}), ...(on ? { on } : {}), ...(at ? { at } : {}), units },
          fault: faultOf(error),
        }
        return sendPage(request, reply.code(error.status), <NewConsultationPage view={view} />, 'desk')
      }
    },
  )
}

/** A local day and a time of it, as an instant; what is none fails the shape. */
function momentOf(day_ms: number, time = ''): string {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number)
  const at = new Date(day_ms + (hours * 60 + minutes) * 60_000)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString()
}

function addOne(app: App, book: ConsultationBook): void {
  const draw = async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    refusal?: ConsultationPageView['refusal'],
  ) => {
    const one = await request.act(async (context) =>
      shownConsultation(await readConsultation(context, id), book.places(), languageOf(request), context.today),
    )
    const view = { one, idOf: formIds<ActResource>(), refusal }
    return sendPage(request, reply, <ConsultationPage view={view} />, 'desk')
  }
  app.get(
    `${consultationPaths.desk}/:id`,
    { config: may('list'), schema: { hide: true, params: ById } },
    async (request, reply) => draw(request, reply, request.params.id),
  )
  for (const { verb, resource, body } of ACTS)
    app.post(
      `${consultationPaths.desk}/:id/${resource}`,
      { config: may('list'), schema: { hide: true, params: ById, body: FormWords } },
      async (request, reply) => {
        const { id } = request.params
        const typed = textsOf(request.body)
        const present = several(request.body, 'present')
        const given = { ...bodyOfForm(typed, body), ...(verb === 'minuted' ? { present } : {}) }
        await request.act(async (context) => {
          requireDesk(context.actor)
          await getConsultation(context, id)
        })
        try {
          requireShape(request, body, given)
          // The form has passed the shape.
          await request.act((context) => followUp(context, id, verb, given as ActBody))
          return reply.redirect(consultationPaths.one(id), 303)
        } catch (error) {
          if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
          return draw(request, reply.code(error.status), id, { form: resource, typed, present, fault: faultOf(error) })
        }
      },
    )
}
