import type { SeedCounty } from '../county.ts'
import { type Copying, escaped } from '../loading/copy.ts'
import type { StaffMember } from '../people/staff.ts'
import { dataFile, readTable } from '../places.ts'
import { COLUMNS } from './columns.ts'
import { newIds } from './ids.ts'

/**
 * What the county published of the first half of 2020: 71,549 records of four duties, all of them valid as it said, 76,244
 * times of publicity, 707,056 person-visits. Each is a row here, so that a report counts them as it counts today's.
 */
const KINDS: [kind: string, outcome: string | undefined, verdict: string | undefined, count: number][] = [
  ['information', undefined, 'valid', 42_930],
  ['voice', undefined, 'valid', 11_448],
  ['hazard', undefined, 'valid', 10_732],
  ['quarrel', undefined, 'valid', 6_439],
  ['publicity', undefined, undefined, 76_244],
  ['visit', 'reached', undefined, 707_056],
]
const BEGIN_MS = Date.UTC(2020, 0, 1, 8)
const DAYS = 182
const DAY_MS = 86_400_000
const BATCH = 20_000

interface HalfYear {
  county: SeedCounty
  seed: number
  /** Share of the rows; 1 is all. */
  scale: number
}

/** Writes the rows behind the households' own, evenly over grids, workers and days; gives how many. */
export async function pourHalfYear({ county, seed, scale }: HalfYear, copy: Copying | undefined): Promise<number> {
  const newId = newIds(seed, 'half-year')
  const grids = county.grids.map(({ code }) => code)
  const workers = new Map<string, StaffMember[]>()
  for (const one of county.staff.filter(({ unit }) => unit.endsWith('/grid')))
    workers.set(one.scope, [...(workers.get(one.scope) ?? []), one])
  const words = new Map<string, string[]>()
  for (const [kind = '', text = ''] of readTable(dataFile('visit-words.csv')))
    words.set(kind, [...(words.get(kind) ?? []), text])
  let written = 0
  for (const [kind, outcome, verdict, whole] of KINDS) {
    const count = Math.round(whole * scale)
    const said = kind === 'visit' ? [] : (words.get(kind) ?? [])
    for (let n = 0; n < count; n += 1) {
      const grid = grids[n % grids.length] ?? ''
      const team = workers.get(grid) ?? []
      const round = Math.floor(n / grids.length)
      const author = team[round % Math.max(team.length, 1)]
      const at_ms = BEGIN_MS + Math.floor((n / count) * DAYS) * DAY_MS
      const text = said[(n * 7 + round) % Math.max(said.length, 1)]
      copy?.add(
        lineFor({
          county: county.places.county.code,
          id: newId(at_ms),
          kind,
          grid,
          at_ms,
          author,
          outcome,
          verdict,
          text,
        }),
      )
      written += 1
      if (written % BATCH === 0) await copy?.flush()
    }
  }
  return written
}

interface Told {
  county: string
  id: string
  kind: string
  grid: string
  at_ms: number
  author: StaffMember | undefined
  outcome: string | undefined
  verdict: string | undefined
  text: string | undefined
}

const NONE = '\\N'
const days = new Map<number, string>()
function dayOf(at_ms: number): string {
  const day = days.get(at_ms) ?? new Date(at_ms).toISOString().slice(0, 10)
  days.set(at_ms, day)
  return day
}

/** A line of COPY, written out: of nine hundred thousand the cells cost more than the rows. */
function lineFor({ county, id, kind, grid, at_ms, author, outcome, verdict, text }: Told): string {
  const day = dayOf(at_ms)
  const cells: Record<(typeof COLUMNS.grid_record)[number], string> = {
    county,
    id,
    kind,
    grid_code: grid,
    household_id: NONE,
    happened_on: day,
    device_at: NONE,
    device_offset_minutes: NONE,
    app_version: day,
    received_at: `${day}T18:00:00+08`,
    source: 'phone',
    author: author?.id ?? id,
    author_name: author?.personName ?? '',
    author_unit: author?.unit ?? `${grid}/grid`,
    outcome: outcome ?? NONE,
    text: text === undefined ? NONE : escaped(text),
    solved: NONE,
    resident_says: NONE,
    verdict: verdict ?? NONE,
    invalid_why: NONE,
    body_hash: '\\\\x00',
  }
  return `${COLUMNS.grid_record.map((column) => cells[column]).join('\t')}\n`
}
