import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { addHousehold, moveHousehold } from './actions/add.ts'
import { addFlag, addResident, endFlag, openContact } from './actions/people.ts'
import { readHousehold } from './actions/read.ts'
import { settleConflict, stateFact } from './actions/state.ts'
import { Contact, Detail, Readings } from './answers.ts'
import type { WithHouseholds } from './context.ts'
import { householdView } from './presenters.ts'
import { getHousehold } from './queries/household.ts'
import { listHouseholds, listReadings } from './queries/list.ts'
import {
  Asked,
  ByFact,
  ById,
  Done,
  Lines,
  Move,
  NewFlag,
  NewHousehold,
  NewResident,
  Settlement,
  Stated,
  Statement,
} from './schema.ts'

const tags = ['household']
const may = (power: string) => ({ access: { power: `household.${power}` as const } })
const made = (repeated: boolean) => (repeated ? 200 : 201)

export function addHouseholdRoutes(app: App, withHouseholds: WithHouseholds): void {
  addReading(app, withHouseholds)
  addLooking(app, withHouseholds)
  addAdding(app, withHouseholds)
  addStating(app, withHouseholds)
  addFlagging(app, withHouseholds)
}

function addReading(app: App, withHouseholds: WithHouseholds): void {
  app.get(
    '/api/v1/households',
    {
      config: may('list'),
      schema: {
        tags,
        summary: 'Households by door, masked',
        querystring: Asked,
        response: { 200: Lines, ...problemResponses },
      },
    },
    async (request) => {
      const { households, ...rest } = await request.act((context) => listHouseholds(context, request.query))
      return {
        ...rest,
        households: households.map((one) => ({ ...one, lastVisitAt: one.lastVisitAt?.toISOString() ?? null })),
      }
    },
  )
  app.get(
    '/api/v1/households/:id',
    {
      config: may('read'),
      schema: {
        tags,
        summary: 'One household; the reading is written down',
        params: ById,
        response: { 200: Detail, ...problemResponses },
      },
    },
    async (request) => {
      const { opened, masked } = await request.act((context) =>
        readHousehold(withHouseholds(context), request.params.id),
      )
      return householdView(opened, masked)
    },
  )
}

/** Who looked, and the contact itself: both are about the person, both are written down. */
function addLooking(app: App, withHouseholds: WithHouseholds): void {
  app.get(
    '/api/v1/households/:id/readings',
    {
      config: may('readings'),
      schema: {
        tags,
        summary: 'Who looked at the record',
        params: ById,
        response: { 200: Readings, ...problemResponses },
      },
    },
    async (request) => {
      const { id } = request.params
      const rows = await request.act(async (context) => {
        const readings = await listReadings(context, id)
        await getHousehold(context, id)
        return readings
      })
      return { readings: rows.map((row) => ({ ...row, at: row.at.toISOString() })) }
    },
  )
  app.post(
    '/api/v1/households/:id/contact-readings',
    {
      config: may('open'),
      schema: {
        tags,
        summary: 'Open name and telephone; written to the audit',
        params: ById,
        response: { 200: Contact, ...problemResponses },
      },
    },
    async (request) => request.act((context) => openContact(withHouseholds(context), request.params.id)),
  )
}

function addAdding(app: App, withHouseholds: WithHouseholds): void {
  app.post(
    '/api/v1/households',
    {
      config: may('add'),
      schema: {
        tags,
        summary: 'List a household at its door',
        body: NewHousehold,
        response: { 200: Done, 201: Done, ...problemResponses },
      },
    },
    async (request, reply) => {
      const done = await request.act((context) => addHousehold(withHouseholds(context), request.body))
      return reply.code(made(done.repeated)).send(done)
    },
  )
  app.post(
    '/api/v1/households/:id/residents',
    {
      config: may('state'),
      schema: {
        tags,
        summary: 'Who lives there, with the basis',
        params: ById,
        body: NewResident,
        response: { 200: Done, 201: Done, ...problemResponses },
      },
    },
    async (request, reply) => {
      const done = await request.act((context) => addResident(withHouseholds(context), request.params.id, request.body))
      return reply.code(made(done.repeated)).send(done)
    },
  )
  app.post(
    '/api/v1/households/:id/moves',
    {
      config: may('move'),
      schema: {
        tags,
        summary: 'To another grid of the village',
        params: ById,
        body: Move,
        response: { 200: Done, 201: Done, ...problemResponses },
      },
    },
    async (request, reply) => {
      const done = await request.act((context) =>
        moveHousehold(withHouseholds(context), request.params.id, request.body),
      )
      return reply.code(made(done.repeated)).send(done)
    },
  )
}

function addStating(app: App, withHouseholds: WithHouseholds): void {
  app.post(
    '/api/v1/households/:id/facts',
    {
      config: may('state'),
      schema: {
        tags,
        summary: 'State one thing; merged per field, collisions kept for the office',
        params: ById,
        body: Statement,
        response: { 200: Stated, 201: Stated, ...problemResponses },
      },
    },
    async (request, reply) => {
      const done = await request.act((context) => stateFact(withHouseholds(context), request.params.id, request.body))
      return reply.code(made(done.repeated)).send(done)
    },
  )
  app.post(
    '/api/v1/households/:id/facts/:fact/settlements',
    {
      config: may('settle'),
      schema: {
        tags,
        summary: 'Say which word stands',
        params: ByFact,
        body: Settlement,
        response: { 200: Stated, 201: Stated, ...problemResponses },
      },
    },
    async (request, reply) => {
      const { id, fact } = request.params
      const done = await request.act((context) => settleConflict(withHouseholds(context), id, fact, request.body))
      return reply.code(made(done.repeated)).send(done)
    },
  )
}

function addFlagging(app: App, withHouseholds: WithHouseholds): void {
  app.post(
    '/api/v1/households/:id/flags',
    {
      config: may('flag'),
      schema: {
        tags,
        summary: 'A key household, with its cycle',
        params: ById,
        body: NewFlag,
        response: { 200: Done, 201: Done, ...problemResponses },
      },
    },
    async (request, reply) => {
      const done = await request.act((context) => addFlag(withHouseholds(context), request.params.id, request.body))
      return reply.code(made(done.repeated)).send(done)
    },
  )
  app.post(
    '/api/v1/households/:id/flags/:fact/endings',
    {
      config: may('flag'),
      schema: {
        tags,
        summary: 'No longer a key household of this kind',
        params: ByFact,
        response: { 200: Done, ...problemResponses },
      },
    },
    async (request) => {
      const { id, fact } = request.params
      return request.act((context) => endFlag(withHouseholds(context), id, fact))
    },
  )
}
