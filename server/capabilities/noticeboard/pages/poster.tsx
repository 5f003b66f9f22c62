import { Type } from 'typebox'
import { posterFragment } from '#capabilities/log/index.ts'
import { aboveOf, orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { qrPath } from '#platform/render/qr.ts'
import { paths } from '#web/ui/paths.ts'
import { PosterPage } from '#web/villager/board/poster-page.tsx'
import type { BoardBook } from '../context.ts'
import { ByVillage, PUBLIC } from './params.ts'
import { telephonesOf } from './telephones.ts'

const Asked = Type.Object({ size: Type.Optional(Type.Enum(['a3', 'a4'])) })

export function addPosterPage(app: App, book: BoardBook): void {
  app.get(
    '/v/:code/poster',
    {
      config: PUBLIC,
      schema: { hide: true, params: ByVillage, querystring: Asked },
      errorHandler: orFindVillage(book.places),
    },
    async (request, reply) => {
      const { floor } = request.server
      const { code } = request.params
      const lang = languageOf(request)
      const places = book.places()
      const village = villageOfPage(places, code, lang)
      const address = floor.publicUrl + paths.village(village.code)
      return sendPage(
        request,
        reply,
        <PosterPage
          village={village}
          above={aboveOf(places, code, lang)}
          size={request.query.size ?? 'a3'}
          // Half of it may be torn or wet. It names the witnesses, so that no others are taken on this address's word.
          qr={qrPath(address + posterFragment(floor.log), 'H')}
          address={address.replace(/^https?:\/\//, '')}
          phone={village.phone}
          misconduct={telephonesOf(book, floor.dayOf(floor.clock()), lang, ['discipline'])[0]?.number}
        />,
      )
    },
  )
}
