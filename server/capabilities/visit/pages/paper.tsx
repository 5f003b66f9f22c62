import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { getHousehold, gridsWithin, listHouseholds } from '#capabilities/household/index.ts'
import { isId, newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { answerForm, asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { requireShape } from '#platform/http/fault.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { PaperRecordPage } from '#web/desk/visit/paper-page.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { requireRecord } from '../access.ts'
import { keepRecord } from '../actions/record.ts'
import type { VisitContext, WithVisits } from '../context.ts'
import { authorsWithin } from '../queries/authors.ts'
import { GridRecord } from '../schema.ts'

const may = { access: { power: 'record.paper' as const } }
const Optional = (most: number) => Type.Optional(Type.String({ maxLength: most }))
const Asked = Type.Object({
  saved: Type.Optional(Type.String({ format: 'uuid' })),
  find: Optional(60),
  household: Type.Optional(Type.String({ format: 'uuid' })),
  grid: Optional(1),
})
const TypedPaper = Type.Object({
  requestId: Type.String({ format: 'uuid' }),
  on: Type.String({ format: 'date' }),
  author: Type.String({ format: 'uuid' }),
  kind: Type.String({ maxLength: 20 }),
  gridCode: Type.String({ pattern: '^[0-9]{15}$' }),
  householdId: Type.Optional(Type.String({ format: 'uuid' })),
  outcome: Optional(20),
  text: Optional(2000),
})
const SHOWN = 20

interface Look {
  requestId: string
  find?: string | undefined
  saved?: string | undefined
  typed?: Record<string, string | undefined>
  fault?: Fault | undefined
}

async function read(context: VisitContext, find: string | undefined, household: string | undefined) {
  requireRecord(context.actor, 'paper')
  const asked = find?.trim()
  // A sheet that we printed bears the household's number.
  const byNumber = asked && isId(asked) ? asked : undefined
  const door = household ? await getHousehold(context, household) : undefined
  const listed = asked && !byNumber ? (await listHouseholds(context, { find: asked })).households : []
  const one = byNumber ? await getHousehold(context, byNumber) : undefined
  const found = one
    ? [{ id: one.id, doorText: one.door_text, headMask: one.head_mask, gridCode: one.grid_code }]
    : listed.slice(0, SHOWN)
  return { authors: await authorsWithin(context), grids: await gridsWithin(context), door, found }
}

async function pageOf(request: FastifyRequest, withVisits: WithVisits, look: Look) {
  const facts = request.server.facts()
  const named = (code: string) => facts.placeName(code, languageOf(request))
  const { requestId, find, saved, typed = {}, fault } = look
  const { authors, grids, door, found } = await request.act((context) =>
    read(withVisits(context), find, typed['householdId']),
  )
  return (
    <PaperRecordPage
      requestId={requestId}
      typed={door ? { ...typed, gridCode: door.grid_code } : typed}
      authors={authors}
      grids={grids.map((code) => ({ value: code, label: named(code) }))}
      door={
        door && { id: door.id, doorText: door.door_text, headMask: door.head_mask, gridName: named(door.grid_code) }
      }
      find={find}
      found={found.map((one) => ({ ...one, gridName: named(one.gridCode) }))}
      saved={saved}
      fault={fault}
    />
  )
}

/** What was written on paper, typed in at a desk: with the paper's day and visitor, and whoever typed it beside. */
export function addPaperPages(app: App, withVisits: WithVisits): void {
  app.get(
    '/desk/paper-records/new',
    { config: may, schema: { hide: true, querystring: Asked } },
    async (request, reply) => {
      const { saved, find, household, grid } = request.query
      const typed = household ? { householdId: household } : grid ? { gridCode: '' } : {}
      const page = await pageOf(request, withVisits, { requestId: newId(), find, saved, typed })
      return sendPage(request, reply, page, 'desk')
    },
  )
  app.post(
    '/desk/paper-records',
    { ...asForm, config: may, schema: { hide: true, body: TypedPaper } },
    async (request, reply) => {
      const { requestId, on, author: authorId, ...typed } = request.body
      return answerForm(request, reply, {
        work: async () => {
          const body = { ...typed, deviceAt: `${on}T12:00:00Z`, deviceOffsetMinutes: 0, appVersion: 'paper' }
          requireShape(request, GridRecord, body)
          return request.act(async (context) => {
            const author = (await authorsWithin(context)).find(({ id }) => id === authorId)
            if (!author) throw refuse('not-found', 404, { field: 'author' })
            if (Date.parse(on) > context.now.getTime()) throw refuse('validation.date', 422, { field: 'on' })
            return keepRecord(withVisits(context), requestId, body as GridRecord, { source: 'paper', on, author }) // Just held against the shape.
          })
        },
        done: () => reply.redirect(`/desk/paper-records/new?saved=${requestId}`, 303),
        again: (fault) => pageOf(request, withVisits, { requestId, typed: request.body, fault }),
        usual: 'desk',
      })
    },
  )
}
