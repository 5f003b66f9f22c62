import { activityColumns, signupPurpose, stationColumns } from '#capabilities/neighbourhood/index.ts'
import {
  type ActivityData,
  type ActivityFact,
  activityFolding,
  type StationData,
  type StationFact,
  stationFolding,
} from '#capabilities/neighbourhood/rules/index.ts'
import { type Keys, sha256 } from '#platform/crypto/keys.ts'
import { receiptOf, receiptPrint } from '#platform/crypto/receipts.ts'
import { factColumns } from '#platform/facts/row.ts'
import { type ParticipationVillage, type Rows, readWords } from './village.ts'

interface Words {
  /** Villages with demonstration accounts: each has something to show. */
  villages: string[]
  stations: StationData[]
  activities: (ActivityData & { places: number })[]
  held: string
  names: string[]
}

const DAY_MS = 86_400_000
const DAY_SIGNS = 10
/** One village in so many has stations so far. */
const EVERY = 4
const OPENED_DAYS = 260
const ANNOUNCED_DAYS = 14
/** Days from today of a station's two activities: one was, one is to come. */
const HELD_DAYS = -9
const NEXT_DAYS = 12
const dayOf = (at_ms: number) => new Date(at_ms).toISOString().slice(0, DAY_SIGNS)

/** The stations of a village that has some, each with what it invited to and what it invites to next. */
export function addNeighbourhood(rows: Rows, village: ParticipationVillage, n: number, keys: Keys): void {
  const words = readWords<Words>('neighbourhood-words.json')
  if (n % EVERY !== 0 && !words.villages.includes(village.code)) return
  const { random } = village
  for (const data of random.shuffled(words.stations).slice(0, random.whole(1, 2))) {
    const station = addStation(rows, village, data)
    const [was, next] = random.shuffled(words.activities)
    if (was) addActivity(rows, village, keys, { station, data: was, inDays: HELD_DAYS, words })
    if (next) addActivity(rows, village, keys, { station, data: next, inDays: NEXT_DAYS, words })
  }
}

function addStation(rows: Rows, village: ParticipationVillage, data: StationData): string {
  const { idOf, asOf_ms, county, code, by } = village
  const at_ms = asOf_ms - OPENED_DAYS * DAY_MS
  const id = idOf(at_ms)
  const fact: StationFact = { id: idOf(at_ms), verb: 'opened', at_ms, by, data }
  const of = { county, village_code: code }
  const state = stationFolding.folded([fact])
  rows.add('station', { ...of, id, ...stationColumns(state), body_hash: sha256(id) })
  rows.add('station_fact', { ...of, station_id: id, seq: 1, ...factColumns(fact, null) })
  return id
}

interface Invited {
  station: string
  data: ActivityData & { places: number }
  inDays: number
  words: Words
}

function addActivity(
  rows: Rows,
  village: ParticipationVillage,
  keys: Keys,
  { station, data, inDays, words }: Invited,
): void {
  const { idOf, asOf_ms, county, code, by, random } = village
  const held_ms = asOf_ms + inDays * DAY_MS
  const from_ms = Math.min(held_ms, asOf_ms) - random.whole(2, ANNOUNCED_DAYS) * DAY_MS
  const id = idOf(from_ms)
  const said = { ...data, stationId: station, on: dayOf(held_ms) }
  const facts: ActivityFact[] = [{ id: idOf(from_ms), verb: 'announced', at_ms: from_ms, by, data: said }]
  const guests = random.shuffled(words.names).slice(0, random.whole(2, words.names.length))
  let came = 0
  const of = { county, village_code: code }
  const signups = guests.map((name) => {
    const people = random.whole(1, 2)
    came += people
    const at_ms = from_ms + random.whole(1, 36) * (DAY_MS / 24)
    const signup = idOf(at_ms)
    const print = receiptPrint(keys, signupPurpose, receiptOf(keys, signupPurpose, signup))
    const row = { ...of, id: signup, activity_id: id, name, people, at: new Date(at_ms), code_hash: print }
    return { ...row, body_hash: sha256(signup) }
  })
  if (inDays < 0) {
    const at_ms = held_ms + DAY_MS
    facts.push({ id: idOf(at_ms), verb: 'held', at_ms, by, data: { came, text: words.held } })
  }
  const state = activityFolding.folded(facts)
  rows.add('activity', { ...of, id, ...activityColumns(state), body_hash: sha256(id) })
  for (const [i, fact] of facts.entries())
    rows.add('activity_fact', { ...of, activity_id: id, seq: i + 1, ...factColumns(fact, null) })
  for (const row of signups) rows.add('activity_signup', row)
}
