import { charterColumns, charterRules } from '#capabilities/charter/index.ts'
import {
  applied,
  type CharterFact,
  type CharterState,
  type Clause,
  type FactData,
  flagsIn,
  publicationOf,
  publicBody,
  type Verb,
  versioned,
} from '#capabilities/charter/rules/index.ts'
import { CHARTER_CATEGORY } from '#kernel/log/leaf.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { factColumns } from '#platform/facts/row.ts'
import { publish } from './publish.ts'
import { type ParticipationVillage, type Rows, readWords } from './village.ts'

interface Words {
  title: string
  clauses: [head: string, text: string][]
  flagged: [head: string, text: string]
  comments: string[]
  /** What a later edition makes of a clause. */
  reworded: Readonly<Record<string, string>>
  submit: string
  submitAgain: string
  again: string
  review: string
}

const DAY_MS = 86_400_000
const LATE = 0.12
const FLAGGED = 0.25
const dayOf = (at_ms: number) => new Date(at_ms).toISOString().slice(0, 10)

/** A village whose assembly voted its rules has them, filed or not; some of the others are asking about a draft. */
export function addCharters(rows: Rows, village: ParticipationVillage): void {
  const words = readWords<Words>('charter-words.json')
  const votes = village.decided.flatMap(({ id, kind, state: { passed, meeting } }) =>
    kind === 'village-rules' && passed && meeting ? [{ decision: id, voted: meeting.meetsOn }] : [],
  )
  if (votes.length === 0) {
    if (village.random.chance(0.3)) makeEdition(rows, village, words, { edition: 1 })?.keep()
    return
  }
  let before: Edition | undefined
  for (const vote of votes.toSorted((a, b) => (a.voted < b.voted ? -1 : 1))) {
    const made = makeEdition(rows, village, words, { edition: (before?.edition ?? 0) + 1, vote, before })
    if (!made) continue
    // One edition holds at a time: the one before ends with the vote.
    if (before) before.act('superseded', Date.parse(`${vote.voted}T01:00:00Z`), {})
    before?.keep()
    before = made
  }
  before?.keep()
}

interface Vote {
  decision: string
  voted: string
}

interface Edition {
  edition: number
  clauses: readonly Clause[]
  act(verb: Verb, at_ms: number, data: FactData): void
  /** Writes it down as it has become. */
  keep(): void
}

interface Asked {
  edition: number
  vote?: Vote | undefined
  before?: Edition | undefined
}

type Lines = readonly { head: string; text: string }[]

/** The first edition picks from what villages write; a later one rewords some of the one before, drops one and adds one. */
function linesOf({ random }: ParticipationVillage, words: Words, { vote, before }: Asked): Lines {
  const all = words.clauses.map(([head, text]) => ({ head, text }))
  if (before) {
    const kept = before.clauses.slice(0, -1).map(({ head, text }) => ({ head, text: words.reworded[text] ?? text }))
    const held = new Set(before.clauses.map(({ text }) => text))
    return [...kept, ...all.filter(({ text }) => !held.has(text)).slice(0, 1)]
  }
  const chosen = new Set(random.shuffled(words.clauses).slice(0, random.whole(8, 12)))
  const lines = words.clauses.filter((line) => chosen.has(line)).map(([head, text]) => ({ head, text }))
  const [head, text] = words.flagged
  return !vote && random.chance(FLAGGED) ? [...lines, { head, text }] : lines
}

function makeEdition(rows: Rows, village: ParticipationVillage, words: Words, asked: Asked): Edition | undefined {
  const { random, idOf, asOf_ms, playbook, by } = village
  const { edition, vote, before } = asked
  const voted_ms = vote ? Date.parse(`${vote.voted}T01:00:00Z`) : asOf_ms
  const from_ms = vote ? voted_ms - 40 * DAY_MS : asOf_ms - random.whole(2, 9) * DAY_MS
  const { rule, phrases, dayAfter } = charterRules(playbook, dayOf(from_ms))
  const id = idOf(from_ms)
  const facts: CharterFact[] = []
  let state: CharterState | undefined
  const act = (verb: Verb, at_ms: number, data: FactData) => {
    if (at_ms > asOf_ms) return
    const fact: CharterFact = {
      ...{ id: idOf(at_ms), verb, at_ms, data },
      by: verb === 'superseded' ? { kind: 'system' } : by,
    }
    state = applied(state, fact)
    facts.push(fact)
    const rev = publicationOf(facts)
    if (rev === undefined) return
    const leaf = { id, cat: CHARTER_CATEGORY, rev, at_ms }
    const said = publicBody({ id, village: village.code }, facts, state)
    rows.add('charter_publication', { charter_id: id, ...publish(rows, village, leaf, said) })
  }
  const clauses = versioned(before?.clauses ?? [], linesOf(village, words, asked), rule.reworded_percent)
  act('drafted', from_ms, { title: before ? words.again : words.title, clauses, flags: flagsIn(clauses, phrases) })
  act('opened', from_ms + DAY_MS, { until: dayAfter(new Date(from_ms + DAY_MS), rule.commentDays) })
  if (vote) {
    act('submitted', from_ms + 20 * DAY_MS, { text: before ? words.submitAgain : words.submit, comments: 2 })
    act('reviewed', from_ms + 25 * DAY_MS, { text: words.review })
    act('adopted', voted_ms, {
      ...{ decision: vote.decision, day: vote.voted },
      fileBy: dayAfter(new Date(voted_ms), rule.filingDays),
    })
    const filed_ms = voted_ms + random.whole(2, rule.filingDays) * DAY_MS + (random.chance(LATE) ? 9 * DAY_MS : 0)
    act('filed', filed_ms, { day: dayOf(filed_ms) })
  }
  if (!state) return undefined
  const keep = () => state && keepEdition(rows, village, words, { id, edition, facts, state, from_ms })
  return { edition, clauses, act, keep }
}

interface Made {
  id: string
  edition: number
  facts: readonly CharterFact[]
  state: CharterState
  from_ms: number
}

function keepEdition(
  rows: Rows,
  { random, idOf, asOf_ms, county, code }: ParticipationVillage,
  words: Words,
  { id, edition, facts, state, from_ms }: Made,
): void {
  const of = { county, village_code: code }
  rows.add('charter', { ...of, id, edition, ...charterColumns(state), body_hash: sha256(id) })
  for (const [i, fact] of facts.entries())
    rows.add('charter_fact', { ...of, charter_id: id, seq: i + 1, ...factColumns(fact, null) })
  for (const text of random.shuffled(words.comments).slice(0, 2)) {
    const at_ms = from_ms + 2 * DAY_MS
    if (at_ms <= asOf_ms)
      rows.add('charter_comment', { ...of, id: idOf(at_ms), charter_id: id, clause: null, text, at: new Date(at_ms) })
  }
}
