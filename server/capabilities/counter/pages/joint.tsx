import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { formIds } from '#platform/http/form-ids.ts'
import { FormWords } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { ConsultationPage, DayPage, HandoverPage, HandoversPage } from '#web/desk/counter/handover-pages.tsx'
import { counterPaths } from '#web/desk/counter/paths.ts'
import type { FormState, ThingView } from '#web/desk/counter/view.ts'
import { maySide, requireCounter, requireRead, requireSide } from '../access.ts'
import { actOnConsultation, actOnHandover, handOver, setConsultation } from '../actions/joint.ts'
import type { WithCounterRules } from '../context.ts'
import {
  counterFacts,
  dayList,
  getConsultation,
  getHandover,
  listHandovers,
  unitOf,
  windowsOf,
} from '../queries/counter.ts'
import { CONSULTATION_ACTS, ConsultBody, HANDOVER_ACTS, HandBody, type HandoverAct } from '../schema.ts'
import {
  type CounterBook,
  readingOf,
  shownConsultation,
  shownFact,
  shownHandover,
  shownTicket,
  unitOptions,
} from './book.ts'
import { takeForm } from './forms.ts'

const LINES_MOST = 200
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })
const read = { config: { access: { power: 'counter.read' } } } as const
const desk = { config: { access: { power: 'counter.desk' } } } as const
type Shown = Pick<FormState, 'done' | 'refusal'>

const resourcesOf = (acts: readonly { verb: string; resource: string }[]): Record<string, string> =>
  Object.fromEntries(acts.map(({ verb, resource }) => [verb, resource]))

/** Which acts have their turn, and whose they are. */
const TURNS: Record<HandoverAct, { side: 'hand' | 'receive'; stages: readonly string[] }> = {
  taken: { side: 'receive', stages: ['handed'] },
  answered: { side: 'receive', stages: ['taken'] },
  pushed: { side: 'hand', stages: ['handed', 'taken'] },
  'sent-back': { side: 'hand', stages: ['answered'] },
  closed: { side: 'hand', stages: ['answered'] },
}

/** Hand-overs between the counter and units, the day's list, and joint sessions with their minutes. */
export function addJointPages(app: App, withRules: WithCounterRules, book: CounterBook): void {
  addHandovers(app, withRules, book)
  addOneHandover(app, withRules, book)
  addDay(app, withRules, book)
  addOneConsultation(app, withRules, book)
}

function addHandovers(app: App, withRules: WithCounterRules, book: CounterBook): void {
  const draw = async (request: FastifyRequest, reply: FastifyReply, shown: Shown) => {
    const view = await request.act(async (plain) => {
      const context = withRules(plain)
      requireRead(context.actor)
      const reading = readingOf(request, book, context)
      const unit = unitOf(context)
      return {
        handovers: (await listHandovers(context, LINES_MOST)).map((row) => shownHandover(reading, row)),
        mayHand: maySide(context.actor, 'hand', unit, []),
        units: unitOptions(reading),
        idOf: formIds<string>(),
        ...shown,
      }
    })
    return sendPage(request, reply, <HandoversPage view={view} />, 'desk')
  }
  app.get(counterPaths.handovers, { ...read, schema: { hide: true, querystring: Done } }, async (request, reply) =>
    draw(request, reply, { done: request.query.done === '1' }),
  )
  app.post(counterPaths.handovers, { ...desk, schema: { hide: true, body: FormWords } }, async (request, reply) =>
    takeForm(request, reply, withRules, {
      form: 'hand',
      shape: HandBody,
      first: ({ actor }) => requireCounter(actor),
      work: async (context, given) => counterPaths.handover((await handOver(context, given)).id),
      draw: (again, refusal) => draw(request, again, { done: false, refusal }),
    }),
  )
}

