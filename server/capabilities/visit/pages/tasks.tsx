import { Type } from 'typebox'
import { CalloutAnswer } from '#capabilities/callout/index.ts'
import { refuse } from '#kernel/problem.ts'
import { asForm } from '#platform/http/answer-form.ts'
import { languageOf } from '#platform/http/face.ts'
import { requireShape } from '#platform/http/fault.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { QuarantinePage, SamplesPage } from '#web/desk/visit/task-pages.tsx'
import { requireRecord } from '../access.ts'
import { settleQuarantine } from '../actions/quarantine.ts'
import { judgeRecord } from '../actions/samples.ts'
import type { WithVisits } from '../context.ts'
import { sampleOf } from '../queries/figures.ts'
import { listQuarantine } from '../queries/quarantine.ts'
import { ById, GridRecord } from '../schema.ts'
import { addPaperPages } from './paper.tsx'

const may = (power: string) => ({ access: { power: `record.${power}` as const } })
const Optional = (most: number) => Type.Optional(Type.String({ maxLength: most }))
const TypedSettlement = Type.Object({
  hash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  settlement: Type.Enum(['taken', 'set-aside']),
})
const MONTH = '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$'
const TypedVerdict = Type.Object({
  month: Type.String({ pattern: MONTH }),
  verdict: Type.Enum(['valid', 'invalid']),
  why: Optional(40),
})
export function addTaskPages(app: App, withVisits: WithVisits): void {
  addQuarantine(app, withVisits)
  addSamples(app, withVisits)
  addPaperPages(app, withVisits)
}

function addQuarantine(app: App, withVisits: WithVisits): void {
  app.get('/desk/quarantine', { config: may('quarantine'), schema: { hide: true } }, async (request, reply) => {
    const rows = await request.act(listQuarantine)
    // The table's constraint holds the reason to its words.
    const held = rows.map(({ why, by, receivedAt, ...row }) => ({
      ...row,
      why: why as 'refused',
      by: by ?? '',
      at: receivedAt,
    }))
    return sendPage(request, reply, <QuarantinePage held={held} />, 'desk')
  })
  app.post(
    '/desk/quarantine/:id',
    { config: may('quarantine'), schema: { hide: true, params: ById, body: TypedSettlement } },
    async (request, reply) => {
      const { hash, settlement } = request.body
      const read = (content: string): GridRecord | CalloutAnswer => {
        const body = JSON.parse(content) as { kind?: unknown } // Each is held against its shape next.
        requireShape(request, body.kind === 'callout-answer' ? CalloutAnswer : GridRecord, body)
        return body as GridRecord | CalloutAnswer
      }
      await request.act((context) => settleQuarantine(withVisits(context), request.params.id, hash, settlement, read))
      return reply.redirect('/desk/quarantine', 303)
    },
  )
}

function addSamples(app: App, withVisits: WithVisits): void {
  app.get(
    '/desk/record-samples',
    {
      config: may('sample'),
      schema: { hide: true, querystring: Type.Object({ month: Type.Optional(Type.String({ pattern: MONTH })) }) },
    },
    async (request, reply) => {
      const facts = request.server.facts()
      const lang = languageOf(request)
      const unit = request.actor.kind === 'staff' ? request.actor.unit : ''
      const { month, of, records, invalidReasons } = await request.act(async (context) => {
        const { visits, rules } = withVisits(context)
        const month = request.query.month ?? rules.monthOf(context.now.getTime()).slice(0, 7)
        const { invalidReasons } = visits.figures
        return {
          month,
          invalidReasons,
          ...(await sampleOf(context, `${month}-01`, visits.sample_percent, visits.sampleLeast)),
        }
      })
      const word = lang === 'en' ? 'en' : 'zh'
      const reasons = invalidReasons.map(({ key, name }) => ({ value: key, label: name[word] }))
      const shown = records.map(({ why, ...one }) => ({
        ...one,
        why: reasons.find(({ value }) => value === why)?.label,
        gridName: facts.placeName(one.gridCode, lang),
        own: one.unit === unit,
      }))
      return sendPage(request, reply, <SamplesPage of={of} records={shown} month={month} reasons={reasons} />, 'desk')
    },
  )
  app.post(
    '/desk/record-samples/:id',
    { ...asForm, config: may('sample'), schema: { hide: true, params: ById, body: TypedVerdict } },
    async (request, reply) => {
      requireRecord(request.actor, 'sample')
      if (request.validationError) throw refuse('request.malformed', 400)
      const { month, verdict, why } = request.body
      await request.act((context) =>
        judgeRecord(withVisits(context), request.params.id, { verdict, ...(why ? { why } : {}) }),
      )
      return reply.redirect(`/desk/record-samples?month=${month}`, 303)
    },
  )
}
