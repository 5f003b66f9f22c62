import { Type } from 'typebox'
import type { WithRules } from '#capabilities/matter/index.ts'
import type { PlaceBook } from '#capabilities/place/index.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { requireDesk } from './access.ts'
import { callTogether } from './actions/call.ts'
import { followUp } from './actions/follow.ts'
import {
  type ConsultationRow,
  factsOfConsultation,
  getConsultation,
  listConsultations,
} from './queries/consultation.ts'
import { ACTS, NewConsultation } from './schema.ts'

export interface ConsultationBook {
  withRules: WithRules
  places(): PlaceBook
}

const tags = ['consultation']
const may = (power: string) => ({ access: { power: `consultation.${power}` as const } })
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })

const lineOf = (row: ConsultationRow) => ({
  id: row.id,
  place: row.place_code,
  matterId: row.matter_id,
  question: row.question,
  convener: row.convener,
  units: row.units,
  meetsAt: row.meets_at.toISOString(),
  stage: row.stage,
  decision: row.decision,
  lead: row.lead,
  dueOn: row.due_on,
  version: row.version,
})

/** Joint consultations for programs of the desks. */
export function addConsultationRoutes(app: App, book: ConsultationBook): void {
  app.get(
    '/api/v1/joint-consultations',
    { config: may('list'), schema: { tags, summary: 'Consultations of one’s territory or to which one is called' } },
    async (request) => ({ consultations: (await request.act(listConsultations)).map(lineOf) }),
  )
  app.get(
    '/api/v1/joint-consultations/:id',
    { config: may('list'), schema: { tags, summary: 'One consultation with its minutes', params: ById } },
    async (request) =>
      await request.act(async (context) => {
        requireDesk(context.actor)
        const row = await getConsultation(context, request.params.id)
        return { ...lineOf(row), facts: await factsOfConsultation(context, row.id) }
      }),
  )
  app.post(
    '/api/v1/joint-consultations',
    {
      config: may('call'),
      schema: { tags, summary: 'Call units together', body: NewConsultation, response: problemResponses },
    },
    async (request, reply) => {
      const done = await request.act((plain) => callTogether(book.withRules(plain), request.body, book.places()))
      return reply.code(done.repeated ? 200 : 201).send(done as never)
    },
  )
  for (const { verb, resource, body } of ACTS)
    app.post(
      `/api/v1/joint-consultations/:id/${resource}`,
      { config: may('list'), schema: { tags, summary: `A consultation is ${verb}`, params: ById, body } },
      async (request, reply) => {
        const done = await request.act((context) => followUp(context, request.params.id, verb, request.body))
        return reply.code(done.repeated ? 200 : 201).send(done)
      },
    )
}
