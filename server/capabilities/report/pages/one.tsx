import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { newId } from '#kernel/id.ts'
import { isProblem } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { sendWord } from '#platform/docx/send-word.ts'
import { staffOf } from '#platform/http/act.ts'
import { languageOf } from '#platform/http/face.ts'
import { faultOf, requireShape } from '#platform/http/fault.ts'
import { bodyOfForm, FormWords, textsOf } from '#platform/http/form-words.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { sendPaper } from '#platform/pdf/send-paper.ts'
import { reportPaths } from '#web/desk/report/paths.ts'
import { OneReportPage } from '#web/desk/report/report-pages.tsx'
import type { Fault } from '#web/ui/components/fault.tsx'
import { mayReport, requireReport } from '../access.ts'
import { releaseReport } from '../actions/release.ts'
import type { ReportBook } from '../context.ts'
import { readModel } from '../queries/model.ts'
import { getFile, getReport } from '../queries/report.ts'
import { FORMS } from '../rules/index.ts'
import { ReleaseBody } from '../schema.ts'
import { nameFor } from './name.ts'
import type { Printer } from './paper.ts'

const ById = Type.Object({ id: Type.String({ format: 'uuid' }) })
const Done = Type.Object({ done: Type.Optional(Type.String({ maxLength: 1 })) })
const reading = { access: { power: 'report.read' } } as const
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** One draft or released report, its release, and its papers. */
export function addOneReport(app: App, book: ReportBook, printer: Printer): void {
  const draw = drawer(book)
  app.get(
    '/desk/reports/:id',
    { config: reading, schema: { hide: true, params: ById, querystring: Done } },
    async (request, reply) => draw(request, reply, request.params.id, { done: request.query.done === '1' }),
  )
  const config = { access: { power: 'report.release' } } as const
  app.post(
    '/desk/reports/:id/releases',
    { config, schema: { hide: true, params: ById, body: FormWords } },
    async (request, reply) => {
      const { id } = request.params
      const body = bodyOfForm(textsOf(request.body), ReleaseBody)
      await request.act(async (context) => {
        await getReport(context, id)
        requireReport(context.actor, 'release')
      })
      try {
        requireShape(request, ReleaseBody, body)
        // The form has passed the shape.
        const given = { report: id, body: body as unknown as ReleaseBody }
        await request.act((context) => releaseReport(context, book, printer.print, given))
        return reply.redirect(`${reportPaths.one(id)}?done=1`, 303)
      } catch (error) {
        if (!isProblem(error) || error.status === 404 || error.status === 403) throw error
        return draw(request, reply.code(error.status), id, { done: false, fault: faultOf(error) })
      }
    },
  )
  addPapers(app, book, printer)
}

function addPapers(app: App, book: ReportBook, printer: Printer): void {
  for (const form of FORMS)
    app.get(
      `/desk/reports/:id/paper.${form}`,
      { config: reading, schema: { hide: true, params: ById } },
      async (request, reply) => {
        const { id } = request.params
        const lang = languageOf(request)
        const { model, line } = await request.act((context) => readOne(context, book, id))
        const name = nameFor(model)
        if (!line.releasedAt) {
          const paper = printer.paperOf(model, lang)
          return form === 'pdf' ? sendPaper(request, reply, paper, name) : sendWord(reply, paper, name)
        }
        // As it was printed, not drawn again.
        const bytes = await request.act((context) => getFile(context, id, lang, form))
        return reply
          .type(form === 'pdf' ? 'application/pdf' : WORD)
          .header('cache-control', 'private, no-cache')
          .header('content-disposition', `${form === 'pdf' ? 'inline' : 'attachment'}; filename="${name}.${form}"`)
          .send(bytes)
      },
    )
}

/** A released report as it was; a draft counted anew. */
async function readOne(context: Context, book: ReportBook, id: string) {
  const { line, model, files } = await getReport(context, id)
  const { template, place, from, to } = line
  return { line, files, model: model ?? (await readModel(context, book, { template, place, from, to })) }
}

interface Shown {
  done: boolean
  fault?: Fault | undefined
}

function drawer(book: ReportBook) {
  return async (request: FastifyRequest, reply: FastifyReply, id: string, shown: Shown) => {
    const { line, model, files } = await request.act((context) => readOne(context, book, id))
    const { releasedAt, releasedName } = line
    const view = {
      id,
      model,
      files,
      released: releasedAt ? { at: releasedAt, name: releasedName ?? '' } : undefined,
      mayRelease: !releasedAt && mayReport(staffOf(request), 'release'),
      releaseId: newId(),
      ...shown,
    }
    return sendPage(request, reply, <OneReportPage view={view} />, 'desk')
  }
}
