import type { FastifyRequest } from 'fastify'
import { newId } from '#kernel/id.ts'
import { sendWord } from '#platform/docx/send-word.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { sendPaper } from '#platform/pdf/send-paper.ts'
import { ReportsPage } from '#web/desk/report/list-page.tsx'
import { reportPaths } from '#web/desk/report/paths.ts'
import { ShownReportPage } from '#web/desk/report/report-pages.tsx'
import { mayReport, requireReport } from '../access.ts'
import { draftReport } from '../actions/draft.ts'
import type { ReportBook } from '../context.ts'
import { meant } from '../queries/ask.ts'
import { placesFor, readModel, templatesOn } from '../queries/model.ts'
import { listReports } from '../queries/report.ts'
import { FORMS } from '../rules/index.ts'
import { Asked, DraftBody } from '../schema.ts'
import { nameFor } from './name.ts'
import type { Printer } from './paper.ts'

const reading = { access: { power: 'report.read' } } as const
const hide = { hide: true } as const

/** What was drafted and released, and a report of any place and period. */
export function addReportList(app: App, book: ReportBook, printer: Printer): void {
  app.get(reportPaths.desk, { config: reading, schema: hide }, async (request, reply) => {
    const lang = languageOf(request)
    const word = lang === 'en' ? 'en' : 'zh'
    const view = await request.act(async (context) => {
      requireReport(context.actor, 'read')
      const templates = templatesOn(book.playbook(), context.today)
      const nameOf = (key: string) => templates.find((one) => one.key === key)?.body.name[word] ?? key
      const { template, place, from, to } = meant(context, book, {})
      const lines = await listReports(context)
      return {
        lines: lines.map((line) => ({
          id: line.id,
          name: nameOf(line.template),
          place: book.places().nameOf(line.place, lang),
          from: line.from.slice(0, 7),
          to: line.to.slice(0, 7),
          madeName: line.madeName ?? undefined,
          releasedAt: line.releasedAt ?? undefined,
          releasedName: line.releasedName ?? undefined,
        })),
        templates: templates.map(({ key }) => ({ value: key, label: nameOf(key) })),
        places: placesFor(context, book).map((code) => ({ value: code, label: book.places().nameOf(code, lang) })),
        asked: { template, place, from: from.slice(0, 7), to: to.slice(0, 7) },
      }
    })
    return sendPage(request, reply, <ReportsPage view={view} />, 'desk')
  })
  const config = { access: { power: 'report.draft' } } as const
  app.post(reportPaths.desk, { config, schema: { ...hide, body: FormWords } }, async (request, reply) => {
    requireReport(request.actor, 'draft')
    const given = bodyOfForm(textsOf(request.body), DraftBody)
    requireShape(request, DraftBody, given)
    // The form has passed the shape.
    const { id } = await request.act((context) => draftReport(context, book, given as unknown as DraftBody))
    return reply.redirect(`${reportPaths.one(id)}?done=1`, 303)
  })
  addShown(app, book, printer)
}

function addShown(app: App, book: ReportBook, printer: Printer): void {
  const schema = { ...hide, querystring: Asked } as const
  const model = (request: FastifyRequest, asked: Asked) =>
    request.act((context) => {
      requireReport(context.actor, 'read')
      return readModel(context, book, meant(context, book, asked))
    })
  app.get('/desk/reports/shown', { config: reading, schema }, async (request, reply) => {
    const view = {
      model: await model(request, request.query),
      query: new URLSearchParams(request.query).toString(),
      draftId: newId(),
      mayDraft: mayReport(staffOf(request), 'draft'),
    }
    return sendPage(request, reply, <ShownReportPage view={view} />, 'desk')
  })
  for (const form of FORMS)
    app.get(`/desk/reports/shown.${form}`, { config: reading, schema }, async (request, reply) => {
      const found = await model(request, request.query)
      const paper = printer.paperOf(found, languageOf(request))
      return form === 'pdf' ? sendPaper(request, reply, paper, nameFor(found)) : sendWord(reply, paper, nameFor(found))
    })
}
