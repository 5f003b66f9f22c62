import { honourColumns, honourRules, openingColumns } from '#capabilities/honour/index.ts'
import {
  applied,
  type FactData,
  type HonourFact,
  type HonourState,
  publicationOf,
  publicBody,
  type Subject,
  type Verb,
} from '#capabilities/honour/rules/index.ts'
import { HONOUR_CATEGORY } from '#kernel/log/leaf.ts'
import { maskName } from '#kernel/mask.ts'
import { type Keys, sha256 } from '#platform/crypto/keys.ts'
import { receiptOf, receiptPrint } from '#platform/crypto/receipts.ts'
import { factColumns } from '#platform/facts/row.ts'
import { publish } from './publish.ts'
import { type ParticipationVillage, type Rows, readWords } from './village.ts'

type Line = [
  kind: string,
  subject: Subject,
  harmony: string,
  title: string,
  deed: string,
  proposal: string,
  evidence: string,
]
interface Words {
  honours: Line[]
  teams: string[]
  refused: string[]
  objection: string
  answer: string
}

/** How far it has come by the county's present. */
type End = 'proposed' | 'refused' | 'objected' | 'noticed' | 'confirmed'

const DAY_MS = 86_400_000
const PROPOSER = 'honour'
const dayOf = (at_ms: number) => new Date(at_ms).toISOString().slice(0, 10)

/** Guihua, where the journeys and the tour begin: one of each stage. */
const DEMONSTRATED = '330182109257'
const SHOWN: readonly (readonly [End, daysAgo: number])[] = [
  ['confirmed', 60],
  ['confirmed', 100],
  ['objected', 12],
  ['noticed', 4],
  ['refused', 30],
  ['proposed', 2],
]

/** A village's year of praise. */
export function addHonours(rows: Rows, village: ParticipationVillage, keys: Keys): void {
  const words = readWords<Words>('honour-words.json')
  const { random, code } = village
  const add = (line: Line | undefined, end: End, days: number) =>
    line && addHonour(rows, village, keys, words, line, end, days)
  if (code === DEMONSTRATED) {
    for (const [i, [end, days]] of SHOWN.entries()) add(words.honours[i], end, days)
    return
  }
  const lines = random.shuffled(words.honours)
  if (random.chance(0.55)) add(lines[0], 'confirmed', random.whole(20, 300))
  if (random.chance(0.15)) add(lines[1], 'noticed', random.whole(4, 6))
  if (random.chance(0.1)) add(lines[2], 'refused', random.whole(10, 200))
}

type Act = (verb: Verb, days: number, data?: FactData) => void

/** What the village and its committee did, day by day; nothing is done after the county's present. */
function courseOf(
  act: Act,
  words: Words,
  line: Line,
  end: End,
  objection: string,
  random: ParticipationVillage['random'],
) {
  const [, subject, , title, deed, , evidence] = line
  if (end === 'proposed') return
  if (end === 'refused') {
    act('refused', 2, { reason: random.pick(words.refused) })
    return
  }
  act('admitted', 1, { title, text: deed })
  act('evidenced', 1, { text: evidence })
  act('consented', 2, { answer: subject === 'person' && random.chance(0.4) ? 'masked' : 'named', way: 'signed' })
  act('noticed', 3)
  if (end !== 'confirmed') return
  if (random.chance(0.2)) act('answered', 6, { objection, upheld: false, text: words.answer })
  act('confirmed', 11)
}

/** Each step as the program itself would have taken it, with what it publishes; nothing after the county's present. */
function doneTo(rows: Rows, village: ParticipationVillage, id: string, from_ms: number, run: (act: Act) => void) {
  const { idOf, asOf_ms, code, playbook, by } = village
  const rules = honourRules(playbook, dayOf(from_ms))
  const facts: HonourFact[] = []
  let state: HonourState | undefined
  run((verb, days, data = {}) => {
    const at_ms = from_ms + days * DAY_MS
    if (at_ms > asOf_ms) return
    const until = verb === 'noticed' ? { until: rules.dayAfter(new Date(at_ms), rules.rule.noticeDays) } : {}
    const day = verb === 'confirmed' ? { day: dayOf(at_ms) } : {}
    const actor: HonourFact['by'] = verb === 'proposed' ? { kind: 'resident' } : by
    const fact: HonourFact = { id: idOf(at_ms), verb, at_ms, by: actor, data: { ...data, ...until, ...day } }
    state = applied(state, fact)
    facts.push(fact)
    const rev = publicationOf(facts)
    if (rev === undefined) return
    const leaf = { id, cat: HONOUR_CATEGORY, rev, at_ms }
    const body = publicBody({ id, village: code }, facts, state)
    rows.add('honour_publication', { honour_id: id, ...publish(rows, village, leaf, body) })
  })
  return { facts, state: state as HonourState | undefined } // Set by what was run.
}

function addHonour(
  rows: Rows,
  village: ParticipationVillage,
  keys: Keys,
  words: Words,
  line: Line,
  end: End,
  daysAgo: number,
): void {
  const { random, idOf, asOf_ms, county, code, playbook } = village
  const from_ms = asOf_ms - daysAgo * DAY_MS
  const rules = honourRules(playbook, dayOf(from_ms))
  const [kind, subject, harmony, , , text, evidence] = line
  const name = subject === 'team' ? random.pick(words.teams) : village.nameOf(random)
  const id = idOf(from_ms)
  const objection = idOf(from_ms + 5 * DAY_MS)
  const of = { county, village_code: code }
  const begun: FactData = { kind, subject, harmony, masked: subject === 'team' ? name : maskName(name) }
  const { facts, state } = doneTo(rows, village, id, from_ms, (act) => {
    act('proposed', 0, begun)
    courseOf(act, words, line, end, objection, random)
  })
  if (!state) return
  rows.add('honour', {
    ...of,
    id,
    ...openingColumns(begun),
    ...honourColumns(state),
    screen_by: rules.dayAfter(new Date(from_ms), rules.rule.screenDays),
    receipt_hash: receiptPrint(keys, PROPOSER, receiptOf(keys, PROPOSER, id)),
    body_hash: sha256(id),
  })
  rows.add('honour_proposal', { county, honour_id: id, village_code: code, name, text, evidence })
  for (const [i, fact] of facts.entries())
    rows.add('honour_fact', { ...of, honour_id: id, seq: i + 1, ...factColumns(fact, null) })
  const isObjected = end === 'objected' || facts.some(({ verb }) => verb === 'answered')
  if (isObjected)
    rows.add('honour_objection', {
      ...of,
      id: objection,
      honour_id: id,
      text: words.objection,
      at: new Date(from_ms + 5 * DAY_MS),
    })
}
