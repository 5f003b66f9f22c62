import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import { reportMatter } from '../actions/report.ts'
import { followMatter } from '../actions/resident.ts'
import { Nearby, ReceiptTimeline, Reported } from '../answers.ts'
import type { WithRules } from '../context.ts'
import { nearby, receiptOf, reported } from '../presenters.ts'
import { likeMatters } from '../queries/nearby.ts'
import { readReceipt } from '../queries/timeline.ts'
import { Following, Report } from '../schema.ts'
import { ById, ByReceipt, Part, tags } from './params.ts'
import { RECEIPT_RATE, REPORT_RATE } from './rates.ts'

/** Reporting, by anyone: no sign-in. */
export function addReportRoutes(app: App, withRules: WithRules): void {
  app.post(
    '/api/v1/matters',
    {
      config: { access: { open: 'public' } },
      schema: {
        tags,
        summary: 'Report a matter, once',
        body: Report,
        response: { 201: Reported, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, REPORT_RATE)
      const done = await request.act((context) => reportMatter(withRules(context), request.body))
      return reply.code(201).send(reported(done))
    },
  )
  app.get(
    '/api/v1/villages/:code/like-matters',
    {
      config: { access: { open: 'public' } },
      schema: {
        tags,
        summary: 'Open matters that may be the same thing, as neighbours may see them',
        params: Type.Object({ code: Type.String({ pattern: '^[0-9]{12}$' }) }),
        querystring: Type.Object({ text: Type.String({ minLength: 1, maxLength: 500 }) }),
        response: { 200: Nearby, ...problemResponses },
      },
    },
    async (request) =>
      nearby(await request.act((context) => likeMatters(context, request.params.code, request.query.text))),
  )
}

/** Following a matter of the neighbours, and what a receipt opens. */
export function addReceiptRoutes(app: App, withRules: WithRules): void {
  app.post(
    '/api/v1/matters/:id/followings',
    {
      config: { access: { open: 'public' } },
      schema: {
        tags,
        summary: 'The same as this one: wait for its answer too',
        params: ById,
        body: Following,
        response: { 201: Reported, ...problemResponses },
      },
    },
    async (request, reply) => {
      await limitRate(request, REPORT_RATE)
      const done = await request.act((context) => followMatter(withRules(context), request.params.id, request.body))
      return reply.code(201).send(reported(done))
    },
  )
  app.get(
    '/api/v1/receipts/:receipt',
    {
      config: { access: { open: 'by-secret' } },
      schema: {
        tags,
        summary: 'What the receipt opens',
        params: ByReceipt,
        querystring: Part,
        response: { 200: ReceiptTimeline, ...problemResponses },
      },
    },
    async (request) => {
      await limitRate(request, RECEIPT_RATE)
      const { receipt } = request.params
      return receiptOf(await request.act((context) => readReceipt(withRules(context), receipt, request.query.part)))
    },
  )
}
