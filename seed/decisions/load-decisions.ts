import { decisionColumns, decisionRules } from '#capabilities/decision/index.ts'
import { folded, publicBody } from '#capabilities/decision/rules/index.ts'
import type { Playbook } from '#capabilities/playbook/index.ts'
import { DECISION_CATEGORY } from '#kernel/log/leaf.ts'
import { canonicalText } from '#platform/crypto/canonical.ts'
import { committed } from '#platform/crypto/commitment.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { factColumns } from '#platform/facts/row.ts'
import type { SeedCounty } from '../county.ts'
import { grouped } from '../group.ts'
import { idsFrom } from '../ids.ts'
import { type Copying, lineOf, type Row, startCopy } from '../loading/copy.ts'
import type { StaffMember } from '../people/staff.ts'
import { randomOf } from '../random.ts'
import { saltOf } from '../salt.ts'
import { decisionOf, type Making, type SeedDecision, type VillageOfDecisions } from './course.ts'
import { electorsOf, sizesOf } from './electors.ts'
import { type DecisionWords, OFTEN, readDecisionWords, type SeededKind } from './words.ts'

const COLUMNS = {
  decision: 'id village_code kind title opened_at stage next since_at organ meets_on round passed due_on version',
  decision_action: 'decision_id village_code seq id verb at by_kind by_account by_unit by_name data',
  decision_elector: 'id village_code body number name household sex since body_hash',
  decision_publication: 'decision_id rev village_code body salt commitment leaf_id published_at',
} as const
type Table = keyof typeof COLUMNS
const TABLES = Object.keys(COLUMNS) as Table[] // Object.keys forgets the keys' type.
const columnsOf = (table: Table) => ['county', ...COLUMNS[table].split(' ')]

interface DecisionLoad {
  ownerUrl: string
  county: SeedCounty
  playbook: Playbook
  asOf: Date
  seed: number
  towns?: readonly string[] | undefined
}

/** A leaf for the log, put there once the tables that other loads fill are free again. */
export interface SeedLeaf {
  id: string
  villageCode: string
  at: Date
  body: string
}

export interface LoadedDecisions {
  leaves: SeedLeaf[]
  /** What each village passed, for what rests on it. */
  passed: ReadonlyMap<string, readonly SeedDecision[]>
  commit(): Promise<void>
  abandon(): Promise<void>
}

const DAY_MS = 86_400_000
const MOST = 6

/** Registers of representatives, and a year of decisions of every village; seen by nobody before `commit`. */
export async function loadDecisions(load: DecisionLoad): Promise<LoadedDecisions> {
  const copies = new Map<Table, Copying>()
  const abandon = async () => void (await Promise.allSettled([...copies.values()].map((copy) => copy.abandon())))
  try {
    for (const table of TABLES) copies.set(table, await startCopy(load.ownerUrl, table, columnsOf(table)))
    const code = load.county.places.county.code
    const leaves: SeedLeaf[] = []
    const passed = new Map<string, SeedDecision[]>()
    const add = (table: Table, row: Row) => copies.get(table)?.add(lineOf(columnsOf(table), { county: code, ...row }))
    for (const made of villagesOf(load)) {
      addElectors(add, load, made.village, made.demo)
      for (const decision of made.decisions) addDecision(add, leaves, decision)
      passed.set(made.village.code, made.decisions.filter(isPassed))
    }
    await Promise.all([...copies.values()].map((copy) => copy.finish()))
    const commit = async () => {
      for (const copy of copies.values()) await copy.commit()
    }
    return { leaves, passed, commit, abandon }
  } catch (error) {
    await abandon()
    throw error
  }
}

type Add = (table: Table, row: Row) => void

function* villagesOf(load: DecisionLoad) {
  const { county, playbook, asOf, seed, towns } = load
  const words = readDecisionWords()
  const staff = grouped(county.staff, (one) => one.scope)
  const rules = decisionRules(playbook, asOf.toISOString().slice(0, 10))
  const idOf = idsFrom(randomOf(seed, 'decision-ids'))
  for (const { code } of county.places.villages) {
    if (towns && !towns.includes(code.slice(0, 9))) continue
    const village = villageOf(code, staff.get(code) ?? [], words, seed)
    if (!village) continue
    const making = { village, rules, asOf_ms: asOf.getTime(), idOf }
    const many = village.random.whole(2, MOST)
    const decisions = Array.from({ length: many }, () => {
      const kind = village.random.weighted(OFTEN)
      const days = village.random.whole(2, 360)
      // In the morning, within office hours.
      const opened_ms = Math.floor(asOf.getTime() / DAY_MS - days) * DAY_MS + 2 * 3_600_000
      return decisionOf(making, kind, village.random.pick(words[kind]), opened_ms)
    }).filter((one) => one !== undefined)
    decisions.push(...powerListOf(making, asOf), ...leaseOf(making, asOf))
    const demo = village.clerk.demo || village.director.demo
    // By dice of their own: what the other villages came to stays what it was.
    const own = { ...making, village: { ...village, random: randomOf(seed, `village-rules ${code}`) } }
    if (demo) for (const days of RULES_DAYS_AGO) decisions.push(...putAgain(own, 'village-rules', asOf, days))
    yield { village, decisions, demo }
  }
}

