import { type AppraisalContext, appraisalRules, openRound } from '#capabilities/appraisal/index.ts'
import {
  applied,
  appliedEntry,
  type EntryFact,
  type RoundFact,
  resultOf,
  type Tally,
} from '#capabilities/appraisal/rules/index.ts'
import type { Playbook } from '#capabilities/playbook/index.ts'
import type { By } from '#kernel/fact.ts'
import { reachOf } from '#platform/access/reach.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Database } from '#platform/db/database.ts'
import { inTransaction, type Tx } from '#platform/db/transaction.ts'
import { factColumns } from '#platform/facts/row.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { SeedCounty } from '../county.ts'
import { idsFrom } from '../ids.ts'
import { nameOf } from '../people/names.ts'
import { type Random, randomOf } from '../random.ts'
import { readAppraisalWords } from './words.ts'

interface AppraisalLoad {
  county: SeedCounty
  playbook: Playbook
  keys: Keys
  asOf: Date
  seed: number
}

const DAY_MS = 86_400_000
const VILLAGES = 40
const DEMO_DESK = 'town.shouchang'
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

function organiserOf({ county }: AppraisalLoad) {
  const found = county.staff.find(({ role }) => role === 'organiser')
  if (!found) throw new Error('nobody at the organisation department')
  return found
}

/** Some villages of the demonstration's town and of others: all the town's, since its desks are what people look at. */
function villagesOf({ county, seed }: AppraisalLoad): string[] {
  const own = county.staff.find(({ account }) => account === DEMO_DESK)?.scope ?? '-'
  const random = randomOf(seed, 'appraised villages')
  const codes = county.places.villages.map(({ code }) => code)
  const others = random.shuffled(codes.filter((code) => !code.startsWith(own)))
  return [...codes.filter((code) => code.startsWith(own)).slice(1), ...others].slice(0, VILLAGES)
}

/** What the organisation desk of the demonstration keeps: rounds that are over, lists, and three years of reviews. All made up. */
export async function loadAppraisals(tx: Tx, load: AppraisalLoad): Promise<void> {
  const { id: account, personName: name, unit } = organiserOf(load)
  const by: By<'staff'> = { kind: 'staff', account, name, unit }
  const idOf = idsFrom(randomOf(load.seed, 'appraisal-ids'))
  for (const [i, code] of villagesOf(load).entries()) {
    const random = randomOf(load.seed, `appraisal ${code}`)
    const made = { tx, load, code, by, random, newId: () => idOf(load.asOf.getTime() - DAY_MS) }
    await loadRound(made)
    await loadEntries(made)
    await loadReviews(made, i)
    await loadDossier(made)
  }
}

interface Making {
  tx: Tx
  load: AppraisalLoad
  code: string
  by: By<'staff'>
  random: Random
  newId: () => string
}

async function loadRound({ tx, load, code, by, random, newId }: Making): Promise<void> {
  const county = load.county.places.county.code
  const opened_ms = load.asOf.getTime() - random.whole(60, 300) * DAY_MS
  const { basis: _, ...rule } = appraisalRules(load.playbook, dayOf(opened_ms)).rule
  const until = dayOf(opened_ms + rule.days * DAY_MS)
  const year = Number(dayOf(opened_ms).slice(0, 4))
  const mood = 2 + random.next() * 8
  const tallies = rule.groups.flatMap(({ key: group, slips }): Tally[] => {
    const ballots = random.chance(0.04) ? random.whole(1, rule.least - 1) : random.whole(rule.least, slips)
    return rule.questions.flatMap(({ key: question }) => {
      const given = Array.from({ length: ballots }, () =>
        random.weighted(rule.grades.map(({ key }, i) => [key, mood ** (rule.grades.length - 1 - i)] as const)),
      )
      return rule.grades.map(({ key: grade }) => ({
        ...{ group, question, grade, ballots: given.filter((one) => one === grade).length },
      }))
    })
  })
  const facts: RoundFact[] = [
    { id: newId(), verb: 'opened', at_ms: opened_ms, by, data: { rule, villageCode: code, year, until } },
    {
      id: newId(),
      verb: 'closed',
      at_ms: opened_ms + (rule.days + 1) * DAY_MS,
      by,
      data: { result: resultOf(rule, tallies) },
    },
  ]
  const id = newId()
  let state = applied(undefined, facts[0] as RoundFact) // Two facts, just above.
  state = applied(state, facts[1] as RoundFact)
  const { stage, version, result } = state
  const row = { county, id, village_code: code, year, stage, version, until, permille: result?.permille ?? null }
  await tx
    .insertInto('appraisal')
    .values({ ...row, opened_on: dayOf(opened_ms) })
    .execute()
  const of = { county, appraisal_id: id }
  await tx
    .insertInto('appraisal_fact')
    .values(facts.map((fact, i) => ({ ...of, village_code: code, seq: i + 1, ...factColumns(fact, null) })))
    .execute()
  await tx
    .insertInto('appraisal_tally')
    .values(tallies.map(({ group, ...rest }) => ({ ...of, rater_group: group, ...rest })))
    .execute()
}

