import type { FeatureCollection, Point } from 'geojson'
import { levelOf } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import { languageOf } from '#platform/http/face.ts'
import { limitRate } from '#platform/http/rate.ts'
import type { App } from '#platform/http/server.ts'
import type { OpenBook } from '../context.ts'
import { type Area, areasOf } from '../queries/areas.ts'
import { openRequests } from '../queries/requests.ts'
import { requestOf } from '../rules/georeport.ts'
import { Box } from '../schema.ts'
import { namingOf, OPEN_RATE } from './georeport.ts'

type Bounds = [west: number, south: number, east: number, north: number]
const LIMIT = 2000
const GEOJSON = 'application/geo+json; charset=utf-8'

/** @throws Problem `open.malformed` 400 */
function boundsOf(typed: string | undefined): Bounds | undefined {
  if (typed === undefined) return undefined
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = typed.split(',').map(Number)
  if ([west, south, east, north].some(Number.isNaN) || west > east || south > north) throw refuse('open.malformed', 400)
  return [west, south, east, north]
}

const within = ({ lon, lat }: { lon: number; lat: number }, bounds: Bounds | undefined): boolean =>
  !bounds || (lon >= bounds[0] && lat >= bounds[1] && lon <= bounds[2] && lat <= bounds[3])

/** RFC 7946: points of grids and of open public matters for everybody, outlines stay inside: what is published of borders needs a map that was reviewed. */
export function addGeoJson(app: App, book: OpenBook): void {
  const open = { config: { access: { open: 'public' } }, schema: { hide: true, querystring: Box } } as const
  app.get('/open/grids.geojson', open, async (request, reply) => {
    await limitRate(request, OPEN_RATE)
    const areas = await gridsIn(request, book)
    const features = areas.map(({ code, name, centre: [lon, lat] }) => ({
      type: 'Feature' as const,
      id: code,
      properties: { code, name, village: code.slice(0, 12), level: levelOf(code) },
      geometry: { type: 'Point' as const, coordinates: [lon, lat] },
    }))
    return reply
      .type(GEOJSON)
      .send(JSON.stringify({ type: 'FeatureCollection', features } satisfies FeatureCollection<Point>))
  })
  app.get('/open/matters.geojson', open, async (request, reply) => {
    await limitRate(request, OPEN_RATE)
    const { bbox, place } = request.query
    const bounds = boundsOf(bbox)
    const features = await request.act(async (plain) => {
      const { rules, now, county } = book.withRules(plain)
      const zh = languageOf(request) === 'zh-CN'
      const kind = (key: string) => {
        const name = rules.kindOn(key, now.getTime())?.name
        return (zh ? name?.zh : name?.en) ?? key
      }
      const naming = namingOf(request, book, { offset_ms: rules.calendar.offset_ms, kind })
      const rows = await openRequests(plain, { place: place ?? county, status: ['open'], bbox: bounds, limit: LIMIT })
      return rows.flatMap((row) => {
        const { lat, long, media_url: _, zipcode: __, service_notice: ___, ...properties } = requestOf(row, naming)
        if (typeof lat !== 'number' || typeof long !== 'number') return []
        const geometry = { type: 'Point' as const, coordinates: [long, lat] }
        return [{ type: 'Feature' as const, id: String(properties['service_request_id']), properties, geometry }]
      })
    })
    const all = { type: 'FeatureCollection' as const, ...(bounds ? { bbox: bounds } : {}), features }
    return reply.type(GEOJSON).send(JSON.stringify(all satisfies FeatureCollection))
  })
}

async function gridsIn(
  request: Parameters<typeof languageOf>[0] & { query: { place?: string | undefined; bbox?: string | undefined } },
  book: OpenBook,
): Promise<(Area & { name: string })[]> {
  const { place, bbox } = request.query
  const bounds = boundsOf(bbox)
  const lang = languageOf(request)
  const sheet = await request.act((context) => book.map.current(context))
  return areasOf(sheet)
    .filter(
      ({ code, centre: [lon, lat] }) => (place === undefined || code.startsWith(place)) && within({ lon, lat }, bounds),
    )
    .map((area) => ({ ...area, name: book.places().nameOf(area.code, lang) }))
}
