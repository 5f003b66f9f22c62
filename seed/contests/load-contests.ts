import { type ContestContext, computeDue, contestRules, publishDue } from '#capabilities/contest/index.ts'
import type { Playbook } from '#capabilities/playbook/index.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Database } from '#platform/db/database.ts'
import { inTransaction, reach } from '#platform/db/transaction.ts'
import { SYSTEM } from '#platform/identity/actor.ts'
import type { SeedCounty } from '../county.ts'
import { grouped } from '../group.ts'

interface ContestLoad {
  county: SeedCounty
  playbook: Playbook
  keys: Keys
  asOf: Date
}

const DAY_MS = 86_400_000
/** Months of rounds, each published a week or more after it was computed; the newest hangs in preview since yesterday. */
const MORNINGS_DAYS = [70, 62, 40, 32, 1]

/** The program's own mornings over the demonstration's records: nothing is written that it would not have written. */
export async function loadContests({ db }: Database, { county, playbook, keys, asOf }: ContestLoad): Promise<void> {
  const code = county.places.county.code
  const towns = new Map([
    [code, county.places.towns],
    ...grouped(county.places.villages, (one) => one.code.slice(0, 9)),
  ])
  const places = () => ({ childrenOf: (of: string) => [...(towns.get(of) ?? [])] as never[] })
  for (const days of MORNINGS_DAYS) {
    const now = new Date(asOf.getTime() - days * DAY_MS)
    const contests = contestRules(playbook, now.toISOString().slice(0, 10), { places, county: code })
    const about = { county: code, actor: SYSTEM, scope: code, now, today: contests.dayOf(now.getTime()), contests }
    await inTransaction(db, reach({ reader: 'system' }), async (tx) => {
      const context: ContestContext = { tx, ...about, requestId: 'demonstration', keys }
      await publishDue(context)
      await computeDue(context)
    })
  }
}
