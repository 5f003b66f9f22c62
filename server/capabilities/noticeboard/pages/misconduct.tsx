import type { FastifyReply, FastifyRequest } from 'fastify'
import { orFindVillage, villageOfPage } from '#capabilities/place/index.ts'
import { unitCode } from '#kernel/unit.ts'
import { languageOf } from '#platform/http/face.ts'
import { sendPage } from '#platform/http/page.ts'
import type { App } from '#platform/http/server.ts'
import { MisconductPage } from '#web/villager/board/misconduct-page.tsx'
import type { BoardBook } from '../context.ts'
import { ByVillage, PUBLIC } from './params.ts'
import { telephonesOf } from './telephones.ts'

/** Where misconduct of officials is reported: never through the matters, which village and town can read. */
export function addMisconductPages(app: App, book: BoardBook): void {
  app.get('/misconduct', { config: PUBLIC, schema: { hide: true } }, async (request, reply) =>
    send(book, request, reply),
  )
  app.get(
    '/v/:code/misconduct',
    { config: PUBLIC, schema: { hide: true, params: ByVillage }, errorHandler: orFindVillage(book.places) },
    async (request, reply) => send(book, request, reply, request.params.code),
  )
}

function send(book: BoardBook, request: FastifyRequest, reply: FastifyReply, code?: string) {
  const { floor } = request.server
  const lang = languageOf(request)
  const places = book.places()
  const commission = places.findUnit(unitCode(floor.county, 'discipline'))
  const name = commission && places.unitName(commission.code, lang)
  return sendPage(
    request,
    reply,
    <MisconductPage
      village={code === undefined ? undefined : villageOfPage(places, code, lang)}
      hotline={telephonesOf(book, floor.dayOf(floor.clock()), lang, ['discipline'])[0]}
      commission={name && commission.phone ? { key: commission.code, name, number: commission.phone } : undefined}
    />,
  )
}
