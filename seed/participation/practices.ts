import { practiceColumns } from '#capabilities/practice/index.ts'
import {
  applied,
  type FactData,
  type PracticeFact,
  type PracticeState,
  publicationOf,
  publicBody,
  type Verb,
} from '#capabilities/practice/rules/index.ts'
import { PRACTICE_CATEGORY } from '#kernel/log/leaf.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { factColumns } from '#platform/facts/row.ts'
import { publish } from './publish.ts'
import type { Titled } from './tours.ts'
import { type ParticipationVillage, type Rows, readWords } from './village.ts'

interface Words {
  /** What is known from published sources, and no more. */
  practices: (FactData & { village: string; adopted: string[] })[]
}

const DAY_MS = 86_400_000
const WRITTEN_DAYS = 520
const ADOPTED_DAYS = 320

/** The practices that this village is known for, and those that it has adopted from others; gives the first. */
export function addPractices(rows: Rows, village: ParticipationVillage): Titled[] {
  const { practices } = readWords<Words>('practice-words.json')
  return practices.flatMap(({ village: home, adopted, ...data }) => {
    if (home !== village.code) return []
    return [{ id: addPractice(rows, village, data, adopted), title: data.title ?? '' }]
  })
}

function addPractice(rows: Rows, village: ParticipationVillage, data: FactData, adopted: readonly string[]): string {
  const { idOf, asOf_ms, county, code, by } = village
  const from_ms = asOf_ms - WRITTEN_DAYS * DAY_MS
  const id = idOf(from_ms)
  const of = { county, village_code: code }
  const facts: PracticeFact[] = []
  let state: PracticeState | undefined
  const act = (verb: Verb, at_ms: number, said: FactData) => {
    const fact: PracticeFact = { id: idOf(at_ms), verb, at_ms, by, data: said }
    state = applied(state, fact)
    facts.push(fact)
    const rev = publicationOf(facts)
    if (rev === undefined) return
    const leaf = { id, cat: PRACTICE_CATEGORY, rev, at_ms }
    const body = publicBody({ id, village: code }, facts, state)
    rows.add('practice_publication', { practice_id: id, ...publish(rows, village, leaf, body) })
  }
  act('described', from_ms, data)
  act('published', from_ms + 10 * DAY_MS, {})
  if (!state) return id
  rows.add('practice', { ...of, id, ...practiceColumns(state), body_hash: sha256(id) })
  for (const [i, fact] of facts.entries())
    rows.add('practice_fact', { ...of, practice_id: id, seq: i + 1, ...factColumns(fact, null) })
  for (const other of adopted) {
    const at = new Date(asOf_ms - ADOPTED_DAYS * DAY_MS)
    const row = { county, id: idOf(at.getTime()), practice_id: id, village_code: other, at }
    rows.add('practice_adoption', { ...row, adopted_on: at.toISOString().slice(0, 10), body_hash: sha256(row.id) })
  }
  return id
}
