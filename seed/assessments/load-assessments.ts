import { assessmentColumns, assessmentRules } from '#capabilities/assessment/index.ts'
import { type Level, publicBody } from '#capabilities/assessment/rules/index.ts'
import type { Playbook } from '#capabilities/playbook/index.ts'
import { ASSESSMENT_CATEGORY } from '#kernel/log/leaf.ts'
import { canonicalText } from '#platform/crypto/canonical.ts'
import { committed } from '#platform/crypto/commitment.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { factColumns } from '#platform/facts/row.ts'
import type { SeedCounty } from '../county.ts'
import type { SeedLeaf } from '../decisions/load-decisions.ts'
import { grouped } from '../group.ts'
import { idsFrom } from '../ids.ts'
import { randomOf } from '../random.ts'
import { saltOf } from '../salt.ts'
import { type FirstRound, firstRoundOf } from './first-round.ts'
import { readAssessmentWords } from './words.ts'

interface AssessmentLoad {
  county: SeedCounty
  playbook: Playbook
  asOf: Date
  seed: number
}

const DAY_MS = 86_400_000
/** The county’s first round was over by the first half of 2020. */
const FIRST_ROUND_MS = Date.UTC(2019, 0, 10, 2)
/** As the county’s article has it: 126 passed, 69 of them models; of these 29 recognised by the province, 20 on the way. */
const FUNNEL: readonly (readonly [Level, number])[] = [
  ['provincial', 29],
  ['provincial-progress', 20],
  ['model', 20],
  ['county', 57],
]

/** The town of the demonstration's desks keeps villages that have not been assessed: rounds begin there today. */
export const firstVillages = (county: SeedCounty, seed: number): string[] => {
  const shown = new Set(
    county.staff.filter(({ demo, role }) => demo && role === 'village-cadre').map(({ scope }) => scope),
  )
  const others = county.places.villages.filter(({ code }) => !shown.has(code)).map(({ code }) => code)
  return randomOf(seed, 'assessed villages').shuffled(others)
}

/** The first round of the years before; `keep` writes it. */
export function makeAssessments(load: AssessmentLoad): { leaves: SeedLeaf[]; keep: (tx: Tx) => Promise<void> } {
  const rounds = [...roundsOf(load)]
  const county = load.county.places.county.code
  const leaves = rounds.flatMap((round) => round.leaves.map((leaf) => published(county, round, leaf)))
  return {
    leaves: leaves.map(({ leaf }) => leaf),
    keep: async (tx) => {
      for (const round of rounds) await insertRound(tx, county, round)
      for (const { row } of leaves) await tx.insertInto('assessment_publication').values(row).execute()
    },
  }
}

function* roundsOf({ county, playbook, asOf, seed }: AssessmentLoad): Iterable<FirstRound> {
  const standard = assessmentRules(playbook, asOf.toISOString().slice(0, 10)).standardOn('2020-01-01')
  const staff = grouped(county.staff, (one) => one.scope)
  const centre = county.staff.find(({ role, unit }) => role === 'centre-officer' && unit.endsWith('/centre'))
  const { papers } = readAssessmentWords()
  const idAt = idsFrom(randomOf(seed, 'assessment-ids'))
  const levels = FUNNEL.flatMap(([level, n]) => Array.from({ length: n }, () => level))
  for (const [i, code] of firstVillages(county, seed).slice(0, levels.length).entries()) {
    const clerk = staff.get(code)?.find(({ post }) => post === 'clerk')
    const officer = staff.get(code.slice(0, 9))?.find(({ post }) => post === 'officer')
    const level = levels[i]
    if (!clerk || !officer || !centre || !level) continue
    const random = randomOf(seed, `assessment ${code}`)
    const opened_ms = FIRST_ROUND_MS + random.whole(0, 300) * DAY_MS
    yield firstRoundOf({ code, level, opened_ms, standard, clerk, officer, centre, random, idAt, papers })
  }
}

function published(county: string, { id, code }: FirstRound, { action, before }: FirstRound['leaves'][number]) {
  const at = new Date(action.at_ms)
  const rev = action.data.rev ?? 1
  const body = canonicalText(publicBody(id, code, before))
  const { salt, commitment, bytes } = committed(body, saltOf(action.id))
  const c = commitment.toString('hex')
  action.data.hash = c
  const leaf = {
    ...{ t: rev === 1 ? 'publish' : 'revise', id: action.id, of: id, cat: ASSESSMENT_CATEGORY },
    ...{ per: at.toISOString().slice(0, 10), at: at.toISOString(), by: 'role:village-publisher', rev },
    body: { c, len: bytes, mt: 'application/json' },
  }
  return {
    leaf: { id: action.id, villageCode: code, at, body: JSON.stringify(leaf) },
    row: {
      ...{ county, assessment_id: id, rev, village_code: code, body, salt, commitment },
      ...{ leaf_id: action.id, published_at: at },
    },
  }
}

async function insertRound(tx: Tx, county: string, { id, code, opened_ms, actions, state }: FirstRound): Promise<void> {
  await tx
    .insertInto('assessment')
    .values({
      ...{ county, id, village_code: code, standard: state.standard.key, standard_from: state.standard.version },
      ...{ opened_at: new Date(opened_ms), ...assessmentColumns(state) },
    })
    .execute()
  const facts = actions.map((action, i) => ({
    ...{ county, assessment_id: id, village_code: code, seq: i + 1 },
    ...factColumns(action, null),
  }))
  await tx.insertInto('assessment_fact').values(facts).execute()
}
