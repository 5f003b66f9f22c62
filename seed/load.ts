import { join } from 'node:path'
import { sql } from 'kysely'
import { type Playbook, readPlaybookFiles, storePlaybook } from '#capabilities/playbook/index.ts'
import { projectRoot } from '#platform/config/root.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import { type Database, openDatabase } from '#platform/db/database.ts'
import { inTransaction, reach, type Tx } from '#platform/db/transaction.ts'
import { hashPassword } from '#platform/identity/password.ts'
import { loadAppraisals, openAppraisal } from './appraisals/load-appraisals.ts'
import { makeAssessments } from './assessments/load-assessments.ts'
import { loadRunningRounds } from './assessments/running-rounds.ts'
import { loadContests } from './contests/load-contests.ts'
import { loadCounters } from './counters/load-counters.ts'
import { SEED, type SeedCounty, seedCounty } from './county.ts'
import { loadDecisions, type SeedLeaf } from './decisions/load-decisions.ts'
import { loadDisputes } from './disputes/load-disputes.ts'
import { makeFunds } from './funds/load-funds.ts'
import { worldOf } from './history/county-world.ts'
import { loadIncidents } from './incidents/load-incidents.ts'
import { insertCounty } from './loading/county-rows.ts'
import { loadDisclosures } from './loading/disclosures.ts'
import { loadMatters } from './loading/matters.ts'
import { loadLiveMandates, loadMandates } from './mandates/load-mandates.ts'
import { makeParticipation } from './participation/load-participation.ts'
import { DEMO_PASSWORD } from './people/demo-accounts.ts'
import { loadPetitions } from './petitions/load-petitions.ts'
import { loadPosts } from './posts/load-posts.ts'
import { loadPowers } from './powers/load-powers.ts'
import { loadReserves } from './reserves/load-reserves.ts'
import { loadTipoffs } from './tipoff/load-tipoffs.ts'
import { insertGrids } from './visits/grid-rows.ts'
import { linkMatters } from './visits/link-matters.ts'
import { loadVisits } from './visits/load-visits.ts'
import { loadWarnings } from './warnings/load-warnings.ts'
import { loadWorkplan } from './workplan/load-workplan.ts'

export interface Demonstration {
  ownerUrl: string
  keys: Keys
  /** The county's present: the histories end here. */
  asOf: Date
  seed?: number
  /** Share of the year's matters; 1 is all. */
  scale?: number
  /** Codes of the towns in which matters arise; all when absent. */
  towns?: readonly string[]
  /** Whether the records of the first half of 2020 are among them, as they are when nothing is said. */
  past?: boolean | undefined
  /** Folder of the files that are kept outside the database. */
  filesDir?: string
  log: (line: string) => void
}
/** Loaded by COPY, and seen by nobody before `commit`. */
interface Pending {
  commit(): Promise<void>
  abandon(): Promise<void>
}
export interface Loaded {
  matters: number
  actions: number
  /** What villages made public. */
  entries: number
}

/** Reports of two half-years. */
const MATTERS = 72_600

/**
 * Places, map, units, rules, staff, and a year of matters with all their actions. Places come last, so that a load that
 * broke off leaves a county that still counts as empty, and the next one begins anew.
 */
export async function loadDemonstration(load: Demonstration): Promise<Loaded> {
  const { ownerUrl, keys, asOf, seed = SEED, scale = 1, towns, log } = load
  const playbook = await readPlaybookFiles(join(projectRoot(), 'playbook'))
  const county = seedCounty(playbook, seed)
  const world = worldOf(county, { playbook, asOf, seed, towns })
  const open: Pending[] = []
  const abandon = async () => {
    await Promise.allSettled(open.map((one) => one.abandon()))
  }
  const kept = <P extends Pending>(one: P): P => {
    open.push(one)
    return one
  }
  try {
    const from = { ownerUrl, keys, county, playbook, asOf, seed, log }
    log('Writing a year of matters of the demonstration county…')
    const matters = kept(
      await loadMatters({ ownerUrl, keys, world, county, seed, log, count: Math.round(MATTERS * scale) }),
    )
    log('Writing households and a year of visits…')
    kept(await loadVisits({ ...from, scale, past: load.past ?? true }))
    log('Writing the entrusted petitions of 2019…')
    kept(await loadMandates({ ...from, scale }))
    log('Writing a year of disclosures…')
    const disclosures = kept(await loadDisclosures({ ...from, towns, filesDir: load.filesDir }))
    log('Writing a year of decisions…')
    const { leaves, passed } = kept(await loadDecisions({ ...from, towns }))
    log('Writing a year of small powers…')
    const powers = kept(await loadPowers({ ...from, passed, filesDir: load.filesDir }))
    kept(await loadIncidents(from))
    const funds = makeFunds({ ...from, passed })
    const assessments = makeAssessments(from)
    const participation = makeParticipation({ ...from, passed })
    const tipoffs = await loadTipoffs({ ...from, filesDir: load.filesDir })
    log('Loading places, rules and staff…')
    const own = [...funds.leaves, ...assessments.leaves, ...participation.leaves, ...tipoffs.leaves]
    const keepers = [powers.keep, tipoffs.commit, assessments.keep, participation.keep]
    await loadCounty(from, open, matters.matters, [...leaves, ...powers.leaves, ...own], keepers, funds.keep)
    return { matters: matters.matters, actions: matters.actions, entries: disclosures.entries }
  } catch (error) {
    await abandon()
    throw error
  }
}