const isPassed = ({ state: { passed, stage } }: SeedDecision): boolean =>
  passed === true && (stage === 'carrying-out' || stage === 'done')

const LIST_DAYS_AGO = 358
const TRIES = 12

/** The village that visitors see has voted its rules twice, so that there are two editions to compare. */
const RULES_DAYS_AGO = [290, 75]

/** Every village adopted a list of small powers about a year ago; where it failed it was put again. */
const powerListOf = (making: Making, asOf: Date): SeedDecision[] =>
  putAgain(making, 'power-list', asOf, LIST_DAYS_AGO + making.village.random.whole(0, 5))

function putAgain(making: Making, kind: SeededKind, asOf: Date, days: number): SeedDecision[] {
  const { random, words } = making.village
  const opened_ms = Math.floor(asOf.getTime() / DAY_MS - days) * DAY_MS + 2 * 3_600_000
  for (let i = 0; i < TRIES; i++) {
    const made = decisionOf(making, kind, random.pick(words[kind]), opened_ms)
    if (made && isPassed(made)) return [made]
  }
  return []
}

const LETS = 0.6
const LEASE_DAYS_AGO = 318

/** Most villages let something; the contracts of a year run out in the coming weeks. */
function leaseOf(making: Making, asOf: Date): SeedDecision[] {
  const { random, words } = making.village
  if (!random.chance(LETS)) return []
  const opened_ms = Math.floor(asOf.getTime() / DAY_MS - LEASE_DAYS_AGO - random.whole(0, 25)) * DAY_MS + 2 * 3_600_000
  const made = decisionOf(making, 'asset-lease', random.pick(words['asset-lease']), opened_ms)
  return made && isPassed(made) ? [made] : []
}

function villageOf(
  code: string,
  staff: readonly StaffMember[],
  words: DecisionWords,
  seed: number,
): VillageOfDecisions | undefined {
  const find = (post: string) => staff.find((one) => one.post === post)
  const [director, clerk, head] = [find('director'), find('clerk'), find('supervision-head')]
  if (!director || !clerk || !head) return undefined
  const random = randomOf(seed, `decisions ${code}`)
  return { code, random, people: sizesOf(random), partyMembers: random.whole(28, 75), director, clerk, head, words }
}

/** Everywhere the representatives; where the demonstration's visitors try it out, all four registers. */
function addElectors(
  add: Add,
  { seed, asOf }: DecisionLoad,
  { code, people }: VillageOfDecisions,
  demo: boolean,
): void {
  const random = randomOf(seed, `electors ${code}`)
  const idOf = idsFrom(randomOf(seed, `elector-ids ${code}`))
  const bodies = demo
    ? (['representatives', 'villagers', 'members', 'member-representatives'] as const)
    : (['representatives'] as const)
  const since_ms = asOf.getTime() - 500 * DAY_MS
  const since = new Date(since_ms).toISOString().slice(0, 10)
  for (const body of bodies)
    for (const elector of electorsOf(random, body, people[body]))
      add('decision_elector', { ...elector, id: idOf(since_ms), village_code: code, since, body_hash: sha256(code) })
}

function addDecision(add: Add, leaves: SeedLeaf[], decision: SeedDecision): void {
  const { id, villageCode: village_code, kind, title, opened_ms, actions, state } = decision
  add('decision', { id, village_code, kind, title, opened_at: new Date(opened_ms), ...decisionColumns(state) })
  for (const [i, action] of actions.entries()) {
    const publication = action.verb === 'published' || action.verb === 'outcome-published'
    const data = publication ? publish(add, leaves, decision, i) : action.data
    add('decision_action', { decision_id: id, village_code, seq: i + 1, ...factColumns({ ...action, data }, null) })
  }
}

/** The bytes as they stood at that step, their commitment, and the leaf for the log. */
function publish(add: Add, leaves: SeedLeaf[], { id, villageCode, actions }: SeedDecision, i: number) {
  const before = actions.slice(0, i)
  const action = actions[i]
  const state = folded(before)
  const rev = action?.verb === 'published' ? 1 : 2
  const at = new Date(action?.at_ms ?? 0)
  const leafId = action?.id ?? id
  const body = canonicalText(publicBody(id, villageCode, before, state))
  const { salt, commitment, bytes } = committed(body, saltOf(leafId))
  const of = { decision_id: id, rev, village_code: villageCode, leaf_id: leafId, published_at: at }
  add('decision_publication', { ...of, body, salt, commitment })
  const c = commitment.toString('hex')
  const leaf = {
    t: rev === 1 ? 'publish' : 'revise',
    id: leafId,
    of: id,
    cat: DECISION_CATEGORY,
    per: state.meeting?.meetsOn ?? at.toISOString().slice(0, 10),
    at: at.toISOString(),
    by: 'role:village-publisher',
    rev,
    body: { c, len: bytes, mt: 'application/json' },
  }
  leaves.push({ id: leafId, villageCode, at, body: JSON.stringify(leaf) })
  return { rev, hash: c }
}
