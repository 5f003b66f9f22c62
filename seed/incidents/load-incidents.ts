import type { SeedCounty } from '../county.ts'
import { idsFrom } from '../ids.ts'
import { copyTogether, type Filled, lineOf, type Row } from '../loading/copy.ts'
import { type Random, randomOf } from '../random.ts'
import { COLUMNS } from './columns.ts'

interface IncidentLoad {
  ownerUrl: string
  county: SeedCounty
  asOf: Date
  seed: number
}

/**
 * Periods with so many effective incidents each: what the article counts in the first half of 2020, and the base over the
 * equal period of the year before that its change of −26.3 % leads back to. The half-years between are made up.
 */
const PERIODS = [
  { from: '2019-01-01', days: 181, effective: 5_279 },
  { from: '2019-07-01', days: 184, effective: 4_780 },
  { from: '2020-01-01', days: 182, effective: 3_891 },
]
/** More than a year and what a desk is shown at once, so that the same days of the year before are there. */
const RECENT_DAYS = 480
const RECENT_A_DAY = 19
const NOT_EFFECTIVE = 0.14
const UNJUDGED_DAYS = 3
const HANDED_DAYS = 20
const PARTNER = 'police'
const DAY_MS = 86_400_000
const UTC8_MS = 8 * 3_600_000
const KINDS = [
  ['help', 30],
  ['quarrel', 22],
  ['traffic', 18],
  ['public-order', 9],
  ['noise', 8],
  ['fraud', 6],
  ['theft', 4],
  ['other', 3],
] as const

/** Incidents as the police would have told them; seen by nobody before `commit`. */
export function loadIncidents({ ownerUrl, county, asOf, seed }: IncidentLoad) {
  const code = county.places.county.code
  const random = randomOf(seed, 'incidents')
  const make = maker(county, random)
  const lines: Record<keyof typeof COLUMNS, string> = { incident: '', incident_fact: '' }
  const add = (table: keyof typeof COLUMNS, row: Row) => {
    lines[table] += lineOf(COLUMNS[table], { county: code, police_unit: `${code}/dept-public-security`, ...row })
  }
  for (const { from, days, effective } of PERIODS) {
    const from_ms = Date.parse(`${from}T00:00:00Z`) - UTC8_MS
    const all = Math.round(effective / (1 - NOT_EFFECTIVE))
    for (let n = 0; n < all; n += 1)
      add('incident', make(from_ms + Math.floor(((n + random.next()) * days * DAY_MS) / all), n < effective))
  }
  for (let n = RECENT_DAYS * RECENT_A_DAY; n > 0; n -= 1) addRecent(add, make, random, asOf.getTime(), n)
  const tables = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[] // Object.keys forgets the keys' type.
  return copyTogether(
    ownerUrl,
    tables.map((table): Filled => ({ table, columns: COLUMNS[table], lines: lines[table] })),
  )
}

type Add = (table: keyof typeof COLUMNS, row: Row) => void
type Make = (at_ms: number, effective: boolean | null) => Row & { id: string; place_code: string }

/** The last months: the newest not judged yet, and some handed to the grid. */
function addRecent(add: Add, make: Make, random: Random, asOf_ms: number, n: number): void {
  const ago_ms = ((n - random.next()) * DAY_MS) / RECENT_A_DAY
  const row = make(asOf_ms - ago_ms, ago_ms < UNJUDGED_DAYS * DAY_MS ? null : !random.chance(NOT_EFFECTIVE))
  const isHanded = row['kind'] === 'quarrel' && ago_ms < HANDED_DAYS * DAY_MS && random.chance(0.12)
  add('incident', isHanded ? { ...row, handed: 'called', version: 1 } : row)
  if (!isHanded) return
  const at = new Date(Math.min(asOf_ms, asOf_ms - ago_ms + DAY_MS / 6))
  add('incident_fact', {
    ...{ incident_id: row.id, place_code: row.place_code, seq: 1, id: row.id, verb: 'handed' },
    ...{ at, by_kind: 'system', data: JSON.stringify({ text: '请网格员上门了解纠纷后续，看能不能就地调解' }) },
  })
}

function maker(county: SeedCounty, random: Random): Make {
  const idAt = idsFrom(random)
  const places = county.grids.map(({ code }) => code)
  let number = 0
  return (at_ms, effective) => {
    number += 1
    const at = new Date(Math.floor(at_ms / 60_000) * 60_000)
    const day = new Date(at.getTime() + UTC8_MS).toISOString().slice(0, 10)
    return {
      id: idAt(at.getTime()),
      partner: PARTNER,
      number: `JQ${day.replaceAll('-', '')}${String(number).padStart(6, '0')}`,
      place_code: random.pick(places),
      kind: random.weighted(KINDS),
      happened_at: at,
      happened_on: day,
      recorded_at: new Date(at.getTime() + random.whole(2, 40) * 60_000),
      effective,
      first_effective: effective,
      handed: null,
      version: 0,
    }
  }
}
