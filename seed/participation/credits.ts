import { creditColumns, creditRules, memberColumns } from '#capabilities/credit/index.ts'
import {
  applied,
  type CreditFact,
  type CreditState,
  type FactData,
  type MemberData,
  type MemberFact,
  type MemberState,
  type MemberVerb,
  memberFold,
  periodStart,
  publicationOf,
  publicBody,
  type Verb,
} from '#capabilities/credit/rules/index.ts'
import { CREDIT_CATEGORY } from '#kernel/log/leaf.ts'
import { maskName } from '#kernel/mask.ts'
import { type Keys, seal, sha256 } from '#platform/crypto/keys.ts'
import { factColumns } from '#platform/facts/row.ts'
import type { StaffMember } from '../people/staff.ts'
import type { Door } from '../visits/doors.ts'
import { publish } from './publish.ts'
import { type ParticipationVillage, type Rows, readWords } from './village.ts'

interface Words {
  title: string
  items: ['earn' | 'cost', string, number, string][]
  rewards: [string, number, number][]
  taken: string
  notes: string[]
  refused: string
  appeal: string
  upheld: string
  secondAppeal: string
}

const DAY_MS = 86_400_000
const DAY_SIGNS = 10
const TERMS = { period: 'quarter' as const, cap: 30, budgetCents: 60_000 }
/** Days before the vote on which the draft was written, and after it on which the rules began. */
const DRAFTED = 40
const BEGAN = 5
const dayOf = (at_ms: number) => new Date(at_ms).toISOString().slice(0, DAY_SIGNS)

interface Kept {
  id: string
  state: CreditState
  from_ms: number
}

/** One village has points: adopted by a vote of its own, with a few households that signed on paper. */
export function addCredits(
  rows: Rows,
  village: ParticipationVillage,
  { keys, committee, doors }: { keys: Keys; committee: StaffMember; doors: readonly Door[] },
): void {
  const words = readWords<Words>('credit-words.json')
  const made = makeEdition(rows, village, words)
  if (!made) return
  const by = { kind: 'staff' as const, unit: committee.unit, name: committee.personName }
  for (const [n, door] of doors.entries())
    addMember(rows, { ...village, keys, confirmer: by }, words, made, { door, n })
}

function makeEdition(rows: Rows, village: ParticipationVillage, words: Words): Kept | undefined {
  const { county, code, by, idOf, asOf_ms, decided, playbook } = village
  const vote = decided.find(({ kind, state }) => kind === 'village-rules' && state.passed && state.meeting)
  const voted = vote?.state.meeting?.meetsOn
  if (!vote || !voted) return undefined
  const voted_ms = Date.parse(`${voted}T01:00:00Z`)
  const drafted_ms = voted_ms - DRAFTED * DAY_MS
  const from_ms = voted_ms + BEGAN * DAY_MS
  if (from_ms > asOf_ms) return undefined
  const { rule, dayAfter } = creditRules(playbook, dayOf(asOf_ms))
  const id = idOf(drafted_ms)
  const facts: CreditFact[] = []
  let state: CreditState | undefined
  const act = (verb: Verb, at_ms: number, data: FactData) => {
    const fact: CreditFact = { id: idOf(at_ms), verb, at_ms, by, data }
    state = applied(state, fact)
    facts.push(fact)
    const rev = publicationOf(facts)
    if (rev === undefined) return
    const said = publicBody({ id, village: code }, facts, state)
    const leaf = { id, cat: CREDIT_CATEGORY, rev, at_ms }
    rows.add('credit_publication', { credit_id: id, ...publish(rows, village, leaf, said) })
  }
  act('drafted', drafted_ms, { title: words.title, ...TERMS, items: [], rewards: [] })
  for (const [i, [way, text, points, evidence]] of words.items.entries())
    act('itemed', drafted_ms + (i + 1) * 60_000, { item: { way, text, points, evidence } })
  for (const [i, [text, points, costCents]] of words.rewards.entries())
    act('rewarded', drafted_ms + (i + 10) * 60_000, { reward: { text, points, costCents } })
  act('opened', drafted_ms + DAY_MS, { until: dayAfter(new Date(drafted_ms + DAY_MS), rule.commentDays) })
  const adoption = { decision: vote.id, day: voted, from: dayOf(from_ms), text: words.taken, comments: 0 }
  act('adopted', voted_ms + DAY_MS, adoption)
  if (!state) return undefined
  rows.add('credit', { county, id, village_code: code, edition: 1, ...creditColumns(state), body_hash: sha256(id) })
  for (const [i, fact] of facts.entries())
    rows.add('credit_fact', { county, village_code: code, credit_id: id, seq: i + 1, ...factColumns(fact, null) })
  return { id, state, from_ms }
}

interface Deciding extends ParticipationVillage {
  keys: Keys
  confirmer: ParticipationVillage['by']
}

