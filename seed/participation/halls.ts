import { bookingPurpose, hallColumns, stopColumns } from '#capabilities/hall/index.ts'
import {
  dayAfter,
  type HallFact,
  hallFolding,
  type StopData,
  type StopFact,
  slotsOf,
  stopFolding,
} from '#capabilities/hall/rules/index.ts'
import { getRuleOn } from '#capabilities/playbook/index.ts'
import { type Keys, sha256 } from '#platform/crypto/keys.ts'
import { receiptOf, receiptPrint } from '#platform/crypto/receipts.ts'
import { factColumns } from '#platform/facts/row.ts'
import { type ParticipationVillage, type Rows, readWords } from './village.ts'

interface Words {
  places: string[]
  notes: string[]
  stops: (StopData & { from: string; to: string })[]
  names: string[]
}

const DAY_MS = 86_400_000
const OPENED_DAYS = 300
const BOOKED_HOURS = 20
const COUNTY_HOURS = 8
/** The county's own day. */
const dayOf = (at_ms: number) => new Date(at_ms + (COUNTY_HOURS * DAY_MS) / 24).toISOString().slice(0, 10)

/** A village's service centre with a few booked slots, and what comes by in the next weeks. */
export function addHall(rows: Rows, village: ParticipationVillage, keys: Keys): void {
  const words = readWords<Words>('hall-words.json')
  const { idOf, asOf_ms, county, code, by, random } = village
  const at_ms = asOf_ms - OPENED_DAYS * DAY_MS
  const id = idOf(at_ms)
  const data = { place: random.pick(words.places), weekdays: '1,2,3,4,5', from: '08:30', to: '16:30' }
  const fact: HallFact = {
    id: idOf(at_ms),
    verb: 'opened',
    at_ms,
    by,
    data: { ...data, note: random.pick(words.notes) },
  }
  const of = { county, village_code: code }
  rows.add('hall', { ...of, id, ...hallColumns(hallFolding.folded([fact])), body_hash: sha256(id) })
  rows.add('hall_fact', { ...of, hall_id: id, seq: 1, ...factColumns(fact, null) })
  addBookings(rows, village, { hall: id, fact, keys, names: words.names })
  for (const [i, stop] of random.shuffled(words.stops).slice(0, 2).entries())
    addStop(rows, village, { ...stop, on: dayAfter(dayOf(asOf_ms), random.whole(2, 9) + i * 7) })
}

interface Booked {
  hall: string
  fact: HallFact
  keys: Keys
  names: readonly string[]
}

function addBookings(rows: Rows, village: ParticipationVillage, { hall, fact, keys, names }: Booked): void {
  const { idOf, asOf_ms, county, code, random, playbook } = village
  const today = dayOf(asOf_ms)
  const rule = getRuleOn(playbook['hall-rules'], 'default', today).body
  const all = slotsOf(hallFolding.folded([fact]), { rule, today, now: new Date(asOf_ms), takenOf: () => 0 })
  const services = playbook['hall-services'].map(({ key }) => key)
  for (const { on, from } of random.shuffled(all).slice(0, random.whole(1, 3))) {
    const at_ms = asOf_ms - random.whole(1, BOOKED_HOURS) * (DAY_MS / 24)
    const id = idOf(at_ms)
    const said = { service: random.pick(services), held_on: on, from_time: from, name: random.pick(names) }
    const print = receiptPrint(keys, bookingPurpose, receiptOf(keys, bookingPurpose, id))
    const of = { county, id, hall_id: hall, village_code: code }
    rows.add('hall_booking', { ...of, ...said, at: new Date(at_ms), code_hash: print, body_hash: sha256(id) })
  }
}

function addStop(rows: Rows, { idOf, asOf_ms, county, code, by }: ParticipationVillage, data: StopData): void {
  const at_ms = asOf_ms - DAY_MS
  const id = idOf(at_ms)
  const fact: StopFact = { id: idOf(at_ms), verb: 'planned', at_ms, by, data }
  const of = { county, village_code: code }
  rows.add('stop', { ...of, id, ...stopColumns(stopFolding.folded([fact])), body_hash: sha256(id) })
  rows.add('stop_fact', { ...of, stop_id: id, seq: 1, ...factColumns(fact, null) })
}
