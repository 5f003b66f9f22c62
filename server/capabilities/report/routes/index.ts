import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import { requireReport } from '../access.ts'
import { draftReport } from '../actions/draft.ts'
import { type Print, releaseReport } from '../actions/release.ts'
import { Done, Figures, Reports } from '../answers.ts'
import type { ReportBook } from '../context.ts'
import { meant } from '../queries/ask.ts'
import { readModel } from '../queries/model.ts'
import { listReports } from '../queries/report.ts'
import { Asked, DraftBody, ReleaseBody } from '../schema.ts'

const tags = ['report']
const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const may = (power: string) => ({ access: { power: `report.${power}` as const } })

export function addReportRoutes(app: App, book: ReportBook, print: Print): void {
  addReading(app, book)
  app.post(
    '/api/v1/reports',
    {
      config: may('draft'),
      schema: { tags, summary: 'Draft a report', body: DraftBody, response: { 201: Done, ...problemResponses } },
    },
    async (request, reply) =>
      reply.code(201).send(await request.act((context) => draftReport(context, book, request.body))),
  )
  app.post(
    '/api/v1/reports/:id/releases',
    {
      config: may('release'),
      schema: {
        tags,
        summary: 'Release a draft: counted once more, printed, and kept as it is',
        params: ById,
        body: ReleaseBody,
        response: { 201: Done, ...problemResponses },
      },
    },
    async (request, reply) => {
      const given = { report: request.params.id, body: request.body }
      return reply.code(201).send(await request.act((context) => releaseReport(context, book, print, given)))
    },
  )
}

function addReading(app: App, book: ReportBook): void {
  app.get(
    '/api/v1/reports',
    {
      config: may('read'),
      schema: { tags, summary: 'Reports within reach', response: { 200: Reports, ...problemResponses } },
    },
    async (request) => {
      const lines = await request.act(listReports)
      return {
        reports: lines.map(({ id, template, place, from, to, madeBySystem, releasedAt }) => ({
          ...{ id, template, place, from, to, madeBySystem },
          releasedAt: releasedAt?.toISOString() ?? null,
        })),
      }
    },
  )
  app.get(
    '/api/v1/reports/figures',
    {
      config: may('read'),
      schema: {
        tags,
        summary: 'Every figure of a report, with the year before and the records behind it',
        querystring: Asked,
        response: { 200: Figures, ...problemResponses },
      },
    },
    async (request) => {
      const model = await request.act((context) => {
        requireReport(context.actor, 'read')
        return readModel(context, book, meant(context, book, request.query))
      })
      const { template, place, countedAt, same, yearBefore, definitions } = model
      const counted = { ...same.figures, ...yearBefore.figures }
      const notCounted = definitions.map(({ key }) => key).filter((key) => counted[key] === undefined)
      return { template, place, countedAt, known: model.known ?? null, same, yearBefore, notCounted }
    },
  )
}