/** A household signs, a few deeds are told and confirmed; one is refused and appealed, one exchanged, one still waits. */
function addMember(
  rows: Rows,
  { county, code, idOf, asOf_ms, by, confirmer, keys }: Deciding,
  words: Words,
  { id: edition, state: rules, from_ms }: Kept,
  { door, n }: { door: Door; n: number },
): void {
  const facts: MemberFact[] = []
  let state: MemberState | undefined
  const act = (verb: MemberVerb, at_ms: number, data: MemberData, who = by): string => {
    const fact: MemberFact = { id: idOf(at_ms), verb, at_ms, by: who, data: { day: dayOf(at_ms), ...data } }
    const own = verb === 'proposed' || verb === 'exchanged' ? { entry: fact.id } : {}
    const whole = { ...fact, data: { ...own, ...fact.data } }
    state = memberFold.applied(state, whole)
    facts.push(whole)
    return fact.id
  }
  const form = `${dayOf(from_ms).slice(0, 4)}-${String(n + 1).padStart(3, '0')}`
  act('consented', from_ms + n * DAY_MS, { way: 'paper', household: door.id, form })
  const latest = asOf_ms - 3 * DAY_MS
  const propose = (i: number, at_ms: number) => {
    const item = rules.items[i % rules.items.length]
    if (!item) throw new Error('the words name no item')
    const points = item.way === 'earn' ? item.points : -item.points
    const said = { edition, text: item.text, points, on: dayOf(at_ms), note: words.notes[i % words.notes.length] ?? '' }
    return { text: item.text, entry: act('proposed', at_ms, said) }
  }
  const limitOn = (at_ms: number) => ({ cap: rules.cap, since: periodStart(rules.period, dayOf(at_ms)) })
  const confirm = ({ text, entry }: { text: string; entry: string }, at_ms: number) =>
    act('confirmed', at_ms, { entry, text, count: 1, ...limitOn(at_ms) }, confirmer)
  // Two deeds, the later ones nearer to today.
  const first_ms = Math.min(from_ms + (n + 3) * DAY_MS, latest - 9 * DAY_MS)
  confirm(propose(n % 4, first_ms), first_ms + DAY_MS)
  confirm(propose((n + 1) % 4, first_ms + 2 * DAY_MS), first_ms + 3 * DAY_MS)
  if (n === 0) addExchange(act, { edition, rules, at_ms: first_ms + 5 * DAY_MS })
  if (n === 1) {
    const { entry, text } = propose(0, latest - 6 * DAY_MS)
    act('refused', latest - 5 * DAY_MS, { entry, reason: words.refused }, confirmer)
    const dueOn = dayOf(latest + 10 * DAY_MS)
    act('appealed', latest - 4 * DAY_MS, { entry, about: text, text: words.appeal, dueOn, form: `${form}-1` })
    const at_ms = latest - 2 * DAY_MS
    const answer = { entry, text, upheld: true, reason: words.upheld, count: 1, ...limitOn(at_ms) }
    act('answered', at_ms, answer, confirmer)
  }
  if (n === 2) {
    const told = propose(4, latest - 4 * DAY_MS)
    confirm(told, latest - 3 * DAY_MS)
    const dueOn = dayOf(latest + 13 * DAY_MS)
    const { entry, text: about } = told
    act('appealed', latest - 2 * DAY_MS, { entry, about, text: words.secondAppeal, dueOn, form: `${form}-1` })
  }
  if (n === 3) propose(1, latest)
  if (state) keepMember(rows, keys, { county, code, door, form, facts, state })
}

function addExchange(
  act: (verb: MemberVerb, at_ms: number, data: MemberData) => string,
  { edition, rules, at_ms }: { edition: string; rules: CreditState; at_ms: number },
): void {
  const [reward] = rules.rewards
  if (!reward) throw new Error('the words name nothing to be had')
  const { text, points, costCents } = reward
  act('exchanged', at_ms, { edition, text, points: -points, on: dayOf(at_ms), costCents, count: 1 })
}

interface MadeMember {
  county: string
  code: string
  door: Door
  form: string
  facts: readonly MemberFact[]
  state: MemberState
}

function keepMember(rows: Rows, keys: Keys, { county, code, door, form, facts, state }: MadeMember): void {
  const [first] = facts
  if (!first) return
  const id = first.id
  const who = { name_sealed: seal(keys.field, door.head), name_mask: maskName(door.head), door_text: door.doorText }
  const of = { county, village_code: code }
  const now = {
    stage: state.stage,
    since_at: new Date(state.since_ms),
    version: state.version,
    ...memberColumns(state),
  }
  rows.add('credit_member', { ...of, id, way: 'paper', form_number: form, ...who, ...now, body_hash: sha256(id) })
  for (const [i, fact] of facts.entries())
    rows.add('credit_member_fact', { ...of, credit_member_id: id, seq: i + 1, ...factColumns(fact, null) })
}