async function loadEntries({ tx, load, code, by, random, newId }: Making): Promise<void> {
  const county = load.county.places.county.code
  const words = readAppraisalWords()
  for (let n = random.whole(0, 3); n > 0; n -= 1) {
    const [list, text, owner] = random.pick(words.entries)
    const noted_ms = load.asOf.getTime() - random.whole(10, 120) * DAY_MS
    const due = dayOf(noted_ms + random.whole(20, 150) * DAY_MS)
    const facts: EntryFact[] = [{ id: newId(), verb: 'noted', at_ms: noted_ms, by, data: { list, text, owner, due } }]
    if (random.chance(0.5))
      facts.push({
        ...{ id: newId(), verb: 'settled', at_ms: noted_ms + 9 * DAY_MS, by },
        data: { reason: random.pick(words.settled) },
      })
    const id = newId()
    let state = appliedEntry(undefined, facts[0] as EntryFact) // Just above.
    for (const fact of facts.slice(1)) state = appliedEntry(state, fact)
    await tx
      .insertInto('appraisal_entry')
      .values({ county, id, village_code: code, ...state })
      .execute()
    await tx
      .insertInto('appraisal_entry_fact')
      .values(
        facts.map((fact, i) => ({ county, entry_id: id, village_code: code, seq: i + 1, ...factColumns(fact, null) })),
      )
      .execute()
  }
}

const YEARS = 3
const UNFIT_TWICE = 7

async function loadReviews({ tx, load, code, random, newId }: Making, i: number): Promise<void> {
  const county = load.county.places.county.code
  const year = Number(dayOf(load.asOf.getTime()).slice(0, 4)) - 1
  const person = nameOf(random, 'middle')
  const post = random.pick(readAppraisalWords().posts)
  const rows = Array.from({ length: YEARS }, (_, n) => {
    const present = random.whole(30, 60)
    const fit = !(i === UNFIT_TWICE && n > 0) && !random.chance(0.03)
    const for_fit = fit ? random.whole(Math.ceil(present / 2) + 1, present) : random.whole(4, Math.floor(present / 2))
    const reviewed = year - YEARS + 1 + n
    return {
      ...{ county, id: newId(), village_code: code, year: reviewed, person, post, fit, present, for_fit },
      ...{ paper: `${reviewed} 年民主评议会议记录`, noted_on: `${reviewed}-12-20` },
    }
  })
  await tx.insertInto('appraisal_review').values(rows).execute()
}

const JOINTS_HELD = 4
const HELD_DAYS = 300

/** Most of the joint actions with the village's secretary within the year; which are missing differs. */
async function loadDossier({ tx, load, code, newId }: Making): Promise<void> {
  const county = load.county.places.county.code
  const random = randomOf(load.seed, `dossier ${code}`)
  const person = nameOf(random, 'middle')
  const { joints } = appraisalRules(load.playbook, dayOf(load.asOf.getTime())).dossier
  const held = random.shuffled([...joints]).slice(0, random.whole(JOINTS_HELD, joints.length))
  const { results, participants, notes } = readAppraisalWords().dossier
  const rows = held.map(({ key: joint, name }) => {
    const held_on = dayOf(load.asOf.getTime() - random.whole(5, HELD_DAYS) * DAY_MS)
    return {
      ...{ county, id: newId(), village_code: code, person, joint, held_on, noted_on: held_on },
      ...{ participants: random.pick(participants), text: random.pick(notes), result: random.pick(results) },
      paper: `${held_on.slice(0, 4)} 年${name.zh}材料，组织工作档案`,
    }
  })
  await tx.insertInto('dossier_entry').values(rows).execute()
}

/** One round that is under way in the demonstration's town, opened by the program itself: its slips are good. */
export async function openAppraisal({ db }: Database, load: AppraisalLoad): Promise<void> {
  const { id, personName: name, role, unit, scope } = organiserOf(load)
  const actor: Actor = { kind: 'staff', id, name, role, unit, scope }
  const county = load.county.places.county.code
  const now = new Date(load.asOf.getTime() - 2 * DAY_MS)
  const own = load.county.staff.find(({ account }) => account === DEMO_DESK)?.scope ?? '-'
  const villageCode = load.county.places.villages.find(({ code }) => code.startsWith(own))?.code ?? ''
  const rules = appraisalRules(load.playbook, dayOf(now.getTime()))
  const about = {
    county,
    actor,
    scope: '-',
    now,
    today: dayOf(now.getTime()),
    requestId: 'demonstration',
    keys: load.keys,
  }
  await inTransaction(db, reachOf(actor), async (tx) => {
    const context: AppraisalContext = { tx, ...about, ...rules, hasVillage: () => true, villages: () => [] }
    await openRound(context, { id: idsFrom(randomOf(load.seed, 'open appraisal'))(now.getTime()), villageCode })
  })
}