type CountyLoad = Required<Pick<Demonstration, 'ownerUrl' | 'keys' | 'asOf' | 'seed'>> & {
  county: SeedCounty
  playbook: Playbook
}

/** Places, rules and staff, and in the same transaction everything that waits to be seen. */
async function loadCounty(
  load: CountyLoad,
  waiting: readonly Pending[],
  numbers: number,
  leaves: readonly SeedLeaf[],
  keepers: readonly ((tx: Tx) => Promise<void>)[],
  keepFunds: (tx: Tx) => Promise<void>,
): Promise<void> {
  const { ownerUrl, keys, asOf, seed, county, playbook } = load
  const database = openDatabase(ownerUrl, 1)
  try {
    const passwordHash = await hashPassword(DEMO_PASSWORD)
    await inTransaction(database.db, reach({ reader: 'system' }), async (tx) => {
      await storePlaybook({ tx, county: county.places.county.code }, playbook)
      await insertCounty({ tx, county, keys, passwordHash, now: asOf })
      await insertGrids(tx, county, { seed, asOf })
      for (const keep of keepers) await keep(tx)
      for (const one of waiting) await one.commit()
      await keepFunds(tx)
      const posts = await loadPosts(tx, load)
      await insertLeaves(tx, county.places.county.code, [...leaves, ...posts])
      await loadAppraisals(tx, load)
      await loadWorkplan(tx, load)
      await linkMatters(tx, county.places.county.code, asOf)
      await loadLiveMandates(tx, { county: county.places.county.code, asOf, seed })
      await loadPetitions(tx, { county: county.places.county.code, playbook: load.playbook, asOf, seed })
      await loadCounters(tx, { county: county.places.county.code, playbook, asOf, seed })
      await loadDisputes(tx, { county: county.places.county.code, playbook, keys, asOf, seed })
    })
    await settle(database, numbers, asOf)
    await loadWarnings(database, load)
    await loadRunningRounds(database, load)
    await loadContests(database, load)
    await openAppraisal(database, load)
    await loadReserves(database, load)
  } finally {
    await database.close()
  }
}

const LEAVES_AT_ONCE = 1000

/** Behind the leaves that were copied, in the order of their days. */
async function insertLeaves(tx: Tx, county: string, leaves: readonly SeedLeaf[]): Promise<void> {
  const sorted = leaves.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  for (let from = 0; from < sorted.length; from += LEAVES_AT_ONCE) {
    const rows = sorted.slice(from, from + LEAVES_AT_ONCE)
    const values = rows.map(({ id, villageCode, at, body }) => ({
      county,
      id,
      village_code: villageCode,
      body,
      added_at: at,
    }))
    await tx.insertInto('log_pending').values(values).execute()
  }
}

/** Numbers go on where the demonstration ends, boards find their totals, and the planner learns what is in the tables. */
async function settle({ db }: Database, numbers: number, asOf: Date): Promise<void> {
  // One pass over a million records; on a busy machine longer than a reader may take.
  await sql`set statement_timeout = 0`.execute(db)
  await sql`select setval('matter_number', ${numbers})`.execute(db)
  await sql`select sum_matter_counts()`.execute(db)
  await sql`select sum_open_matters(${asOf})`.execute(db)
  await sql`select sum_record_counts()`.execute(db)
  await sql`select sum_mandate_totals()`.execute(db)
  await sql`select sum_incidents()`.execute(db)
  await sql`select sum_agreements()`.execute(db)
  await sql`analyze`.execute(db)
}
