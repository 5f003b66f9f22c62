import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { can } from '#platform/access/power.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { HouseholdPage } from '#web/desk/household/household-page.tsx'
import { HouseholdsPage } from '#web/desk/household/households-page.tsx'
import { NewHouseholdPage, ReadingsPage } from '#web/desk/household/small-pages.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { HOUSEHOLD_POWERS, requireHousehold } from '../access.ts'
import { addHousehold } from '../actions/add.ts'
import { addFlag, endFlag } from '../actions/people.ts'
import { readHousehold } from '../actions/read.ts'
import { stateFact } from '../actions/state.ts'
import type { HouseholdRules, WithHouseholds } from '../context.ts'
import { gridsWithin } from '../queries/grids.ts'
import { flagKindsOf, getHousehold, standing } from '../queries/household.ts'
import { listHouseholds, listReadings } from '../queries/list.ts'
import { dueAt } from '../rules/due.ts'
import { Asked, ByFact, ById, CONSENTS, GridCode } from '../schema.ts'
import { addConflictPages } from './conflicts.tsx'
import { addDuePages } from './due.tsx'
import { addImportPages } from './import.tsx'
import { addOwnPages } from './own.tsx'
import { gridWordsFor } from './words.ts'

const may = (power: string) => ({ access: { power: `household.${power}` as const } })
const Typed = Type.Record(Type.String(), Type.String({ maxLength: 400 }))
/** The form of a new household: everything is text there. */
const TypedHousehold = Type.Object({
  requestId: Type.String({ format: 'uuid' }),
  gridCode: GridCode,
  doorCode: Type.String({ minLength: 1, maxLength: 40 }),
  doorText: Type.String({ minLength: 1, maxLength: 120 }),
  consent: Type.Enum(CONSENTS),
  head: Type.Optional(Type.String({ maxLength: 40 })),
  phone: Type.Optional(Type.String({ maxLength: 30 })),
  people: Type.Optional(Type.String({ pattern: '^[0-9]{1,2}$' })),
})
const TypedChange = Type.Object({
  requestId: Type.String({ format: 'uuid' }),
  field: Type.Optional(Type.String({ maxLength: 40 })),
  value: Type.Optional(Type.String({ maxLength: 300 })),
  kind: Type.Optional(Type.String({ maxLength: 40 })),
})
const Saved = Type.Object({ saved: Type.Optional(Type.String()) })

export interface PageDoor {
  withHouseholds: WithHouseholds
  rules: () => HouseholdRules
}

export function addHouseholdPages(app: App, door: PageDoor): void {
  addList(app, door)
  addNew(app, door)
  addDuePages(app, door)
  addOne(app, door)
  addOneForms(app, door)
  addConflictPages(app, door)
  addImportPages(app, door)
  addOwnPages(app, door)
}

const named = (request: FastifyRequest, { rules }: PageDoor) => {
  const words = gridWordsFor(request, rules())
  return {
    words,
    fields: rules().fields.map(({ key }) => ({ key, name: words.field(key) })),
    kinds: rules().keyKinds.map(({ key }) => ({ key, name: words.flag(key) })),
  }
}

function addList(app: App, door: PageDoor): void {
  app.get(
    '/desk/households',
    { config: may('list'), schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      const { words, kinds } = named(request, door)
      const asked = Object.fromEntries(Object.entries(request.query).filter(([, value]) => value !== '')) as Asked // Blank fields of the form were not given.
      const { found, grids } = await request.act(async (context) => ({
        found: await listHouseholds(context, asked),
        grids: await gridsWithin(context),
      }))
      const shown = grids.map((code) => ({ code, name: words.place(code) }))
      const page = <HouseholdsPage {...found} asked={asked} grids={shown} flags={kinds} words={words} />
      return sendPage(request, reply, page, 'desk')
    },
  )
}

function addNew(app: App, door: PageDoor): void {
  const page = async (
    request: FastifyRequest,
    requestId: string,
    typed: Record<string, string | undefined>,
    fault?: Fault,
  ) => {
    requireHousehold(request.actor, 'add')
    const { words } = named(request, door)
    const grids = (await request.act(gridsWithin)).map((code) => ({ code, name: words.place(code) }))
    return <NewHouseholdPage requestId={requestId} grids={grids} typed={typed} fault={fault} />
  }
  app.get('/desk/households/new', { config: may('add'), schema: { hide: true } }, async (request, reply) =>
    sendPage(request, reply, await page(request, newId(), {}), 'desk'),
  )
  app.post(
    '/desk/households',
    { ...asForm, config: may('add'), schema: { hide: true, body: TypedHousehold } },
    async (request, reply) => {
      const { requestId, people, ...typed } = request.body
      const body = { ...typed, id: requestId, ...(people ? { people: Number(people) } : {}) }
      return answerForm(request, reply, {
        work: () => request.act((context) => addHousehold(door.withHouseholds(context), body)),
        done: ({ id }) => reply.redirect(`/desk/households/${id}?saved=1`, 303),
        again: (fault) => page(request, requestId, request.body, fault),
        usual: 'desk',
      })
    },
  )
}

