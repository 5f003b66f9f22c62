import { partnershipColumns } from '#capabilities/partnership/index.ts'
import {
  applied,
  type FactData,
  folded,
  type PartnershipFact,
  type PartnershipState,
  publicationOf,
  publicBody,
  type Verb,
} from '#capabilities/partnership/rules/index.ts'
import { PARTNERSHIP_CATEGORY } from '#kernel/log/leaf.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { factColumns } from '#platform/facts/row.ts'
import { publish } from './publish.ts'
import { type ParticipationVillage, type Rows, readWords } from './village.ts'

interface Words {
  firms: string[]
  departments: string[]
  names: Record<string, string>
  aims: Record<string, string>
  measures: { text: string; owner: string; afterDays: number }[]
  agreed: string
  money: string[]
  done: string
  result: string
}

const DAY_MS = 86_400_000
const DAY_SIGNS = 10
/** By the number at the end of a village's code: the village that the sign-in page shows is among them. */
const WHICH = { every: 3, rest: 2 }
const dayOf = (at_ms: number) => new Date(at_ms).toISOString().slice(0, DAY_SIGNS)

/** A village in three works with somebody. `neighbour`: the next village of its town. */
export function addPartnership(rows: Rows, village: ParticipationVillage, neighbour: string | undefined): void {
  if (Number(village.code) % WHICH.every !== WHICH.rest) return
  const words = readWords<Words>('partnership-words.json')
  const { random, idOf, asOf_ms, county, code, playbook } = village
  const kinds = playbook['partnership-kinds'].filter(({ body }) => body.partner !== 'village' || neighbour)
  const { key, body: kind } = random.pick(kinds)
  const from_ms = asOf_ms - random.whole(150, 330) * DAY_MS
  const partner = kind.partner === 'village' ? { code: neighbour } : { name: random.pick(words[`${kind.partner}s`]) }
  const of = { id: idOf(from_ms), village_code: code }
  const name = words.names[key] ?? key
  const aim = words.aims[key] ?? name
  const facts = courseOf(village, words, from_ms, { kind: key, name, aim })
  const state = folded(facts)
  rows.add('partnership', {
    ...{ ...of, county, kind: key, name, aim },
    partner_code: partner.code ?? null,
    partner_name: partner.name ?? null,
    until: dayOf(from_ms + 2 * 365 * DAY_MS),
    ...partnershipColumns(state),
    body_hash: sha256(of.id),
  })
  for (const [i, fact] of facts.entries()) {
    const row = { county, partnership_id: of.id, village_code: code, seq: i + 1 }
    rows.add('partnership_fact', { ...row, ...factColumns(fact, null) })
    const until = facts.slice(0, i + 1)
    const rev = publicationOf(until)
    if (rev === undefined) continue
    const sides = { id: of.id, villageCode: code, partner: partner.code ?? partner.name ?? '' }
    const said = publicBody(sides, until, folded(until))
    const leaf = { id: of.id, cat: PARTNERSHIP_CATEGORY, rev, at_ms: fact.at_ms }
    rows.add('partnership_publication', { partnership_id: of.id, ...publish(rows, village, leaf, said) })
  }
}

/** Proposed, agreed, begun; measures done as they fell due, some late, some still open; money and a result. */
function courseOf(
  { random, idOf, asOf_ms, by }: ParticipationVillage,
  words: Words,
  from_ms: number,
  first: FactData,
): PartnershipFact[] {
  const facts: PartnershipFact[] = []
  let state: PartnershipState | undefined
  const act = (verb: Verb, at_ms: number, data: FactData) => {
    const fact: PartnershipFact = { id: idOf(at_ms), verb, at_ms, by, data }
    state = applied(state, fact)
    facts.push(fact)
  }
  act('proposed', from_ms, first)
  for (const [i, { text, owner, afterDays }] of words.measures.entries())
    act('planned', from_ms + (i + 1) * 60_000, { text, owner, dueOn: dayOf(from_ms + afterDays * DAY_MS) })
  act('agreed', from_ms + 9 * DAY_MS, { text: words.agreed })
  act('started', from_ms + 12 * DAY_MS, { on: dayOf(from_ms + 12 * DAY_MS) })
  const acts: { at_ms: number; verb: Verb; data: FactData }[] = words.measures.map(({ afterDays }, i) => {
    const at_ms = from_ms + (afterDays + random.whole(-8, 20)) * DAY_MS
    return { at_ms, verb: 'completed', data: { number: i + 1, on: dayOf(at_ms), text: words.done } }
  })
  for (const [i, text] of words.money.entries()) {
    const at_ms = from_ms + (40 + i * 50) * DAY_MS
    const amountCents = random.whole(4, 60) * 100_000
    acts.push({ at_ms, verb: 'paid', data: { direction: i === 0 ? 'in' : 'out', amountCents, on: dayOf(at_ms), text } })
  }
  const earned_ms = from_ms + 230 * DAY_MS
  const earned = { on: dayOf(earned_ms), text: words.result, earnedCents: random.whole(6, 40) * 100_000 }
  acts.push({ at_ms: earned_ms, verb: 'resulted', data: earned })
  for (const { at_ms, verb, data } of acts.sort((a, b) => a.at_ms - b.at_ms))
    if (at_ms < asOf_ms) act(verb, at_ms, data)
  return facts
}
