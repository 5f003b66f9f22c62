import { Type } from 'typebox'
import { refuse } from '#kernel/problem.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import type { MapBook } from './map-book.ts'
import type { PlaceBook } from './rules.ts'

const tags = ['place']
const Place = Type.Object({
  code: Type.String(),
  level: Type.String(),
  kind: Type.String(),
  name: Type.String(),
  nameEn: Type.String(),
})

/** The tree of places is public: names and codes, nobody's data. */
export function addPlaceRoutes(app: App, book: () => PlaceBook, map: MapBook): void {
  addMapRoute(app, map)
  app.get(
    '/api/v1/places/:code',
    {
      config: { access: { open: 'public' } },
      schema: {
        tags,
        summary: 'A place and what lies directly under it',
        params: Type.Object({ code: Type.String({ pattern: '^[0-9]{6,15}$' }) }),
        response: { 200: Type.Object({ place: Place, children: Type.Array(Place) }), ...problemResponses },
      },
    },
    async (request) => {
      const place = book().get(request.params.code)
      return { place, children: book().childrenOf(place.code) }
    },
  )
}

/** A drawing of boundaries is not published without a review by the surveying authority: staff only. */
function addMapRoute(app: App, map: MapBook): void {
  app.get(
    '/api/v1/map',
    {
      config: { access: { power: 'signed-in' } },
      schema: {
        tags,
        summary: 'The county’s map as TopoJSON: county, towns, villages, grids; send the ETag back to save it',
        response: { 200: Type.Unknown(), 304: Type.Null(), ...problemResponses },
      },
    },
    async (request, reply) => {
      const sheet = await request.act((context) => map.current(context))
      if (!sheet) throw refuse('not-found', 404)
      reply.headers({ etag: sheet.etag, 'cache-control': 'private, no-cache', vary: 'accept-encoding, cookie' })
      if (request.headers['if-none-match'] === sheet.etag) return reply.code(304).send(null)
      const small = request.headers['accept-encoding']?.includes('gzip')
      reply.type('application/json; charset=utf-8')
      if (small) reply.header('content-encoding', 'gzip')
      return reply.send(small ? sheet.gzip : sheet.json)
    },
  )
}