/** The record's page, as it stands or with what was typed and refused. */
const recordPage =
  (door: PageDoor) => async (request: FastifyRequest, id: string, requestId: string, typed?: object, fault?: Fault) => {
    const { opened, masked } = await request.act((context) => readHousehold(door.withHouseholds(context), id))
    const { row } = opened
    const said = (fact: (typeof opened.facts)[number]) => ({
      ...fact,
      value: masked ? fact.mask : fact.value,
      at: fact.statedAt,
      // Both columns are held to these words by the table's constraints.
      source: fact.source as 'visit',
      outcome: fact.outcome as 'taken',
    })
    const household = {
      id,
      gridCode: row.grid_code,
      doorCode: row.door_code,
      doorText: row.door_text,
      headMask: row.head_mask,
      phoneMask: row.phone_mask,
      people: row.people,
      flags: flagKindsOf(opened),
      lastVisitAt: row.last_visit_at,
      consent: row.consent as 'law', // Held to its words by the table.
      dueAt: dueAt(opened.flags, row.last_visit_at),
    }
    const has = (power: 'state' | 'readings') => can(HOUSEHOLD_POWERS, request.actor, power, ['reach'])
    return (
      <HouseholdPage
        {...named(request, door)}
        household={household}
        standing={door
          .rules()
          .fields.flatMap(({ key }) => standing(opened.facts).get(key) ?? [])
          .map(said)}
        history={opened.facts.map(said)}
        residents={opened.residents.map((one) => ({ ...one, name: masked ? '' : one.name }))}
        flags={opened.flags}
        may={{ change: has('state'), readings: has('readings'), call: callsOut(request) }}
        requestId={requestId}
        saved={(request.query as { saved?: string }).saved === '1'} // Checked by the route's schema where it has one.
        typed={typed}
        fault={fault}
      />
    )
  }

/** Who may call a grid worker out to this door: the desks that settle differences, too. */
const callsOut = ({ actor }: FastifyRequest): boolean => can(HOUSEHOLD_POWERS, actor, 'settle', ['reach'])

function addOne(app: App, door: PageDoor): void {
  const page = recordPage(door)
  app.get(
    '/desk/households/:id',
    { config: may('read'), schema: { hide: true, params: ById, querystring: Saved } },
    async (request, reply) => sendPage(request, reply, await page(request, request.params.id, newId()), 'desk'),
  )
  app.get(
    '/desk/households/:id/readings',
    { config: may('readings'), schema: { hide: true, params: ById } },
    async (request, reply) => {
      const { id } = request.params
      const { words } = named(request, door)
      const { row, readings } = await request.act(async (context) => ({
        readings: await listReadings(context, id),
        row: await getHousehold(context, id),
      }))
      return sendPage(
        request,
        reply,
        <ReadingsPage id={id} doorText={row.door_text} readings={readings} words={words} />,
        'desk',
      )
    },
  )
}

function addOneForms(app: App, door: PageDoor): void {
  const { withHouseholds } = door
  const page = recordPage(door)
  app.post(
    '/desk/households/:id/facts',
    { ...asForm, config: may('state'), schema: { hide: true, params: ById, body: TypedChange } },
    async (request, reply) => {
      const { id } = request.params
      const { requestId, field = '', value = '' } = request.body
      return answerForm(request, reply, {
        work: () => request.act((context) => stateFact(withHouseholds(context), id, { id: requestId, field, value })),
        done: () => reply.redirect(`/desk/households/${id}?saved=1`, 303),
        again: (fault) => page(request, id, requestId, { field, value }, fault),
        usual: 'desk',
      })
    },
  )
  app.post(
    '/desk/households/:id/flags',
    { ...asForm, config: may('flag'), schema: { hide: true, params: ById, body: TypedChange } },
    async (request, reply) => {
      if (request.validationError) throw request.validationError
      const { id } = request.params
      const { requestId, kind = '' } = request.body
      await request.act((context) => addFlag(withHouseholds(context), id, { id: requestId, kind }))
      return reply.redirect(`/desk/households/${id}?saved=1`, 303)
    },
  )
  app.post(
    '/desk/households/:id/flags/:fact/endings',
    { config: may('flag'), schema: { hide: true, params: ByFact, body: Typed } },
    async (request, reply) => {
      const { id, fact } = request.params
      await request.act((context) => endFlag(withHouseholds(context), id, fact))
      return reply.redirect(`/desk/households/${id}?saved=1`, 303)
    },
  )
}
