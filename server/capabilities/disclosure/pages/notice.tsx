import type { FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { findPaperCode } from '#capabilities/log/index.ts'
import { aboveOf } from '#capabilities/place/index.ts'
import { dueAt } from '#kernel/clock.ts'
import { refuse } from '#kernel/problem.ts'
import { unitCode } from '#kernel/unit.ts'
import { faceOf, languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { sendPaper } from '#platform/pdf/send-paper.ts'
import { longQrPath, qrPath } from '#platform/render/qr.ts'
import { entryPaths } from '#web/ui/board/paths.ts'
import type { PaperSize } from '#web/ui/paper/blocks.ts'
import { NoticePage, type NoticeView } from '#web/villager/disclosure/notice-page.tsx'
import { noticePaper } from '#web/villager/disclosure/notice-paper.ts'
import type { WithDisclosureRules } from '../context.ts'
import { readEntry } from '../queries/entry.ts'
import { type DisclosureBook, pageOfVillage } from './book.ts'
import { entryView } from './entry-view.ts'
import { ByEntry, hide } from './params.ts'

const Asked = Type.Object({ size: Type.Optional(Type.Enum(['a3', 'a4'])) })

/** The sheet for the board, with the code of its entry and its fingerprint: as a page to print, and as PDF. */
export function addNoticePage(app: App, withRules: WithDisclosureRules, book: DisclosureBook): void {
  const route = { ...pageOfVillage(book), schema: { ...hide, params: ByEntry, querystring: Asked } }
  const read = (request: FastifyRequest, { code, id }: Static<typeof ByEntry>, size: PaperSize = 'a3') =>
    noticeView(request, { code, id, size }, withRules, book)
  app.get('/v/:code/entries/:id/notice', route, async (request, reply) =>
    sendPage(request, reply, <NoticePage view={await read(request, request.params, request.query.size)} />),
  )
  app.get('/v/:code/entries/:id/notice.pdf', route, async (request, reply) => {
    const { code, id } = request.params
    const view = await read(request, request.params, request.query.size)
    const name = `${code}-${view.period}-${id.slice(-6)}-${view.size}`
    return sendPaper(request, reply, noticePaper(faceOf(request, reply), view), name)
  })
}

async function noticeView(
  request: FastifyRequest,
  { code, id, size }: { code: string; id: string; size: PaperSize },
  withRules: WithDisclosureRules,
  book: DisclosureBook,
): Promise<NoticeView> {
  const lang = languageOf(request)
  const places = book.places()
  const { floor } = request.server
  const { view, untilAt, proof } = await request.act(async (plain) => {
    const context = withRules(plain)
    const shown = entryView(context, book, lang, await readEntry(context, code, id))
    const until_ms = dueAt(context.rules.calendar, shown.publishedAt.getTime(), shown.item.board, 0)
    const leafId = shown.versions.at(-1)?.leafId
    return {
      view: shown,
      untilAt: new Date(until_ms),
      proof: leafId === undefined ? undefined : await findPaperCode(context, floor.log, leafId),
    }
  })
  if (!view.content) throw refuse('not-found', 404)
  return {
    ...view,
    size,
    above: aboveOf(places, code, lang),
    phone: places.findUnit(unitCode(code, 'village'))?.phone,
    qr: qrPath(floor.publicUrl + entryPaths.entry(code, id)),
    proof: proof && longQrPath(floor.publicUrl + proof.path, proof.digits),
    untilAt,
    reviewer: view.steps.findLast((step) => step.verb === 'agreed')?.name,
  }
}
