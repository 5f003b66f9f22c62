import { Type } from 'typebox'
import { townsOf, villagesNamed } from '#capabilities/place/index.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { CountyPage } from '#web/villager/board/county-page.tsx'
import type { BoardBook } from '../context.ts'
import { PUBLIC } from './params.ts'
import { telephonesOf } from './telephones.ts'

const Asked = Type.Object({ q: Type.Optional(Type.String({ maxLength: 80 })) })

export function addCountyPage(app: App, book: BoardBook): void {
  app.get('/', { config: PUBLIC, schema: { hide: true, querystring: Asked } }, async (request, reply) => {
    const { floor } = request.server
    const lang = languageOf(request)
    const places = book.places()
    const asked = request.query.q?.trim()
    const telephones = (...purposes: Parameters<typeof telephonesOf>[3][number][]) =>
      telephonesOf(book, floor.dayOf(floor.clock()), lang, purposes)
    const finder = {
      towns: townsOf(places, floor.county, lang),
      ...(asked ? { asked, found: villagesNamed(places, floor.county, asked, lang) } : {}),
    }
    return sendPage(
      request,
      reply,
      <CountyPage
        finder={finder}
        emergency={telephones('emergency')}
        telephones={telephones('hotline', 'county', 'discipline')}
      />,
    )
  })
}
