import { randomOf } from '../random.ts'
import { emptyLedger, type LedgerDraft, type Limits, type Making } from './draft.ts'
import { addHonestFunds } from './honest-funds.ts'
import { addHonestMoney } from './honest-money.ts'
import { addHonestPapers } from './honest-papers.ts'
import { addHonestWorks } from './honest-works.ts'
import { CONTRACTS } from './plants/contracts.ts'
import { FUNDS } from './plants/funds.ts'
import { MONEY } from './plants/money.ts'
import { PAPERS } from './plants/papers.ts'
import type { Plant } from './plants/plant.ts'
import { SPLITS } from './plants/splits.ts'

export const PLANTS: readonly Plant[] = [...SPLITS, ...CONTRACTS, ...MONEY, ...PAPERS, ...FUNDS]

export interface Planted {
  village: string
  pattern: string
  /** The records by which it could be known. */
  ids: readonly string[]
}

interface Asked {
  villages: readonly string[]
  from: string
  to: string
  seed: number
  limits: Limits
  /** How many wrongs a village has in these years, at most. */
  most: number
}

const WORKS_A_YEAR = 2

/**
 * Made-up records of villages, honest but for what is planted. It knows nothing of the rules of warnings: neither their code nor
 * their numbers, only the limits of tendering that every village knows. The check of arrows holds it to that.
 */
export function* makeLedgers({ villages, from, to, seed, limits, most }: Asked): Generator<{
  ledger: LedgerDraft
  planted: Planted[]
}> {
  let next = 0
  let number = 0
  const order = randomOf(seed, 'order of patterns').shuffled(PLANTS)
  for (const village of villages) {
    const ledger = emptyLedger(village)
    const random = randomOf(seed, `ledger ${village}`)
    const id = () => {
      number += 1
      return `r${number}`
    }
    const making: Making = { ledger, random, from, to, limits, id }
    const firms = addHonestWorks(making, WORKS_A_YEAR)
    addHonestMoney(making)
    addHonestPapers(making)
    addHonestFunds(making)
    // Every pattern in turn, so that each is met about as often.
    const planted = Array.from({ length: random.whole(0, most) }, () => {
      const one = order[next % order.length] as Plant // A remainder lies within.
      next += 1
      return { village, pattern: one.key, ids: one.plant(making, firms) }
    })
    yield { ledger, planted }
  }
}
