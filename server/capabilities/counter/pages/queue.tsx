import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { formIds } from '#platform/http/form-ids.ts'
import { FormWords } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { counterPaths } from '#web/desk/counter/paths.ts'
import { QueuePage } from '#web/desk/counter/queue-page.tsx'
import { SlipPage, TicketPage } from '#web/desk/counter/ticket-page.tsx'
import type { FormState } from '#web/desk/counter/view.ts'
import { requireCounter } from '../access.ts'
import { actOnTicket, callNext, drawTicket } from '../actions/tickets.ts'
import type { WithCounterRules } from '../context.ts'
import { getTicketForChange, ticketsOf, unitOf, windowsOf } from '../queries/counter.ts'
import { CallBody, DrawBody, TICKET_ACTS } from '../schema.ts'
import {
  type CounterBook,
  lineOptions,
  placeOfCounter,
  questionOptions,
  readingOf,
  shownTicket,
  shownWindow,
  signOf,
} from './book.ts'
import { takeForm } from './forms.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })
const desk = { config: { access: { power: 'counter.queue' } } } as const
type Shown = Pick<FormState, 'done' | 'refusal'>

/** The queue, one number at its window, and the slip that the visitor takes along. */
export function addQueuePages(app: App, withRules: WithCounterRules, book: CounterBook): void {
  const draw = queueDrawer(withRules, book)
  app.get(counterPaths.desk, { ...desk, schema: { hide: true, querystring: Done } }, async (request, reply) =>
    draw(request, reply, { done: request.query.done === '1' }),
  )
  app.post(counterPaths.tickets, { ...desk, schema: { hide: true, body: FormWords } }, async (request, reply) =>
    takeForm(request, reply, withRules, {
      form: 'draw',
      shape: DrawBody,
      first: ({ actor }) => requireCounter(actor, 'queue'),
      work: async (context, given) => counterPaths.slip((await drawTicket(context, given)).id),
      draw: (again, refusal) => draw(request, again, { done: false, refusal }),
    }),
  )
  app.post(counterPaths.calls, { ...desk, schema: { hide: true, body: FormWords } }, async (request, reply) =>
    takeForm(request, reply, withRules, {
      form: ({ window }) => `call-${window ?? ''}`,
      shape: CallBody,
      first: ({ actor }) => requireCounter(actor, 'queue'),
      work: async (context, given) => {
        const { id } = await callNext(context, given)
        return id === null ? counterPaths.desk : counterPaths.ticket(id)
      },
      draw: (again, refusal) => draw(request, again, { done: false, refusal }),
    }),
  )
  addTicketPages(app, withRules, book)
}

function addTicketPages(app: App, withRules: WithCounterRules, book: CounterBook): void {
  const draw = ticketDrawer(withRules, book)
  app.get(
    '/desk/counter/tickets/:id',
    { ...desk, schema: { hide: true, params: ById, querystring: Done } },
    async (request, reply) => draw(request, reply, request.params.id, { done: request.query.done === '1' }),
  )
  for (const { verb, resource, body } of TICKET_ACTS)
    app.post(
      `/desk/counter/tickets/:id/${resource}`,
      { ...desk, schema: { hide: true, params: ById, body: FormWords } },
      async (request, reply) => {
        const { id } = request.params
        return takeForm(request, reply, withRules, {
          form: resource,
          shape: body,
          first: async (context) => {
            requireCounter(context.actor, 'queue')
            await getTicketForChange(context, id)
          },
          work: async (context, given) => {
            await actOnTicket(context, id, verb, given)
            return verb === 'served' || verb === 'missed' ? counterPaths.desk : counterPaths.ticket(id)
          },
          draw: (again, refusal) => draw(request, again, id, { done: false, refusal }),
        })
      },
    )
  app.get(
    '/desk/counter/tickets/:id/slip',
    { ...desk, schema: { hide: true, params: ById } },
    async (request, reply) => {
      const view = await request.act(async (plain) => {
        const context = withRules(plain)
        requireCounter(context.actor, 'queue')
        const reading = readingOf(request, book, context)
        const row = await getTicketForChange(context, request.params.id)
        const all = await ticketsOf(context, row.unit)
        const before = all.filter(
          ({ line, stage, number }) => line === row.line && stage === 'waiting' && number < row.number,
        )
        return { number: signOf(reading, row), line: shownTicket(reading, row, []).line, before: before.length }
      })
      return sendPage(request, reply, <SlipPage {...view} />, 'desk')
    },
  )
}

function queueDrawer(withRules: WithCounterRules, book: CounterBook) {
  return async (request: FastifyRequest, reply: FastifyReply, shown: Shown) => {
    const view = await request.act(async (plain) => {
      const context = withRules(plain)
      requireCounter(context.actor, 'queue')
      const reading = readingOf(request, book, context)
      const unit = unitOf(context)
      const windows = await windowsOf(context, unit)
      const tickets = await ticketsOf(context, unit)
      return {
        place: placeOfCounter(unit),
        tickets: tickets.map((row) => shownTicket(reading, row, windows)),
        windows: windows.map((row) => shownWindow(reading, row, tickets)),
        lines: lineOptions(reading),
        idOf: formIds<string>(),
        ...shown,
      }
    })
    return sendPage(request, reply, <QueuePage view={view} />, 'desk')
  }
}

function ticketDrawer(withRules: WithCounterRules, book: CounterBook) {
  return async (request: FastifyRequest, reply: FastifyReply, id: string, shown: Shown) => {
    const view = await request.act(async (plain) => {
      const context = withRules(plain)
      requireCounter(context.actor, 'queue')
      const reading = readingOf(request, book, context)
      const row = await getTicketForChange(context, id)
      if (row.day !== context.today && row.stage === 'waiting') throw refuse('not-found', 404)
      return {
        ticket: shownTicket(reading, row, await windowsOf(context, row.unit)),
        questions: questionOptions(reading, row.unit),
        idOf: formIds<string>(),
        ...shown,
      }
    })
    return sendPage(request, reply, <TicketPage view={view} />, 'desk')
  }
}
