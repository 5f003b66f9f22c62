import { Type } from 'typebox'
import { isId, newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { can } from '#platform/access/power.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { NewRoundPage, RoundsPage } from '#web/desk/visit/round-pages.tsx'
import { VisitSheet } from '#web/desk/visit/visit-sheet.tsx'
import { RECORD_POWERS, requireRecord } from '../access.ts'
import { createRound } from '../actions/rounds.ts'
import type { VisitBook, WithVisits } from '../context.ts'
import { listRounds } from '../queries/rounds.ts'
import { sheetOf } from '../queries/sheet.ts'
import { addAppPages } from './app.tsx'
import { addCoveragePages } from './coverage.tsx'
import { addFigurePages } from './figures.tsx'
import { addPhoneImports } from './imports.tsx'
import { addPromisePages } from './promises.tsx'
import { addRecordPages } from './records.tsx'
import { addTaskPages } from './tasks.tsx'

const may = (power: string) => ({ access: { power: `record.${power}` as const } })
const Optional = (most: number) => Type.Optional(Type.String({ maxLength: most }))
const TypedRound = Type.Object({
  requestId: Type.String({ format: 'uuid' }),
  name: Type.String({ minLength: 2, maxLength: 80 }),
  placeCode: Type.String({ pattern: '^[0-9]{9}([0-9]{3}){0,2}$' }),
  beginsOn: Type.String({ format: 'date' }),
  dueOn: Type.String({ format: 'date' }),
  weekday: Type.Optional(Type.String({ pattern: '^[1-7]$' })),
  flagKind: Optional(40),
  cycleDays: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,2}$' })),
  team: Optional(120),
})
export function addVisitPages(app: App, book: VisitBook): void {
  const { withVisits } = book
  addRounds(app, withVisits)
  addCoveragePages(app, book)
  addPromisePages(app, book)
  addFigurePages(app, withVisits)
  addSheets(app, withVisits)
  addRecordPages(app, withVisits)
  addTaskPages(app, withVisits)
  addPhoneImports(app, withVisits)
  addAppPages(app)
}

function addRounds(app: App, withVisits: WithVisits): void {
  app.get('/desk/rounds', { config: may('read'), schema: { hide: true } }, async (request, reply) => {
    const facts = request.server.facts()
    const lang = languageOf(request)
    const rounds = await request.act(listRounds)
    const shown = rounds.map((one) => ({ ...one, placeName: facts.placeName(one.placeCode, lang) }))
    return sendPage(
      request,
      reply,
      <RoundsPage rounds={shown} mayCreate={can(RECORD_POWERS, request.actor, 'round', ['reach'])} />,
      'desk',
    )
  })
  const flagsIn = (request: Parameters<typeof languageOf>[0]) =>
    request.act(async (context) => {
      requireRecord(context.actor, 'round')
      const word = languageOf(request) === 'en' ? 'en' : 'zh'
      return withVisits(context).households.keyKinds.map(({ key, name }) => ({ key, name: name[word] }))
    })
  app.get('/desk/rounds/new', { config: may('round'), schema: { hide: true } }, async (request, reply) =>
    sendPage(request, reply, <NewRoundPage requestId={newId()} typed={{}} flags={await flagsIn(request)} />, 'desk'),
  )
  app.post(
    '/desk/rounds',
    { ...asForm, config: may('round'), schema: { hide: true, body: TypedRound } },
    async (request, reply) => {
      const { requestId, weekday, cycleDays, ...typed } = request.body
      const round = {
        ...typed,
        id: requestId,
        ...(weekday ? { weekday: Number(weekday) } : {}),
        ...(cycleDays ? { cycleDays: Number(cycleDays) } : {}),
      }
      return answerForm(request, reply, {
        work: () => request.act((context) => createRound(withVisits(context), round)),
        done: ({ id }) => reply.redirect(`/desk/rounds/${id}`, 303),
        again: async (fault) => (
          <NewRoundPage requestId={requestId} typed={request.body} flags={await flagsIn(request)} fault={fault} />
        ),
        usual: 'desk',
      })
    },
  )
}

function addSheets(app: App, withVisits: WithVisits): void {
  app.get(
    '/desk/visit-sheets/:id',
    { config: may('paper'), schema: { hide: true, params: Type.Object({ id: Type.String({ maxLength: 36 }) }) } },
    async (request, reply) => {
      const { id } = request.params
      requireRecord(request.actor, 'paper')
      if (id === 'blank') return sendPage(request, reply, <VisitSheet before={[]} />)
      if (!isId(id)) throw refuse('not-found', 404)
      const { household, records } = await request.act((context) => sheetOf(withVisits(context), id))
      const gridName = request.server.facts().placeName(household.grid_code, languageOf(request))
      return sendPage(
        request,
        reply,
        <VisitSheet door={{ id, doorText: household.door_text, gridName }} before={records} />,
      )
    },
  )
}
