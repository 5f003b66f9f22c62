import type { Polygon } from 'geojson'
import { feature } from 'topojson-client'
import { turnOf } from '#capabilities/grid/rules/ring.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { SeedCounty } from '../county.ts'
import { grouped } from '../group.ts'
import { nameOf } from '../people/names.ts'
import { officePhone } from '../people/phones.ts'
import { randomOf } from '../random.ts'
import { newIds } from './ids.ts'

const BATCH = 400
const OFFICER_PHONES = 6_000
const DRAWN_ON = '2019-01-01'
const RECORDED = new Date('2019-01-01T00:00:00Z')

type NewId = (at_ms: number) => string

/** The grids as drawn on the schematic map, and who works in them: one head, one full-time, the rest part-time. */
export async function insertGrids(
  tx: Tx,
  county: SeedCounty,
  { seed, asOf }: { seed: number; asOf: Date },
): Promise<void> {
  const newId = newIds(seed, 'grid-ids')
  const versions = versionsOf(county, newId)
  for (let i = 0; i < versions.length; i += BATCH)
    await tx
      .insertInto('grid_version')
      .values(versions.slice(i, i + BATCH))
      .execute()
  const full = [...postsOf(county, newId), ...headsOf(county, newId), ...policeOf(county, seed, newId)]
  const { posts, leaves } = gapsIn(full, county, asOf, newId)
  for (let i = 0; i < posts.length; i += BATCH)
    await tx
      .insertInto('grid_post')
      .values(posts.slice(i, i + BATCH))
      .execute()
  await tx.insertInto('grid_leave').values(leaves).execute()
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

const GRIDS_AN_OFFICER = 9
const NO_OFFICER = 0.012

/** A police officer looks after some grids of a town; a few grids wait for theirs. */
function policeOf(county: SeedCounty, seed: number, newId: NewId) {
  const random = randomOf(seed, 'grid-police')
  let n = 0
  return [...grouped(county.grids, ({ code }) => code.slice(0, 9)).values()].flatMap((grids) => {
    let officer = { person_name: '', phone: '' }
    return grids.flatMap(({ code }, i) => {
      if (i % GRIDS_AN_OFFICER === 0) {
        n += 1
        officer = { person_name: nameOf(random, 'middle'), phone: officePhone(OFFICER_PHONES + n) }
      }
      const id = newId(RECORDED.getTime())
      if (random.chance(NO_OFFICER)) return []
      const of = { county: county.places.county.code, id, grid_code: code, role: 'police', valid_from: DRAWN_ON }
      return [{ ...of, ...officer, account_id: null, body_hash: sha256(id) }]
    })
  })
}

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

type PostRow = Omit<ReturnType<typeof postsOf>[number], 'account_id'> & {
  account_id: string | null
  valid_to?: string
  term_until?: string
}

/** Of so many grids, one: no county has all its people all the time. */
const ONE_IN = { withoutHead: 173, headLeaves: 191, termEnds: 67, away: 59 }
const DAY_MS = 86_400_000
const LEAVE_DAYS = 12

/** Posts that are vacant or soon will be, terms that end, people who are away: what a desk of the county finds in its list. */
function gapsIn(full: readonly PostRow[], county: SeedCounty, asOf: Date, newId: NewId) {
  const turn = new Map(county.grids.map(({ code }, n) => [code, n + 1]))
  const day = (days: number) => new Date(asOf.getTime() + days * DAY_MS).toISOString().slice(0, 10)
  const isTurn = (post: PostRow, role: string, every: number) =>
    post.role === role && (turn.get(post.grid_code) ?? 0) % every === 0
  const posts = full.flatMap((post): PostRow[] => {
    if (isTurn(post, 'head', ONE_IN.withoutHead)) return []
    if (isTurn(post, 'head', ONE_IN.headLeaves)) return [{ ...post, valid_to: day(14) }]
    if (!isTurn(post, 'head', ONE_IN.termEnds)) return [post]
    return [{ ...post, term_until: day(((turn.get(post.grid_code) ?? 0) % 3) * 10 - 5) }]
  })
  const away = posts.filter((post) => isTurn(post, 'full-time', ONE_IN.away))
  const leaves = away.map((post, n) => {
    const deputy =
      n % 2 === 0 ? posts.find((one) => one.grid_code === post.grid_code && one.role === 'head') : undefined
    return {
      county: post.county,
      id: newId(RECORDED.getTime()),
      post_id: post.id,
      grid_code: post.grid_code,
      from_on: day(-2),
      to_on: day(LEAVE_DAYS),
      deputy_name: deputy?.person_name ?? null,
      deputy_phone: deputy?.phone ?? null,
      body_hash: sha256(post.id),
    }
  })
  return { posts, leaves }
}
