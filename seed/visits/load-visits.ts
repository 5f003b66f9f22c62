import type { Playbook } from '#capabilities/playbook/index.ts'
import { maskName, maskPhone } from '#kernel/mask.ts'
import { type Keys, seal, sha256 } from '#platform/crypto/keys.ts'
import type { SeedCounty } from '../county.ts'
import { type Copying, lineOf, type Row, startCopy } from '../loading/copy.ts'
import type { StaffMember } from '../people/staff.ts'
import { COLUMNS, type VisitTable } from './columns.ts'
import { type Door, everyDoor, listedOn } from './doors.ts'
import { pourHalfYear } from './half-year.ts'
import { newIds } from './ids.ts'
import { type MadeRecord, ROUND_DAYS, recordMaker, standingIn } from './records.ts'

interface VisitLoad {
  past: boolean
  ownerUrl: string
  keys: Keys
  county: SeedCounty
  playbook: Playbook
  asOf: Date
  seed: number
  /** Share of the households; 1 is all. */
  scale: number
  log: (line: string) => void
}

export interface LoadedVisits {
  households: number
  records: number
  commit(): Promise<void>
  abandon(): Promise<void>
}

const NAMES = Object.keys(COLUMNS) as VisitTable[] // Object.keys forgets the keys' type.
const DAY_MS = 86_400_000
const LEFT_DAYS = 30
const WEDNESDAY = 3
const BATCH = 2000
const day = (at_ms: number): string => new Date(at_ms + 8 * 3_600_000).toISOString().slice(0, 10)

/** Households, their facts, a year of records, and a round of each town; seen by nobody before `commit`. */
export async function loadVisits(load: VisitLoad): Promise<LoadedVisits> {
  const copies = new Map<VisitTable, Copying>()
  const abandon = async () => void (await Promise.allSettled([...copies.values()].map((copy) => copy.abandon())))
  try {
    for (const table of NAMES) copies.set(table, await startCopy(load.ownerUrl, table, COLUMNS[table]))
    const sums = await pour(load, copies)
    await Promise.all([...copies.values()].map((copy) => copy.finish()))
    return {
      ...sums,
      abandon,
      commit: async () => {
        for (const copy of copies.values()) await copy.commit()
      },
    }
  } catch (error) {
    await abandon()
    throw error
  }
}

interface Round {
  id: string
  from_ms: number
  listed: number
}

async function pour(
  load: VisitLoad,
  copies: Map<VisitTable, Copying>,
): Promise<{ households: number; records: number }> {
  const { county, seed, asOf, playbook, scale } = load
  const asOf_ms = asOf.getTime()
  const add = (table: VisitTable, row: Row) =>
    copies.get(table)?.add(lineOf(COLUMNS[table], { county: county.places.county.code, ...row }))
  const reasons = playbook['visit-figures'].flatMap(({ body }) => body.invalidReasons.map(({ key }) => key))
  const write = writer(load, add)
  const recordsOf = recordMaker(seed, asOf_ms, reasons)
  const newId = newIds(seed, 'round-ids')
  const rounds = new Map<string, Round>(
    county.places.towns.map(({ code }) => [
      code,
      { id: newId(asOf_ms), from_ms: asOf_ms - ROUND_DAYS * DAY_MS, listed: 0 },
    ]),
  )
  let [households, records] = [0, 0]
  for (const door of everyDoor(load)) {
    if (scale < 1 && households % Math.ceil(1 / scale) !== 0) {
      households += 1
      continue
    }
    const made = recordsOf(door)
    const round = rounds.get(door.gridCode.slice(0, 9))
    write(door, made, round)
    if (round) round.listed += 1
    households += 1
    records += made.length
    if (households % BATCH === 0) await Promise.all([...copies.values()].map((copy) => copy.flush()))
  }
  if (load.past) records += await pourHalfYear(load, copies.get('grid_record'))
  for (const [town, round] of rounds) if (round.listed > 0) add('visit_round', roundRow(load, town, round))
  return { households, records }
}

function roundRow({ county, asOf }: VisitLoad, town: string, { id, from_ms, listed }: Round): Row {
  const place = county.places.towns.find(({ code }) => code === town)
  const due_ms = asOf.getTime() + LEFT_DAYS * DAY_MS
  const officer = county.staff.find(({ unit }) => unit === `${town}/town`)
  return {
    id,
    name: `${place?.name ?? ''}走村不漏户`,
    place_code: town,
    begins_on: day(from_ms),
    due_on: day(due_ms),
    weekday: WEDNESDAY,
    created_at: new Date(from_ms),
    created_by: officer?.id ?? id,
    listed,
    body_hash: sha256(id),
  }
}

