import type { Polygon } from 'geojson'
import { feature } from 'topojson-client'
import { turnOf } from '#capabilities/grid/rules/ring.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { SeedCounty } from '../county.ts'
import { newIds } from './ids.ts'

const BATCH = 400
const DRAWN_ON = '2019-01-01'
const RECORDED = new Date('2019-01-01T00:00:00Z')

type NewId = (at_ms: number) => string

/** The grids as drawn on the schematic map, and who works in them: one head, one full-time, the rest part-time. */
export async function insertGrids(tx: Tx, county: SeedCounty, seed: number): Promise<void> {
  const newId = newIds(seed, 'grid-ids')
  const versions = versionsOf(county, newId)
  for (let i = 0; i < versions.length; i += BATCH)
    await tx
      .insertInto('grid_version')
      .values(versions.slice(i, i + BATCH))
      .execute()
  const posts = [...postsOf(county, newId), ...headsOf(county, newId)]
  for (let i = 0; i < posts.length; i += BATCH)
    await tx
      .insertInto('grid_post')
      .values(posts.slice(i, i + BATCH))
      .execute()
}

function versionsOf(county: SeedCounty, newId: NewId) {
  const names = new Map(county.grids.map((grid) => [grid.code, grid]))
  const change = newId(RECORDED.getTime())
  return feature(county.map, county.map.objects.grids).features.flatMap(({ id, geometry }) => {
    const grid = names.get(String(id))
    if (!grid) return []
    return [
      {
        county: county.places.county.code,
        code: grid.code,
        change_id: change,
        valid_from: DRAWN_ON,
        recorded_at: RECORDED,
        name: grid.name,
        name_en: grid.nameEn,
        polygon: JSON.stringify(againstTheClock(geometry as Polygon)),
        schematic: true,
      },
    ]
  })
}

const postsOf = (county: SeedCounty, newId: NewId) =>
  county.staff
    .filter(({ unit }) => unit.endsWith('/grid'))
    .map((one) => ({
      county: county.places.county.code,
      id: newId(RECORDED.getTime()),
      grid_code: one.scope,
      role: one.post,
      person_name: one.personName,
      phone: one.phone,
      account_id: one.id,
      valid_from: DRAWN_ON,
      body_hash: sha256(one.id),
    }))

/** The head is a cadre of the village. */
const headsOf = (county: SeedCounty, newId: NewId) =>
  county.grids.flatMap((grid) => {
    const cadres = county.staff.filter(({ unit }) => unit === `${grid.code.slice(0, 12)}/village`)
    const head = cadres[Number(grid.code.slice(12)) % Math.max(cadres.length, 1)]
    if (!head) return []
    return [
      {
        county: county.places.county.code,
        id: newId(RECORDED.getTime()),
        grid_code: grid.code,
        role: 'head',
        person_name: head.personName,
        phone: head.phone,
        account_id: head.id,
        valid_from: DRAWN_ON,
        body_hash: sha256(grid.code),
      },
    ]
  })

/** The drawn map runs with the clock, as its projection wants it; RFC 7946 wants outer rings the other way. */
const againstTheClock = ({ coordinates }: Polygon): Polygon => ({
  type: 'Polygon',
  coordinates: coordinates.map((ring) => (turnOf(ring as [number, number][]) < 0 ? ring.toReversed() : ring)),
})
