import type { FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { JointVisitPage, OfficersPage } from '#web/desk/incident/officers-page.tsx'
import { incidentPaths } from '#web/desk/incident/paths.ts'
import { requireIncident } from '../access.ts'
import { recordJointVisit } from '../actions/visit.ts'
import type { WithIncidents } from '../context.ts'
import { officersOn } from '../queries/officers.ts'
import { rangeOfActor } from '../queries/reach.ts'
import { JointVisitBody } from '../schema.ts'
import { type IncidentBook, shownOfficer } from './book.ts'

const requestId = Type.String({ format: 'uuid' })
const { id: _visitId, ...visitFields } = JointVisitBody.properties
const TypedVisit = Type.Object({ requestId, ...visitFields })
const may = (power: string) => ({ access: { power: `incident.${power}` as const } })

/** Who is the police officer of each grid, and the joint visits. */
export function addOfficerPages(app: App, withIncidents: WithIncidents, book: IncidentBook): void {
  const read = reader(withIncidents, book)
  app.get(incidentPaths.officers, { config: may('read'), schema: { hide: true } }, async (request, reply) =>
    sendPage(request, reply, <OfficersPage officers={(await read(request)).officers} />, 'desk'),
  )
  addVisitPages(app, withIncidents, read)
}

function addVisitPages(app: App, withIncidents: WithIncidents, read: ReturnType<typeof reader>): void {
  app.get(incidentPaths.visits, { config: may('visit'), schema: { hide: true } }, async (request, reply) => {
    const view = await read(request, 'visit')
    return sendPage(request, reply, <JointVisitPage view={{ ...view, typed: {} }} />, 'desk')
  })
  app.post(
    incidentPaths.visits,
    { ...asForm, config: may('visit'), schema: { hide: true, body: TypedVisit } },
    async (request, reply) => {
      const { requestId: id, ...rest }: Static<typeof TypedVisit> = request.body
      return answerForm(request, reply, {
        work: () => request.act((plain) => recordJointVisit(withIncidents(plain), { id, ...rest })),
        done: () => reply.redirect(incidentPaths.desk, 303),
        again: async (fault) => <JointVisitPage view={{ ...(await read(request, 'visit')), typed: rest, fault }} />,
        usual: 'desk',
      })
    },
  )
}

function reader(withIncidents: WithIncidents, book: IncidentBook) {
  return (request: FastifyRequest, power: 'read' | 'visit' = 'read') =>
    request.act(async (plain) => {
      const context = withIncidents(plain)
      const { policeUnit } = context.incidents
      requireIncident(context.actor, power, policeUnit)
      const lang = languageOf(request)
      const found = await officersOn(context, rangeOfActor(context), context.today)
      return {
        officers: found.map((officer) => shownOfficer(book, lang, officer)),
        requestId: newId(),
        today: context.today,
      }
    })
}
