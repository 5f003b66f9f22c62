import { likeness } from '#capabilities/deliberation/rules/index.ts'
import { refuse } from '#kernel/problem.ts'
import type { Clause, Flag } from '../shapes/vocabulary.ts'

const CLAUSES_MOST = 80
const CLAUSE_MOST = 400
const HEADING = /^[#＃]\s*/

export interface Typed {
  head: string
  text: string
}

/** A clause a line under headings, as somebody typed them. @throws Problem `charter.clauses` 422 */
export function clausesIn(typed: string): Typed[] {
  const found: Typed[] = []
  let head = ''
  for (const line of typed.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    if (HEADING.test(line)) head = line.replace(HEADING, '')
    else found.push({ head, text: line })
  }
  if (found.length === 0 || found.length > CLAUSES_MOST || found.some(({ text }) => text.length > CLAUSE_MOST))
    throw refuse('charter.clauses', 422, { field: 'clauses', params: { most: CLAUSES_MOST, signs: CLAUSE_MOST } })
  return found
}

/** The same, to be typed on. */
export function typedFrom(clauses: readonly Typed[]): string {
  let head = ''
  return clauses
    .flatMap((clause) => {
      const lines = clause.head === head ? [clause.text] : [`# ${clause.head}`, clause.text]
      head = clause.head
      return lines
    })
    .join('\n')
}

interface Pair<Before, After> {
  before?: Before
  after?: After
}

/** Which clause of one text stands for which of another: word for word first, then the likest; the rest came or went. */
function paired<Before extends Typed, After extends Typed>(
  before: readonly Before[],
  after: readonly After[],
  reworded_percent: number,
): Pair<Before, After>[] {
  const left = new Set(before)
  const found = new Map<After, Before>()
  const take = (one: After, other: Before | undefined) => {
    if (!other) return
    found.set(one, other)
    left.delete(other)
  }
  for (const one of after)
    take(
      one,
      [...left].find(({ text }) => text === one.text),
    )
  for (const one of after) {
    if (found.has(one)) continue
    const [best] = [...left]
      .map((other) => ({ other, like: likeness(one.text, other.text) }))
      .filter(({ like }) => like >= reworded_percent)
      .sort((a, b) => b.like - a.like)
    take(one, best?.other)
  }
  const pairs = after.map((one): Pair<Before, After> => {
    const other = found.get(one)
    return other ? { before: other, after: one } : { after: one }
  })
  return [...pairs, ...[...left].map((one) => ({ before: one }))]
}

/** A clause that was reworded keeps its key and counts one more version; a new one gets a key of its own. */
export function versioned(before: readonly Clause[], typed: readonly Typed[], reworded_percent: number): Clause[] {
  let last = Math.max(0, ...before.map(({ key }) => Number(key.slice(1))))
  return paired(before, typed, reworded_percent).flatMap(({ before: old, after }) => {
    if (!after) return []
    if (!old) {
      last += 1
      return [{ key: `c${last}`, version: 1, ...after }]
    }
    return [{ key: old.key, version: old.version + (old.text === after.text ? 0 : 1), ...after }]
  })
}

interface Phrases {
  key: string
  phrases: readonly string[]
}

/** Every flagged word, where it stands: also in "no fines are charged", for a program does not read, it reminds. */
export const flagsIn = (clauses: readonly Clause[], rules: readonly Phrases[]): Flag[] =>
  clauses.flatMap(({ key: clause, text }) =>
    rules.flatMap(({ key: rule, phrases }) =>
      phrases.filter((phrase) => text.includes(phrase)).map((phrase) => ({ clause, phrase, rule })),
    ),
  )

export type Change = 'same' | 'reworded' | 'added' | 'removed'

export interface Compared {
  change: Change
  before?: Typed
  after?: Typed
}

/** Two texts clause by clause: between editions, or between villages. */
export const compared = (before: readonly Typed[], after: readonly Typed[], reworded_percent: number): Compared[] =>
  paired(before, after, reworded_percent).map((pair) => ({ ...pair, change: changeOf(pair) }))

function changeOf({ before, after }: Pair<Typed, Typed>): Change {
  if (!before) return 'added'
  if (!after) return 'removed'
  return before.text === after.text ? 'same' : 'reworded'
}
