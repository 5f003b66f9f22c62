import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { posterFragment } from '#capabilities/log/index.ts'
import { aboveOf, orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { findRootsPin } from '#capabilities/tipoff/index.ts'
import { comparedDigits } from '#kernel/tipoff/keyset.ts'
import { formatNumber } from '#kernel/tipoff/number.ts'
import { faceOf, languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { sha256 } from '#platform/log/signer.ts'
import { sendPaper } from '#platform/pdf/send-paper.ts'
import { qrPath } from '#platform/render/qr.ts'
import type { PaperSize } from '#web/ui/paper/blocks.ts'
import { paths } from '#web/ui/paths.ts'
import { PosterPage, type PosterView } from '#web/villager/board/poster-page.tsx'
import { posterPaper } from '#web/villager/board/poster-paper.ts'
import type { BoardBook } from '../context.ts'
import { ByVillage, PUBLIC } from './params.ts'
import { telephonesOf } from './telephones.ts'

const Asked = Type.Object({ size: Type.Optional(Type.Enum(['a3', 'a4'])) })

/** What is pinned up beside the old board: as a page to print, and as PDF. */
export function addPosterPage(app: App, book: BoardBook): void {
  const route = {
    config: PUBLIC,
    schema: { hide: true, params: ByVillage, querystring: Asked },
    errorHandler: orFindVillage(book.places),
  }
  app.get('/v/:code/poster', route, async (request, reply) =>
    sendPage(
      request,
      reply,
      <PosterPage {...(await posterView(request, book, request.params.code, request.query.size))} />,
    ),
  )
  app.get('/v/:code/poster.pdf', route, async (request, reply) => {
    const view = await posterView(request, book, request.params.code, request.query.size)
    const name = `${view.village.code}-poster-${view.size}`
    return sendPaper(request, reply, posterPaper(faceOf(request, reply), view), name)
  })
}

async function posterView(
  request: FastifyRequest,
  book: BoardBook,
  code: string,
  size: PaperSize = 'a3',
): Promise<PosterView> {
  const { floor } = request.server
  const lang = languageOf(request)
  const places = book.places()
  const village = villageOfPage(places, code, lang)
  const roots = await request.act(findRootsPin)
  const address = floor.publicUrl + paths.village(village.code)
  return {
    village,
    above: aboveOf(places, code, lang),
    size,
    // Half of it may be torn or wet. It names the witnesses and the keys of sealed reports, so that no
    // others are taken on this address's word.
    qr: qrPath(address + posterFragment(floor.log) + (roots ? `&k=${roots}` : ''), 'H'),
    address: address.replace(/^https?:\/\//, ''),
    phone: village.phone,
    roots: roots && formatNumber(comparedDigits(sha256, roots)),
    misconduct: telephonesOf(book, floor.dayOf(floor.clock()), lang, ['discipline'])[0]?.number,
  }
}
