import { tourColumns } from '#capabilities/tour/index.ts'
import { applied, type FactData, type TourFact, type TourState, type Verb } from '#capabilities/tour/rules/index.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { factColumns } from '#platform/facts/row.ts'
import { type ParticipationVillage, type Rows, readWords } from './village.ts'

interface Words {
  aims: string[]
  notes: string[]
  ideas: string[]
  /** Of the library, by its title: what each idea is tied to. */
  practices: string[]
}

export interface Titled {
  id: string
  title: string
}

const DAY_MS = 86_400_000
const MOST = 3
const dayOf = (at_ms: number) => new Date(at_ms).toISOString().slice(0, 10)

/** Where a village went this year to see how its neighbours do, and where it goes next. */
export function addTours(
  rows: Rows,
  village: ParticipationVillage,
  hosts: readonly string[],
  library: readonly Titled[],
): void {
  if (hosts.length === 0) return
  const words = readWords<Words>('tour-words.json')
  const { random, asOf_ms } = village
  for (let n = random.whole(0, MOST); n > 0; n--)
    addTour(rows, village, words, {
      library,
      host: random.pick(hosts),
      on_ms: asOf_ms - random.whole(12, 280) * DAY_MS,
    })
  if (random.chance(0.3))
    addTour(rows, village, words, { library, host: random.pick(hosts), on_ms: asOf_ms + random.whole(3, 20) * DAY_MS })
}

function addTour(
  rows: Rows,
  { random, idOf, asOf_ms, county, code, by }: ParticipationVillage,
  words: Words,
  { host, on_ms, library }: { host: string; on_ms: number; library: readonly Titled[] },
): void {
  const from_ms = Math.min(on_ms, asOf_ms) - random.whole(4, 10) * DAY_MS
  const id = idOf(from_ms)
  const facts: TourFact[] = []
  let state: TourState | undefined
  const act = (verb: Verb, at_ms: number, data: FactData) => {
    if (at_ms > asOf_ms) return
    const fact: TourFact = { id: idOf(at_ms), verb, at_ms, by, data }
    state = applied(state, fact)
    facts.push(fact)
  }
  const about = random.whole(0, words.aims.length - 1)
  const pick = (list: readonly string[]) => list[about] ?? ''
  act('planned', from_ms, { on: dayOf(on_ms), route: host, aims: pick(words.aims) })
  act('noted', on_ms + DAY_MS, { people: random.whole(4, 12), notes: pick(words.notes) })
  const practice = library.find(({ title }) => title === pick(words.practices))
  act('taken', on_ms + 2 * DAY_MS, { idea: { text: pick(words.ideas), ...(practice ? { practice } : {}) } })
  act('closed', on_ms + 3 * DAY_MS, {})
  if (!state) return
  const of = { county, village_code: code }
  rows.add('tour', { ...of, id, ...tourColumns(state), body_hash: sha256(id) })
  for (const [i, fact] of facts.entries())
    rows.add('tour_fact', { ...of, tour_id: id, seq: i + 1, ...factColumns(fact, null) })
}
