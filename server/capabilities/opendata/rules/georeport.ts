import type { OpenRequest } from '../shapes/open-request.ts'
import type { Fields } from './xml.ts'

/** About a hundred metres: enough to find a lamp or a hole, too coarse for a door. */
const DEGREES_DIGITS = 3
const coarse = (degrees: number): number => Number(degrees.toFixed(DEGREES_DIGITS))
const pointOf = ({ lon, lat }: Pick<OpenRequest, 'lon' | 'lat'>): { lon: number; lat: number } | undefined =>
  lon === null || lat === null ? undefined : { lon: coarse(lon), lat: coarse(lat) }

const MINUTE_MS = 60_000

/** W3C date and time with the county's offset, as the standard asks. */
function timeIn(at: Date | null, offset_ms: number): string | undefined {
  if (!at) return undefined
  const local = new Date(at.getTime() + offset_ms).toISOString().slice(0, 19)
  const minutes = Math.abs(offset_ms) / MINUTE_MS
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0')
  return `${local}${offset_ms < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
}

export interface Naming {
  offset_ms: number
  kind: (key: string) => string
  place: (code: string) => string
  unit: (code: string) => string
  state: (state: string) => string
}

/** A matter as GeoReport v2 has it. What people wrote is the masked title; whoever wrote it is never in it. */
export function requestOf(row: OpenRequest, naming: Naming): Fields {
  const point = pointOf(row)
  const time = (at: Date | null) => timeIn(at, naming.offset_ms)
  return {
    service_request_id: String(row.number),
    status: row.state === 'closed' ? 'closed' : 'open',
    status_notes: naming.state(row.outcome ?? row.state),
    service_name: naming.kind(row.kind),
    service_code: row.kind,
    description: row.publicTitle,
    agency_responsible: naming.unit(row.holder),
    service_notice: null,
    requested_datetime: time(row.reportedAt),
    updated_datetime: time(row.updatedAt),
    expected_datetime: time(row.dueAt),
    address: naming.place(row.placeCode),
    address_id: row.placeCode,
    zipcode: null,
    lat: point?.lat,
    long: point?.lon,
    media_url: null,
  }
}
