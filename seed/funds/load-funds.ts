import { fundRules } from '#capabilities/fund/index.ts'
import type { Playbook } from '#capabilities/playbook/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { SeedCounty } from '../county.ts'
import type { SeedDecision } from '../decisions/course.ts'
import type { SeedLeaf } from '../decisions/load-decisions.ts'
import { grouped } from '../group.ts'
import { idsFrom } from '../ids.ts'
import { randomOf } from '../random.ts'
import { assetsOf } from './asset.ts'
import { atWork, fundOf, type SeedFund, type VillageOfFunds } from './fund.ts'
import { insertAssets, insertFunds, type Rows, rowsOf } from './rows.ts'
import { readFundWords } from './words.ts'

interface FundLoad {
  county: SeedCounty
  playbook: Playbook
  asOf: Date
  seed: number
  passed: ReadonlyMap<string, readonly SeedDecision[]>
}

const DAY_MS = 86_400_000

/** Funds and assets of every village; `keep` writes them behind the decisions that they rest on. */
export function makeFunds(load: FundLoad): { leaves: SeedLeaf[]; keep: (tx: Tx) => Promise<void> } {
  const code = load.county.places.county.code
  const leaves: SeedLeaf[] = []
  const rows: Rows = rowsOf(code)
  for (const village of villagesOf(load)) {
    const decided = load.passed.get(village.code) ?? []
    for (const fund of fundsOf(village, decided)) rows.addFund(fund, village.rules, leaves)
    const letting = groundOf(decided, 'asset-lease', village.asOf_ms - 20 * DAY_MS)
    for (const asset of assetsOf(village, letting)) rows.addAsset(asset)
  }
  return {
    leaves,
    keep: async (tx) => {
      await insertFunds(tx, rows)
      await insertAssets(tx, rows)
    },
  }
}

function* villagesOf({ county, playbook, asOf, seed }: FundLoad): Iterable<VillageOfFunds> {
  const words = readFundWords()
  const rules = fundRules(playbook, asOf.toISOString().slice(0, 10))
  const staff = grouped(county.staff, (one) => one.scope)
  const idOf = idsFrom(randomOf(seed, 'fund-ids'))
  for (const { code } of county.places.villages) {
    const people = [...(staff.get(code) ?? []), ...(staff.get(code.slice(0, 9)) ?? [])]
    const find = (post: string) => people.find((one) => one.post === post)
    const [clerk, head, officer] = [find('clerk'), find('supervision-head'), find('officer')]
    const random = randomOf(seed, `funds ${code}`)
    if (clerk && head && officer)
      yield { code, random, clerk, head, officer, words, idOf, rules, asOf_ms: asOf.getTime() }
  }
}

/** The earliest decision of this type, if it was recorded before. */
function groundOf(decided: readonly SeedDecision[], kind: string, before_ms: number) {
  const found = decided.flatMap(({ id, title, kind: is, state, actions }) => {
    const at_ms = actions.find(({ verb }) => verb === 'recorded')?.at_ms
    if (is !== kind || at_ms === undefined || at_ms > before_ms) return []
    return [{ at_ms, grounds: { decision: { id, title, meetsOn: state.meeting?.meetsOn ?? '' } } }]
  })
  return found.toSorted((a, b) => a.at_ms - b.at_ms)[0]
}

function fundsOf(village: VillageOfFunds, decided: readonly SeedDecision[]): SeedFund[] {
  const { random, words, asOf_ms, rules } = village
  const ruled = (key: string, opened_ms: number) => ({ rule: { key, day: rules.dayOf(opened_ms) } })
  const first_ms = atWork(random, asOf_ms - random.whole(70, 160) * DAY_MS)
  const newest_ms = atWork(random, asOf_ms - random.whole(2, 24) * DAY_MS)
  const plans = [
    {
      ...{ kind: 'land-subsidy', words: words.subsidy, opened_ms: first_ms, people: random.whole(10, 24) },
      grounds: ruled('land-subsidy', first_ms),
      sumOf: () => ({ cents: random.whole(4, 60) * 2150 }),
    },
    {
      ...{ kind: 'elder-allowance', words: words.allowance, opened_ms: newest_ms, people: random.whole(6, 14) },
      grounds: ruled('elder-allowance', newest_ms),
      sumOf: () => ({ cents: random.pick([5000, 10_000, 20_000]) }),
    },
  ]
  const standards = groundOf(decided, 'subsidy-standards', asOf_ms - 30 * DAY_MS)
  const missed = standards && {
    ...{ kind: 'missed-work', words: words.missed, people: random.whole(4, 9), grounds: standards.grounds },
    opened_ms: atWork(random, standards.at_ms + random.whole(5, 15) * DAY_MS),
    sumOf: () => {
      const halves = random.whole(1, 12)
      return { cents: halves * 7500, hundredths: halves * 50 }
    },
  }
  return [...plans, ...(missed ? [missed] : [])].flatMap((plan) => fundOf(village, plan) ?? [])
}