function addOneHandover(app: App, withRules: WithCounterRules, book: CounterBook): void {
  const resources = resourcesOf(HANDOVER_ACTS)
  const draw = async (request: FastifyRequest, reply: FastifyReply, id: string, shown: Shown) => {
    const view = await request.act(async (plain): Promise<ThingView> => {
      const context = withRules(plain)
      requireRead(context.actor)
      const reading = readingOf(request, book, context)
      const row = await getHandover(context, id)
      const facts = await counterFacts<string>(context, id)
      const may = HANDOVER_ACTS.map(({ verb }) => verb).filter(
        (verb) =>
          TURNS[verb].stages.includes(row.stage) &&
          maySide(context.actor, TURNS[verb].side, row.from_unit, [row.to_unit]),
      )
      const { title, matter_id: matterId, version } = row
      const shownFacts = facts.map((fact) => shownFact(reading, fact))
      return { title, matterId, version, facts: shownFacts, may, idOf: formIds<string>(), ...shown }
    })
    return sendPage(request, reply, <HandoverPage view={view} id={id} resources={resources} />, 'desk')
  }
  app.get(
    '/desk/handovers/:id',
    { ...read, schema: { hide: true, params: ById, querystring: Done } },
    async (request, reply) => draw(request, reply, request.params.id, { done: request.query.done === '1' }),
  )
  for (const { verb, resource, body } of HANDOVER_ACTS)
    app.post(
      `/desk/handovers/:id/${resource}`,
      { ...read, schema: { hide: true, params: ById, body: FormWords } },
      async (request, reply) => {
        const { id } = request.params
        return takeForm(request, reply, withRules, {
          form: resource,
          shape: body,
          first: async (context) => {
            const { from_unit, to_unit } = await getHandover(context, id)
            requireSide(context.actor, TURNS[verb].side, from_unit, [to_unit])
          },
          work: async (context, given) => counterPaths.handover((await actOnHandover(context, id, verb, given)).id),
          draw: (again, refusal) => draw(request, again, id, { done: false, refusal }),
        })
      },
    )
}

function addDay(app: App, withRules: WithCounterRules, book: CounterBook): void {
  const draw = async (request: FastifyRequest, reply: FastifyReply, shown: Shown) => {
    const view = await request.act(async (plain) => {
      const context = withRules(plain)
      requireCounter(context.actor)
      const reading = readingOf(request, book, context)
      const windows = await windowsOf(context, unitOf(context))
      const list = await dayList(context, LINES_MOST)
      return {
        day: context.today,
        handovers: list.handovers.map((row) => shownHandover(reading, row)),
        consultations: list.consultations.map((row) => shownConsultation(reading, row)),
        tickets: list.tickets.map((row) => shownTicket(reading, row, windows)),
        idOf: formIds<string>(),
        ...shown,
      }
    })
    return sendPage(request, reply, <DayPage view={view} />, 'desk')
  }
  app.get(counterPaths.day, { ...desk, schema: { hide: true, querystring: Done } }, async (request, reply) =>
    draw(request, reply, { done: request.query.done === '1' }),
  )
  app.post(counterPaths.consultations, { ...desk, schema: { hide: true, body: FormWords } }, async (request, reply) =>
    takeForm(request, reply, withRules, {
      form: 'consult',
      shape: ConsultBody,
      first: ({ actor }) => requireCounter(actor),
      work: async (context, given) => counterPaths.consultation((await setConsultation(context, given)).id),
      draw: (again, refusal) => draw(request, again, { done: false, refusal }),
    }),
  )
}

function addOneConsultation(app: App, withRules: WithCounterRules, book: CounterBook): void {
  const resources = resourcesOf(CONSULTATION_ACTS)
  const draw = async (request: FastifyRequest, reply: FastifyReply, id: string, shown: Shown) => {
    const view = await request.act(async (plain): Promise<ThingView> => {
      const context = withRules(plain)
      requireRead(context.actor)
      const reading = readingOf(request, book, context)
      const { title, matter_id: matterId, version, stage, unit } = await getConsultation(context, id)
      const facts = (await counterFacts<string>(context, id)).map((fact) => shownFact(reading, fact))
      const isOurs = maySide(context.actor, 'hand', unit, [])
      const may = stage === 'set' && isOurs ? CONSULTATION_ACTS.map(({ verb }) => verb) : []
      return { title, matterId, version, facts, may, idOf: formIds<string>(), ...shown }
    })
    return sendPage(request, reply, <ConsultationPage view={view} id={id} resources={resources} />, 'desk')
  }
  app.get(
    '/desk/consultations/:id',
    { ...read, schema: { hide: true, params: ById, querystring: Done } },
    async (request, reply) => draw(request, reply, request.params.id, { done: request.query.done === '1' }),
  )
  for (const { verb, resource, body } of CONSULTATION_ACTS)
    app.post(
      `/desk/consultations/:id/${resource}`,
      { ...read, schema: { hide: true, params: ById, body: FormWords } },
      async (request, reply) => {
        const { id } = request.params
        return takeForm(request, reply, withRules, {
          form: resource,
          shape: body,
          first: async (context) => requireSide(context.actor, 'hand', (await getConsultation(context, id)).unit, []),
          work: async (context, given) =>
            counterPaths.consultation((await actOnConsultation(context, id, verb, given)).id),
          draw: (again, refusal) => draw(request, again, id, { done: false, refusal }),
        })
      },
    )
}
