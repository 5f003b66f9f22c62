import { refuse } from '#kernel/problem.ts'
import { type Point, type Ring, turnOf } from './ring.ts'

/** One grid as a file says it, not yet held against the county. */
export interface FileGrid {
  /** Its place in the file, from 1. */
  n: number
  village: string
  code?: string
  name: string
  nameEn: string
  kind?: 'basic-grid' | 'special-grid'
  ring: Ring
}

export type FileFaultKind = 'geometry' | 'coordinates' | 'holes' | 'code' | 'other-county' | 'twice' | 'reach' | 'name'
export interface FileFault {
  n: number
  kind: FileFaultKind
}
export interface FileGrids {
  grids: FileGrid[]
  faults: FileFault[]
  /** Rings that ran the wrong way around and were turned. */
  turned: number
}

type Fields = Record<string, unknown>
const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined // An object by the test before.

const NAME_MAX = 60
const POINTS_MOST = 4000
const GRIDS_MOST = 2000
/** What older files name the system that RFC 7946 means. */
const PLAIN_CRS = /(CRS84|EPSG:{1,2}4326|EPSG:{1,2}4490)$/

/** Reads a FeatureCollection of polygons (RFC 7946). @throws Problem `geojson.*` 422 when it is none */
export function gridsInFile(file: unknown, county: string): FileGrids {
  const { type, features, crs } = fieldsOf(file) ?? {}
  if (type !== 'FeatureCollection' || !Array.isArray(features))
    throw refuse('geojson.malformed', 422, { field: 'file' })
  if (crs !== undefined && !PLAIN_CRS.test(String(fieldsOf(fieldsOf(crs)?.['properties'])?.['name'])))
    throw refuse('geojson.crs', 422, { field: 'file' })
  if (features.length === 0) throw refuse('geojson.empty', 422, { field: 'file' })
  if (features.length > GRIDS_MOST)
    throw refuse('geojson.too-many', 422, { field: 'file', params: { most: GRIDS_MOST } })
  const [grids, faults, seen]: [FileGrid[], FileFault[], Set<string>] = [[], [], new Set()]
  let turned = 0
  features.forEach((feature, i) => {
    const read = oneOf(feature, i + 1, county)
    if (!('ring' in read)) {
      faults.push(read)
      return
    }
    const { code = `${i}` } = read
    if (seen.has(code)) faults.push({ n: i + 1, kind: 'twice' })
    seen.add(code)
    const wrongWay = turnOf(read.ring) < 0
    if (wrongWay) turned += 1
    grids.push(wrongWay ? { ...read, ring: read.ring.toReversed() } : read)
  })
  return { grids, faults, turned }
}

function oneOf(feature: unknown, n: number, county: string): FileGrid | FileFault {
  const fault = (kind: FileFaultKind): FileFault => ({ n, kind })
  const { type, geometry, properties, id } = fieldsOf(feature) ?? {}
  if (type !== 'Feature') return fault('geometry')
  const rings = ringsOf(fieldsOf(geometry))
  if (!rings) return fault('geometry')
  if (rings.length > 1) return fault('holes')
  const ring = pointsOf(rings[0])
  if (!ring) return fault('coordinates')
  const own = fieldsOf(properties) ?? {}
  const code = String(own['code'] ?? id ?? '')
  const village = code === '' ? String(own['village'] ?? '') : code.slice(0, 12)
  if (!/^([0-9]{15})?$/.test(code) || !/^[0-9]{12}$/.test(village)) return fault('code')
  if (!village.startsWith(county)) return fault('other-county')
  const name = String(own['name'] ?? code)
  const nameEn = String(own['nameEn'] ?? own['name_en'] ?? name)
  if (name === '' || name.length > NAME_MAX || nameEn.length > NAME_MAX) return fault('name')
  const grid: FileGrid = { n, village, name, nameEn, ring, ...(code === '' ? {} : { code }) }
  return own['kind'] === 'special-grid' || own['kind'] === 'basic-grid' ? { ...grid, kind: own['kind'] } : grid
}

/** The rings of a polygon; of a multipolygon only when it is one. */
function ringsOf({ type, coordinates }: Fields = {}): unknown[] | undefined {
  if (!Array.isArray(coordinates)) return undefined
  if (type === 'Polygon') return coordinates
  return type === 'MultiPolygon' && coordinates.length === 1 && Array.isArray(coordinates[0])
    ? coordinates[0]
    : undefined
}

function pointsOf(ring: unknown): Ring | undefined {
  if (!Array.isArray(ring) || ring.length < 4 || ring.length > POINTS_MOST) return undefined
  const points = ring.map((point): Point | undefined => {
    const [lon, lat]: unknown[] = Array.isArray(point) ? point : []
    if (typeof lon !== 'number' || typeof lat !== 'number') return undefined
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : undefined
  })
  return points.every((point) => point !== undefined) ? points : undefined
}

/** @throws Problem `geojson.feature` 422 with the first of what is wrong */
export function requireSound(faults: readonly FileFault[]): void {
  const [first] = faults
  if (first)
    throw refuse('geojson.feature', 422, {
      field: 'file',
      params: { n: first.n, kind: first.kind, faults: faults.length },
    })
}
