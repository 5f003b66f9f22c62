import { type TSchema, Type } from 'typebox'
import type { Context } from '#platform/context.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { actOnConsultation, actOnHandover, handOver, setConsultation } from '../actions/joint.ts'
import { actOnTicket, callNext, drawTicket } from '../actions/tickets.ts'
import { closeWindow, openWindow } from '../actions/windows.ts'
import type { CounterContext, WithCounterRules } from '../context.ts'
import {
  type ActBody,
  CallBody,
  CloseBody,
  CONSULTATION_ACTS,
  ConsultBody,
  DrawBody,
  HANDOVER_ACTS,
  HandBody,
  TICKET_ACTS,
  WindowBody,
} from '../schema.ts'

const tags = ['counter']
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Done = Type.Object({
  id: Type.Union([Type.String(), Type.Null()]),
  repeated: Type.Boolean(),
  number: Type.Optional(Type.Integer()),
})
interface Answered {
  id: string | null
  repeated: boolean
  number?: number
}
const may = (power: string) => ({ access: { power: `counter.${power}` as const } })

export function addCounterRoutes(app: App, withRules: WithCounterRules): void {
  const make = <Body extends TSchema>(
    path: string,
    power: string,
    summary: string,
    body: Body,
    work: (context: CounterContext, body: never) => Promise<Answered>,
  ) =>
    app.post(
      `/api/v1/${path}`,
      { config: may(power), schema: { tags, summary, body, response: { 201: Done, ...problemResponses } } },
      async (request, reply) =>
        // The shape has checked the body of its own act.
        reply.code(201).send(await request.act((plain: Context) => work(withRules(plain), request.body as never))),
    )
  make('counter-windows', 'windows', 'Open a window', WindowBody, openWindow)
  make('counter-window-closings', 'windows', 'Close a window', CloseBody, closeWindow)
  make('counter-tickets', 'queue', 'Draw a number', DrawBody, drawTicket)
  make('counter-calls', 'queue', 'Call the next number', CallBody, callNext)
  make('counter-handovers', 'desk', 'Hand a question to a unit', HandBody, handOver)
  make('counter-consultations', 'desk', 'Fix a joint session', ConsultBody, setConsultation)
  addActs(app, withRules)
}

const ACTS = [
  { path: 'counter-tickets', acts: TICKET_ACTS, work: actOnTicket },
  { path: 'counter-handovers', acts: HANDOVER_ACTS, work: actOnHandover },
  { path: 'counter-consultations', acts: CONSULTATION_ACTS, work: actOnConsultation },
] as const

function addActs(app: App, withRules: WithCounterRules): void {
  for (const { path, acts, work } of ACTS)
    for (const { verb, resource, body } of acts)
      app.post(
        `/api/v1/${path}/:id/${resource}`,
        {
          config: may('read'),
          schema: {
            tags,
            summary: `At the counter: ${verb}`,
            params: ById,
            body,
            response: { 201: Done, ...problemResponses },
          },
        },
        async (request, reply) => {
          const { id } = request.params
          // Each verb stands in the table of its own path, and each shape is a part of what any act may carry.
          const done = await request.act((plain) =>
            work(withRules(plain), id, verb as never, request.body as unknown as ActBody),
          )
          return reply.code(201).send({ id: done.id, repeated: done.repeated })
        },
      )
}
