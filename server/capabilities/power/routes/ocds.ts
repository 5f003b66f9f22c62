import { Type } from 'typebox'
import { villageOfPage } from '#capabilities/place/index.ts'
import { LIST_LIMIT, LIST_LIMIT_MAX } from '#platform/http/limits.ts'
import { problemResponses } from '#platform/http/problem-schema.ts'
import type { App } from '#platform/http/server.ts'
import type { PowerBook } from '../pages/view.ts'
import { readWorks } from '../queries/ocds.ts'
import { releaseOf } from '../rules/index.ts'
import { VillageCode } from '../schema.ts'

/** The standard gives a prefix to each publisher who asks for one; this one says that nobody has asked yet. */
const prefixOf = (county: string): string => `unregistered-${county}`

const Package = Type.Object({
  uri: Type.String(),
  version: Type.String(),
  publishedDate: Type.String({ format: 'date-time' }),
  publisher: Type.Object({ name: Type.String() }),
  releases: Type.Array(Type.Record(Type.String(), Type.Unknown())),
})

/** Works as a release package of the Open Contracting Data Standard 1.1. */
export function addOcdsRoute(app: App, book: PowerBook): void {
  app.get(
    '/api/v1/villages/:code/ocds',
    {
      config: { access: { open: 'public' } },
      schema: {
        tags: ['power'],
        summary: 'The village’s works as an Open Contracting (OCDS 1.1) release package, newest first',
        params: Type.Object({ code: VillageCode }),
        querystring: Type.Object({
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: LIST_LIMIT_MAX, default: LIST_LIMIT })),
        }),
        response: { 200: Package, ...problemResponses },
      },
    },
    async (request) => {
      const { limit = LIST_LIMIT } = request.query
      const { county, countyName, publicUrl, clock } = app.floor
      const village = villageOfPage(book.places(), request.params.code, 'zh-CN')
      const works = await request.act((plain) => readWorks(plain, village, limit))
      const releases = works.map((one) => releaseOf(one, prefixOf(county))).filter((one) => one !== undefined)
      const dates = releases.map(({ date }) => String(date)).sort()
      return {
        uri: `${publicUrl}/api/v1/villages/${village.code}/ocds`,
        version: '1.1',
        // Made when asked for: the date is that of the last change.
        publishedDate: dates.at(-1) ?? clock().toISOString(),
        publisher: { name: countyName.zh },
        releases,
      }
    },
  )
}