const householdRow = (door: Door, listed: Date): Row => ({
  id: door.id,
  grid_code: door.gridCode,
  door_code: door.doorCode,
  door_text: door.doorText,
  head_mask: maskName(door.head),
  phone_mask: maskPhone(door.phone),
  people: door.people,
  lon: door.lon,
  lat: door.lat,
  consent: 'law',
  consent_on: day(listed.getTime()),
  created_at: listed,
  body_hash: sha256(door.id),
})

/** Writes one door with everything that is known of it. */
function writer({ keys, county, asOf, seed }: VisitLoad, add: (table: VisitTable, row: Row) => void) {
  const newId = newIds(seed, 'fact-ids')
  const workers = new Map<string, StaffMember[]>()
  for (const one of county.staff.filter(({ unit }) => unit.endsWith('/grid')))
    workers.set(one.scope, [...(workers.get(one.scope) ?? []), one])
  const listed = listedOn(asOf)
  return (door: Door, made: readonly MadeRecord[], round: Round | undefined): void => {
    const team = workers.get(door.gridCode) ?? []
    const [first] = team
    const base = { household_id: door.id, grid_code: door.gridCode }
    const said = {
      ...base,
      outcome: 'taken',
      source: 'desk',
      stated_at: listed,
      received_at: listed,
      stated_by: first?.id ?? door.id,
      stated_name: first?.personName ?? '',
      body_hash: sha256(door.id),
    }
    const fact = (field: string, value: string, mask: string, sealed = seal(keys.field, value)) =>
      add('household_fact', { ...said, id: newId(listed.getTime()), field, value_sealed: sealed, value_mask: mask })
    const [head, phone] = [seal(keys.field, door.head), seal(keys.field, door.phone)]
    const met = made.filter(({ outcome }) => outcome === 'reached' || outcome === 'phoned').at(-1)
    add('household', {
      ...householdRow(door, listed),
      head_sealed: head,
      phone_sealed: phone,
      last_visit_at: met && new Date(met.at_ms),
    })
    fact('head', door.head, maskName(door.head), head)
    fact('phone', door.phone, maskPhone(door.phone), phone)
    fact('people', String(door.people), String(door.people))
    fact('living', door.living, door.living)
    if (door.flag)
      add('household_flag', {
        ...base,
        id: door.flag.id,
        kind: door.flag.kind,
        cycle_days: door.flag.days,
        since: listed,
      })
    made.forEach((one, n) => {
      const author = team[n % Math.max(team.length, 1)]
      add('grid_record', recordRow(one, author))
      if (one.promise && author) add('visit_promise', { ...base, ...promiseRow(one.id, one.promise, author) })
    })
    const best = round && standingIn(made, round.from_ms)
    if (round)
      add('round_household', {
        ...base,
        round_id: round.id,
        outcome: best?.outcome,
        record_id: best?.id,
        at: best && new Date(best.at_ms),
      })
  }
}

const promiseRow = (
  record_id: string,
  { text, due_ms, done_ms }: NonNullable<MadeRecord['promise']>,
  author: StaffMember,
): Row => ({
  record_id,
  n: 0,
  text,
  due_on: day(due_ms),
  owner_unit: author.unit,
  owner_name: author.personName,
  done_at: done_ms && new Date(done_ms),
  done_by: done_ms && author.id,
})

function recordRow(
  { id, kind, door, at_ms, outcome, text, solved, verdict, invalid_why }: MadeRecord,
  author: StaffMember | undefined,
): Row {
  return {
    id,
    kind,
    grid_code: door.gridCode,
    household_id: door.id,
    happened_on: day(at_ms),
    device_at: new Date(at_ms),
    device_offset_minutes: 0,
    app_version: day(at_ms),
    received_at: new Date(at_ms),
    source: 'phone',
    author: author?.id ?? id,
    author_name: author?.personName ?? '',
    author_unit: author?.unit ?? `${door.gridCode}/grid`,
    outcome,
    text,
    solved: solved ? text : undefined,
    resident_says: solved ? 'yes' : undefined,
    verdict,
    invalid_why,
    body_hash: sha256(id),
  }
}
