import { Type } from 'typebox'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
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
export function addPlaceRoutes(app: App, book: () => PlaceBook): void {
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
