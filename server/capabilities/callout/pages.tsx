import type { FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { startOfLocalDay } from '#kernel/calendar.ts'
import { newId } from '#kernel/id.ts'
import { can } from '#platform/access/power.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { CalloutsPage } from '#web/desk/callout/callouts-page.tsx'
import { NewCalloutPage } from '#web/desk/callout/new-callout-page.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { CALLOUT_POWERS, relationsTo } from './access.ts'
import { actOnCallout, callOut } from './actions.ts'
import type { WithCallouts } from './context.ts'
import { aboutOf, gridsToCall, listCallouts, teamsToCall } from './queries.ts'
import { mayFollow } from './rules.ts'
import { ById } from './schema.ts'

const may = (power: string) => ({ access: { power: `callout.${power}` as const } })
const Optional = (pattern: string) => Type.Optional(Type.String({ pattern }))
const MATTER = '^([1-9][0-9]{0,11})?$'
const Prefilled = Type.Object({
  household: Type.Optional(Type.String({ format: 'uuid' })),
  matter: Optional(MATTER),
  grid: Optional('^[0-9]{15}$'),
})
const TypedCallout = Type.Object({
  requestId: Type.String({ format: 'uuid' }),
  gridCode: Type.String({ pattern: '^[0-9]{15}$' }),
  what: Type.String({ minLength: 4, maxLength: 300 }),
  on: Type.String({ format: 'date' }),
  at: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }),
  household: Type.Optional(Type.String({ format: 'uuid' })),
  matter: Optional(MATTER),
  team: Type.Optional(Type.String({ format: 'uuid' })),
})
const TypedAct = Type.Object({
  requestId: Type.String({ format: 'uuid' }),
  verb: Type.Enum(['accepted', 'declined', 'done', 'withdrawn', 'thanked']),
  reason: Type.Optional(Type.String({ maxLength: 300 })),
})
type Typed = Partial<Static<typeof TypedCallout>>

export function addCalloutPages(app: App, withCallouts: WithCallouts): void {
  addList(app)
  addNew(app, withCallouts)
}

const VERBS = [
  ['accepted', 'answer'],
  ['done', 'answer'],
  ['declined', 'answer'],
  ['withdrawn', 'withdraw'],
  ['thanked', 'thank'],
] as const

function addList(app: App): void {
  app.get('/desk/callouts', { config: may('read'), schema: { hide: true } }, async (request, reply) => {
    const facts = request.server.facts()
    const lang = languageOf(request)
    const { actor } = request
    const callouts = await request.act(listCallouts)
    const shown = callouts.map((one) => {
      const relations = relationsTo(actor, { called: one.called, caller_unit: one.callerUnit })
      return {
        ...one,
        gridName: facts.placeName(one.gridCode, lang),
        callerUnitName: facts.unitName(one.callerUnit, lang),
        acts: VERBS.flatMap(([verb, power]) =>
          mayFollow(one.state, verb) &&
          one.state !== 'declined' &&
          one.state !== 'expired' &&
          can(CALLOUT_POWERS, actor, power, relations)
            ? [{ verb, requestId: newId() }]
            : [],
        ),
      }
    })
    const mayCall = can(CALLOUT_POWERS, actor, 'call', ['reach'])
    return sendPage(request, reply, <CalloutsPage callouts={shown} mayCall={mayCall} />, 'desk')
  })
  app.post(
    '/desk/callouts/:id/acts',
    { config: may('read'), schema: { hide: true, params: ById, body: TypedAct } },
    async (request, reply) => {
      const { requestId, verb, reason } = request.body
      await request.act((context) =>
        actOnCallout(context, request.params.id, verb, { id: requestId, ...(reason ? { reason } : {}) }),
      )
      return reply.redirect('/desk/callouts', 303)
    },
  )
}

function addNew(app: App, withCallouts: WithCallouts): void {
  const page = async (request: FastifyRequest, requestId: string, typed: Typed, fault?: Fault) => {
    const facts = request.server.facts()
    const lang = languageOf(request)
    const { grids, about, today, teams } = await request.act(async (plain) => {
      const context = withCallouts(plain)
      return {
        today: context.today,
        grids: await gridsToCall(context),
        teams: await teamsToCall(context),
        about: await aboutOf(context, { householdId: typed.household }),
      }
    })
    return (
      <NewCalloutPage
        requestId={requestId}
        today={today}
        grids={grids.map((code) => ({ value: code, label: facts.placeName(code, lang) }))}
        teams={teams.map((team) => ({ value: team.id, label: labelOf(team, facts.placeName(team.villageCode, lang)) }))}
        door={about.household?.door_text}
        typed={{ ...typed, gridCode: typed.gridCode ?? about.household?.grid_code }}
        fault={fault}
      />
    )
  }
  app.get(
    '/desk/callouts/new',
    { config: may('call'), schema: { hide: true, querystring: Prefilled } },
    async (request, reply) => {
      const { grid, ...typed } = request.query
      const prefilled = { ...typed, ...(grid ? { gridCode: grid } : {}) }
      return sendPage(request, reply, await page(request, newId(), prefilled), 'desk')
    },
  )
  app.post(
    '/desk/callouts',
    { ...asForm, config: may('call'), schema: { hide: true, body: TypedCallout } },
    async (request, reply) => {
      const { requestId, on, at, household, matter, team, ...typed } = request.body
      return answerForm(request, reply, {
        work: () =>
          request.act((plain) => {
            const context = withCallouts(plain)
            return callOut(context, {
              ...typed,
              id: requestId,
              dueAt: momentOf(startOfLocalDay(context.rules.calendar, on), at),
              ...(household ? { householdId: household } : {}),
              ...(team ? { teamId: team } : {}),
              ...(matter ? { matterNumber: Number(matter) } : {}),
            })
          }),
        done: () => reply.redirect('/desk/callouts', 303),
        again: (fault) => page(request, requestId, request.body, fault),
        usual: 'desk',
      })
    },
  )
}

const labelOf = ({ name, leader }: { name: string; leader: string }, village: string): string =>
  `${village} · ${name} · ${leader}`

/** A local day and a time of it, as an instant. */
function momentOf(day_ms: number, time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(day_ms + (hours * 60 + minutes) * 60_000).toISOString()
}
