import { Type } from 'typebox'
import { findPaperCode } from '#capabilities/log/index.ts'
import { aboveOf } from '#capabilities/place/index.ts'
import { dueAt } from '#kernel/clock.ts'
import { refuse } from '#kernel/problem.ts'
import { unitCode } from '#kernel/unit.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { longQrPath, qrPath } from '#platform/render/qr.ts'
import { entryPaths } from '#web/ui/board/paths.ts'
import { NoticePage } from '#web/villager/disclosure/notice-page.tsx'
import type { WithDisclosureRules } from '../context.ts'
import { readEntry } from '../queries/entry.ts'
import { type DisclosureBook, pageOfVillage } from './book.ts'
import { entryView } from './entry-view.ts'
import { ByEntry, hide } from './params.ts'

const Asked = Type.Object({ size: Type.Optional(Type.Enum(['a3', 'a4'])) })

/** The sheet for the board, with the code of its entry and its fingerprint. */
export function addNoticePage(app: App, withRules: WithDisclosureRules, book: DisclosureBook): void {
  app.get(
    '/v/:code/entries/:id/notice',
    { ...pageOfVillage(book), schema: { ...hide, params: ByEntry, querystring: Asked } },
    async (request, reply) => {
      const { code, id } = request.params
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
      const page = {
        ...view,
        size: request.query.size ?? ('a3' as const),
        above: aboveOf(places, code, lang),
        phone: places.findUnit(unitCode(code, 'village'))?.phone,
        qr: qrPath(floor.publicUrl + entryPaths.entry(code, id)),
        proof: proof && longQrPath(floor.publicUrl + proof.path, proof.digits),
        untilAt,
        reviewer: view.steps.findLast((step) => step.verb === 'agreed')?.name,
      }
      return sendPage(request, reply, <NoticePage view={page} />)
    },
  )
}
