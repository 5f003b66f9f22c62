import type { FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { IncidentPage, type IncidentView } from '#web/desk/incident/incident-page.tsx'
import { incidentPaths } from '#web/desk/incident/paths.ts'
import type { ShownIncidentStep } from '#web/desk/incident/view.ts'
import { mayIncident, requireIncident } from '../access.ts'
import { actOnIncident } from '../actions/hand.ts'
import type { WithIncidents } from '../context.ts'
import { courseOf, type IncidentFact } from '../queries/course.ts'
import { getIncident } from '../queries/incident.ts'
import { type Handed, INCIDENT_ACTS, mayFollow } from '../rules.ts'
import { ById } from '../schema.ts'
import { type IncidentBook, shownIncident } from './book.ts'

const TypedAct = Type.Object({
  requestId: Type.String({ format: 'uuid' }),
  verb: Type.Enum(INCIDENT_ACTS),
  text: Type.Optional(Type.String({ maxLength: 300 })),
})
const POWER = { handed: 'hand', taken: 'answer', done: 'answer' } as const
const config = { access: { power: 'incident.read' } } as const

export function addIncidentPage(app: App, withIncidents: WithIncidents, book: IncidentBook): void {
  const draw = drawer(withIncidents, book)
  const Shown = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })
  app.get(
    '/desk/incidents/:id',
    { config, schema: { hide: true, params: ById, querystring: Shown } },
    async (request, reply) => {
      const page = await draw(request, request.params.id, { done: request.query.done === '1' })
      return sendPage(request, reply, page, 'desk')
    },
  )
  app.post(
    '/desk/incidents/:id/acts',
    { ...asForm, config, schema: { hide: true, params: ById, body: TypedAct } },
    async (request, reply) => {
      const { id } = request.params
      const { requestId, verb, text }: Static<typeof TypedAct> = request.body
      return answerForm(request, reply, {
        work: () =>
          request.act((plain) =>
            actOnIncident(withIncidents(plain), id, verb, { id: requestId, ...(text ? { text } : {}) }),
          ),
        done: () => reply.redirect(`${incidentPaths.one(id)}?done=1`, 303),
        again: (fault) => draw(request, id, { done: false, typed: { verb, text }, fault }),
        usual: 'desk',
      })
    },
  )
}

type Drawn = Pick<IncidentView, 'typed' | 'fault' | 'done'>

function drawer(withIncidents: WithIncidents, book: IncidentBook) {
  return async (request: FastifyRequest, id: string, drawn: Drawn) => {
    const lang = languageOf(request)
    const view = await request.act(async (plain): Promise<IncidentView> => {
      const context = withIncidents(plain)
      const { policeUnit } = context.incidents
      requireIncident(context.actor, 'read', policeUnit)
      const row = await getIncident(context, id)
      const handed = row.handed as Handed | null // Held to its words by the table.
      const steps = await courseOf(context, id)
      const line = { ...row, placeCode: row.place_code, happenedAt: row.happened_at, handed }
      const unitName = (code: string) => request.server.facts().unitName(code, lang)
      return {
        ...drawn,
        incident: shownIncident(context, book, lang, line),
        steps: steps.map((fact) => shownStep(fact, unitName)),
        acts: INCIDENT_ACTS.filter(
          (verb) => mayFollow(handed, verb) && mayIncident(context.actor, POWER[verb], policeUnit),
        ).map((verb) => ({ verb, requestId: newId() })),
      }
    })
    return <IncidentPage view={view} />
  }
}

const shownStep = (
  { id, verb, at_ms, by, data }: IncidentFact,
  unitName: (code: string) => string,
): ShownIncidentStep => ({
  id,
  verb,
  at: new Date(at_ms),
  unit: by.unit && unitName(by.unit),
  name: by.name,
  effective: data.effective,
  text: data.text,
})
