import { Type } from 'typebox'
import { formatReceipt } from '#kernel/receipt.ts'
import { LIST_LIMIT } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { answerRemark } from '../actions/answer.ts'
import { askRemark, sayRemark } from '../actions/remark.ts'
import { AnsweredRemark, Asked, Remark, Remarks } from '../answers.ts'
import type { WithDisclosureRules } from '../context.ts'
import { deskRemarkOf, remarkOf } from '../presenters.ts'
import { listRemarks, openRemark } from '../queries/remarks.ts'
import { REMARK_KINDS, RemarkAnswer, RemarkBody, RemarkSaying, VillageCode } from '../schema.ts'

const tags = ['disclosure']
const BY_SECRET = { access: { open: 'by-secret' } } as const
const ByReceipt = Type.Object({ receipt: Type.String({ minLength: 8, maxLength: 20 }) })
/** A village's families ask from one network: enough for them, too little for a flood. */
const ASK_RATE = { name: 'disclosure-remark', points: 30, duration_s: 3600 }
const ANSWER_RATE = { name: 'disclosure-answer', points: 120, duration_s: 600 }

export function addRemarkRoutes(app: App, withRules: WithDisclosureRules): void {
  app.post(
    '/api/v1/villages/:code/entries/:id/remarks',
    {
      config: { access: { open: 'public' } },
      schema: {
        tags,
        summary: 'Ask about an entry, or object to it, without a name',
        params: Type.Object({ code: VillageCode, id: Type.String({ format: 'uuid' }) }),
        body: RemarkBody,
        response: { 201: Asked, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, ASK_RATE)
      const { code, id } = request.params
      const asked = await request.act((plain) => askRemark(withRules(plain), code, id, request.body))
      return reply.code(201).send({ ...asked, receipt: formatReceipt(asked.receipt) })
    },
  )
  app.get(
    '/api/v1/disclosure-answers/:receipt',
    {
      config: BY_SECRET,
      schema: {
        tags,
        summary: 'What a receipt opens',
        params: ByReceipt,
        response: { 200: Remark, ...problemResponses },
      },
    },
    async (request) => {
      await limitRate(request, ANSWER_RATE)
      return remarkOf(await request.act((context) => openRemark(context, request.params.receipt)))
    },
  )
  app.post(
    '/api/v1/disclosure-answers/:receipt/sayings',
    {
      config: BY_SECRET,
      schema: {
        tags,
        summary: 'Whether the answer is clear',
        params: ByReceipt,
        body: RemarkSaying,
        response: { 201: Remark, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, ANSWER_RATE)
      const said = await request.act((context) => sayRemark(context, request.params.receipt, request.body))
      return reply.code(201).send(remarkOf(said))
    },
  )
  addDeskRemarks(app, withRules)
}

function addDeskRemarks(app: App, withRules: WithDisclosureRules): void {
  app.get(
    '/api/v1/disclosure-remarks',
    {
      config: { access: { power: 'disclosure.list' } },
      schema: {
        tags,
        summary: 'Questions and objections within reach, those that wait first',
        querystring: Type.Object({ kind: Type.Optional(Type.Enum(REMARK_KINDS)) }),
        response: { 200: Remarks, ...problemResponses },
      },
    },
    async (request) => ({
      remarks: (await request.act((context) => listRemarks(context, request.query.kind, LIST_LIMIT))).map(deskRemarkOf),
    }),
  )
  app.post(
    '/api/v1/disclosure-remarks/:id/answers',
    {
      config: { access: { power: 'disclosure.answer-question' } },
      schema: {
        tags,
        summary: 'Answer beside the entry',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        body: RemarkAnswer,
        response: { 201: AnsweredRemark, ...problemResponses },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await request.act((plain) => answerRemark(withRules(plain), request.params.id, request.body))),
  )
}
