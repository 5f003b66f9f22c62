import { deliberationColumns, deliberationRule } from '#capabilities/deliberation/index.ts'
import {
  applied,
  type DeliberationFact,
  type DeliberationState,
  type FactData,
  publicBody,
  type Verb,
} from '#capabilities/deliberation/rules/index.ts'
import { DELIBERATION_CATEGORY } from '#kernel/log/leaf.ts'
import { type Keys, sha256 } from '#platform/crypto/keys.ts'
import { receiptOf, receiptPrint } from '#platform/crypto/receipts.ts'
import { factColumns } from '#platform/facts/row.ts'
import { publish } from './publish.ts'
import { type ParticipationVillage, type Rows, readWords } from './village.ts'

interface Words {
  /** Title, text, whom it concerns, minutes, result. */
  topics: [string, string, string, string, string][]
  refused: string[]
  places: string[]
  progress: string
  said: string[]
  /** Why those are there who are not concerned themselves. */
  serves: string
}

const DAY_MS = 86_400_000
const RATER = 'deliberation'
const REFUSED = 0.12
const CHANNELS = [
  ['web', 5],
  ['paper', 3],
  ['spoken', 2],
  ['voice', 1],
] as const
const SOLVED = [
  ['yes', 7],
  ['partly', 2],
  ['no', 1],
] as const
const SEATS: readonly (readonly [string, number])[] = [
  ['head', 1],
  ['committee', 2],
  ['supervision', 1],
  ['representative', 3],
  ['worthy', 1],
]

/** A year of topics of one village: most talked over and done, one refused, the newest still waiting. */
export function addDeliberations(rows: Rows, village: ParticipationVillage, keys: Keys): void {
  const words = readWords<Words>('deliberation-words.json')
  const { random, asOf_ms } = village
  const topics = random.shuffled(words.topics).slice(0, random.whole(2, 4))
  for (const [i, topic] of topics.entries()) {
    const days = i === 0 ? random.whole(0, 5) : random.whole(40, 340)
    addTopic(rows, village, keys, words, topic, asOf_ms - days * DAY_MS)
  }
}

interface Course {
  facts: DeliberationFact[]
  state: DeliberationState | undefined
  seats: { id: string; seat: string; interest: string }[]
}

type Act = (verb: Verb, data: FactData, days?: number, kind?: DeliberationFact['by']['kind']) => boolean

/** What happened to a topic until the county's present; nothing is done after it. */
function courseOf(
  village: ParticipationVillage,
  words: Words,
  [title, text, interest, minutes, result]: Words['topics'][number],
  from_ms: number,
): Course {
  const { random, idOf, asOf_ms } = village
  const course: Course = { facts: [], state: undefined, seats: [] }
  let at_ms = from_ms
  const act: Act = (verb, data, days = 0, kind = 'staff') => {
    at_ms += days * DAY_MS
    if (at_ms > asOf_ms) return false
    const by = kind === 'staff' ? village.by : { kind }
    const fact: DeliberationFact = { id: idOf(at_ms), verb, at_ms, by, data }
    course.state = applied(course.state, fact)
    course.facts.push(fact)
    return true
  }
  act('proposed', { title, text, channel: random.weighted(CHANNELS) }, 0, 'resident')
  if (random.chance(REFUSED)) act('refused', { reason: random.pick(words.refused) }, 2)
  else if (act('admitted', {}, 2)) {
    for (const [seat, people] of [...SEATS, ['concerned', random.whole(1, 4)] as const]) {
      if (!act('seated', { seat, people, interest: seat === 'concerned' ? interest : words.serves })) break
      for (let n = 0; n < people; n++) course.seats.push({ id: idOf(at_ms), seat, interest })
    }
    const meetsOn = new Date(at_ms + 5 * DAY_MS).toISOString().slice(0, 10)
    if (act('noticed', { meetsOn, place: random.pick(words.places) }, 1))
      talkOver(village, words, course, act, minutes, result)
  }
  return course
}

function talkOver(
  { random }: ParticipationVillage,
  words: Words,
  { seats }: Course,
  act: Act,
  minutes: string,
  result: string,
): void {
  const consensus = random.chance(0.85)
  if (!act('met', { present: seats.length - random.whole(0, 2), consensus, text: minutes }, 5)) return
  if (!act('routed', { way: consensus ? 'do' : 'ended', text: minutes }, 1) || !consensus) return
  if (!act('progressed', { text: words.progress }, 7) || !act('completed', { text: result }, 14)) return
  for (const rater of ['proposer', ...seats.map((seat) => seat.id)])
    if (random.chance(0.6))
      act('rated', { rater, solved: random.weighted(SOLVED), text: random.pick(words.said) }, 0, 'resident')
}

function addTopic(
  rows: Rows,
  village: ParticipationVillage,
  keys: Keys,
  words: Words,
  topic: Words['topics'][number],
  from_ms: number,
): void {
  const { random, idOf, code, playbook } = village
  const [title, text] = topic
  const id = idOf(from_ms)
  const { rule } = deliberationRule(playbook, new Date(from_ms).toISOString().slice(0, 10))
  const { facts, state, seats } = courseOf(village, words, topic, from_ms)
  if (!state) return
  const of = { county: village.county, village_code: code }
  rows.add('deliberation', {
    ...of,
    ...{ id, title, text, channel: facts[0]?.data.channel ?? 'web', proposed_at: new Date(from_ms) },
    screen_by: new Date(from_ms + rule.screenDays * DAY_MS).toISOString().slice(0, 10),
    receipt_hash: receiptPrint(keys, RATER, receiptOf(keys, RATER, id)),
    ...deliberationColumns(state),
    body_hash: sha256(id),
  })
  for (const [i, fact] of facts.entries())
    rows.add('deliberation_fact', { ...of, deliberation_id: id, seq: i + 1, ...factColumns(fact, null) })
  for (const [i, seat] of seats.entries())
    rows.add('deliberation_seat', {
      ...{ ...of, ...seat, deliberation_id: id, number: i + 1, name: village.nameOf(random) },
      receipt_hash: receiptPrint(keys, RATER, receiptOf(keys, RATER, seat.id)),
      seated_at: new Date(from_ms),
    })
  publishTopic(rows, village, id, facts)
}

/** The minutes and the outcome, as the program itself would have put them into the log. */
function publishTopic(rows: Rows, village: ParticipationVillage, id: string, facts: readonly DeliberationFact[]): void {
  const { code } = village
  let rev = 0
  let state: DeliberationState | undefined
  for (const [i, fact] of facts.entries()) {
    state = applied(state, fact)
    if (fact.verb !== 'met' && fact.verb !== 'completed') continue
    rev += 1
    const said = publicBody(id, code, facts.slice(0, i + 1), state)
    const leaf = { id, cat: DELIBERATION_CATEGORY, rev, at_ms: fact.at_ms }
    rows.add('deliberation_publication', { deliberation_id: id, ...publish(rows, village, leaf, said) })
  }
}
