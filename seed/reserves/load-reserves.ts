import { PlaceBook } from '#capabilities/place/index.ts'
import type { Playbook } from '#capabilities/playbook/index.ts'
import {
  actOnRecruitment,
  actOnReserve,
  applyFor,
  openRecruitment,
  reserveRulesFrom,
} from '#capabilities/reserve/index.ts'
import { reachOf } from '#platform/access/reach.ts'
import type { Context } from '#platform/context.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { Database } from '#platform/db/database.ts'
import { inTransaction, reach, type Tx } from '#platform/db/transaction.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { SeedCounty } from '../county.ts'
import { idsFrom } from '../ids.ts'
import { readWords } from '../participation/village.ts'
import { nameOf } from '../people/names.ts'
import type { StaffMember } from '../people/staff.ts'
import { type Random, randomOf } from '../random.ts'

interface ReserveLoad {
  county: SeedCounty
  playbook: Playbook
  keys: Keys
  asOf: Date
  seed: number
}
interface Words {
  title: string
  examAt: string
  conditions: string
  papers: string
  growth: [kind: string, after: number, text: string, result: string, paper: string][]
  left: string
}
type ReserveContext = ReturnType<ReturnType<typeof reserveRulesFrom>>

const DAY_MS = 86_400_000
const DEMO_DESK = 'town.shouchang'
const POSTS_MOST = 4
const CONTRACT_DAYS = 730
/** How many days ago each step of the recruitment that is over was taken. */
const PAST = {
  opened: 300,
  applied: 295,
  closed: 290,
  admitted: 288,
  exam: 283,
  scored: 281,
  listed: 279,
  confirmed: 272,
}
const RUNNING = { opened: 5, applied: 2, closed: -10, exam: -17 }
const SIGNED_AFTER = 3
const LEFT_AFTER = 50
const DECIDED_LAST = 60
/** Of those who apply one does not reach the mark. */
const WEAK = 2
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

interface Making {
  load: ReserveLoad
  words: Words
  random: Random
  town: string
  newId: () => string
  /** The day so many days ago. */
  after: (ago: number) => string
  desk: (role: string, scope: string) => StaffMember | undefined
  as: <T>(who: StaffMember | undefined, ago: number, work: (context: ReserveContext) => Promise<T>) => Promise<T>
  /** Read by the program itself. */
  look: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
}

function makingOf({ db }: Database, load: ReserveLoad): Making {
  const { county, playbook, keys, asOf, seed } = load
  const idOf = idsFrom(randomOf(seed, 'reserve-ids'))
  const withReserves = reserveRulesFrom(
    () => playbook,
    () => new PlaceBook([], []),
  )
  return {
    load,
    words: readWords<Words>('reserve-words.json'),
    random: randomOf(seed, 'reserves'),
    town: county.staff.find(({ account }) => account === DEMO_DESK)?.scope ?? '-',
    newId: () => idOf(asOf.getTime()),
    after: (ago) => dayOf(asOf.getTime() - ago * DAY_MS),
    desk: (role, scope) => county.staff.find((one) => one.role === role && one.scope === scope),
    look: (work) => inTransaction(db, reach({ reader: 'system' }), work),
    as: async (who, ago, work) => {
      if (!who) throw new Error('nobody at a desk of the recruitment')
      const { id, personName: name, role, unit, scope } = who
      const actor: Actor = { kind: 'staff', id, name, role, unit, scope }
      const now = new Date(asOf.getTime() - ago * DAY_MS)
      const about = { county: county.places.county.code, actor, scope, now, today: dayOf(now.getTime()), keys }
      return await inTransaction(db, reachOf(actor), (tx) => {
        const plain: Context = { tx, ...about, requestId: 'demonstration' }
        return work({ ...withReserves(plain), villageOf: (_, word) => word })
      })
    },
  }
}

/** One recruitment that is over and one that runs, taken step by step by the program itself; everybody in it is made up. */
export async function loadReserves(database: Database, load: ReserveLoad): Promise<void> {
  const making = makingOf(database, load)
  const { town } = making
  const decisions = await decisionsOf(making)
  if (decisions.length > 0) await loadPast(making, decisions)
  const villages = load.county.places.villages.filter(({ code }) => code.startsWith(town)).slice(0, 2)
  const codes = villages.map(({ code }) => code)
  const id = await openOne(making, RUNNING.opened, codes, RUNNING)
  for (const code of codes) await apply(making, id, code, RUNNING.applied)
}

async function openOne(
  { load, words, town, newId, after, desk, as }: Making,
  ago: number,
  villages: readonly string[],
  days: { closed: number; exam: number },
): Promise<string> {
  const name = load.county.places.towns.find(({ code }) => code === town)?.name ?? ''
  const body = {
    id: newId(),
    title: `${after(ago).slice(0, 4)} 年${name}${words.title}`,
    posts: villages.map((code) => `${code} 1`).join('\n'),
    conditions: words.conditions,
    papers: words.papers,
    applyUntil: after(days.closed),
    examOn: after(days.exam),
    examAt: words.examAt,
  }
  return (await as(desk('town-officer', town), ago, (context) => openRecruitment(context, town, body))).id
}

async function apply(
  { random, newId, as, desk, town }: Making,
  recruitment: string,
  village: string,
  ago: number,
): Promise<Applicant> {
  const name = nameOf(random, 'young')
  const born = String(random.whole(1990, 2003))
  const phone = `139${String(random.whole(0, 99_999_999)).padStart(8, '0')}`
  const body = { id: newId(), village, name, phone, born }
  const { id } = await as(desk('town-officer', town), ago, (context) => applyFor(context, recruitment, body))
  return { id, village, seen: 1 }
}

interface Applicant {
  id: string
  village: string
  seen: number
}
type Who = StaffMember | undefined

const actor =
  ({ as, newId }: Making) =>
  async (one: Applicant, who: Who, ago: number, verb: Parameters<typeof actOnReserve>[2], body: object = {}) => {
    const sent = { id: newId(), seen: one.seen, ...body }
    one.seen = (await as(who, ago, (context) => actOnReserve(context, one.id, verb, sent))).version
  }

async function loadPast(making: Making, decisions: readonly Decided[]): Promise<void> {
  const { random, town, desk, as, newId } = making
  const [officer, leader] = [desk('town-officer', town), desk('town-leader', town)]
  const villages = decisions.map(({ village }) => village)
  const recruitment = await openOne(making, PAST.opened, villages, PAST)
  const act = actor(making)
  const people: Applicant[] = []
  for (const [i, village] of villages.entries())
    for (let n = 0; n < (i === 0 ? 1 : 2); n++) people.push(await apply(making, recruitment, village, PAST.applied))
  for (const [i, one] of people.entries()) {
    const [least, most] = i === WEAK ? [20, 40] : [65, 94]
    const points = { written: `${random.whole(62, 92)}.5`, interview: String(random.whole(least, most)) }
    await act(one, officer, PAST.admitted, 'admitted')
    await act(one, officer, PAST.scored, 'scored', points)
    await act(one, leader, PAST.scored - 1, 'checked', points)
  }
  let seen = 1
  for (const verb of ['listed', 'confirmed'] as const) {
    const sent = { id: newId(), seen }
    const done = await as(officer, PAST[verb], (context) => actOnRecruitment(context, recruitment, verb, sent))
    seen = done.version
  }
  for (const [i, decided] of decisions.entries())
    await hire(making, recruitment, decided, { number: i + 1, leaves: i === decisions.length - 1 })
}

/** The village's first of the list, by its decision; what was done since, and of the last that it is over. */
async function hire(
  making: Making,
  recruitment: string,
  { village, id: decision, meetsOn }: Decided,
  { number, leaves }: { number: number; leaves: boolean },
): Promise<void> {
  const { load, words, desk, as, after, look } = making
  const clerk = desk('village-cadre', village)
  const hired = Math.floor((load.asOf.getTime() - Date.parse(meetsOn)) / DAY_MS) - SIGNED_AFTER
  const best = await look((tx) => bestOf(tx, recruitment, village))
  const mentor = best && clerk ? await as(clerk, hired, (context) => mentorOf(context, village)) : undefined
  if (!best || !mentor) return
  const act = actor(making)
  const one = { ...best, village }
  const since = after(hired)
  const until = dayOf(Date.parse(since) + CONTRACT_DAYS * DAY_MS)
  await act(one, clerk, hired, 'hired', { decision, since, until, mentor, paper: `聘用合同 ${number} 号` })
  const done = words.growth.filter(([, days]) => hired - days > 1 && !(leaves && days > LEFT_AFTER))
  for (const [kind, days, text, result, paper] of done) {
    const on = hired - days
    const said = { kind, heldOn: after(on), text, result, paper: `${paper} ${number} 号` }
    await act(one, clerk, on, 'grown', said)
  }
  const left = hired - LEFT_AFTER
  if (leaves && left > 1)
    await act(one, clerk, left, 'concluded', { outcome: 'left', heldOn: after(left), text: words.left })
}

const bestOf = (tx: Tx, recruitment: string, village: string) =>
  tx
    .selectFrom('reserve')
    .select(['id', 'version as seen'])
    .where('village_code', '=', village)
    .where('recruitment_id', '=', recruitment)
    .where('stage', '=', 'passed')
    .orderBy('total', 'desc')
    .orderBy('id')
    .executeTakeFirst()

const mentorOf = async (context: ReserveContext, village: string): Promise<string | undefined> =>
  (await context.listHolders(village)).find(({ post }) => post.startsWith('committee/'))?.officer

interface Decided {
  id: string
  village: string
  meetsOn: string
}

/** Villages of the town that decided whom they pay for missed work after the list stood, one decision each. */
async function decisionsOf({ load, look, town, after }: Making): Promise<Decided[]> {
  const rows = await look((tx) =>
    tx
      .selectFrom('decision')
      .select(['id', 'village_code as village', 'meets_on as meetsOn'])
      .where('county', '=', load.county.places.county.code)
      .where('kind', '=', 'subsidy-standards')
      .where('passed', '=', true)
      .where('stage', 'in', ['carrying-out', 'done'])
      .where('village_code', '>=', town)
      .where('village_code', '<', `${town}~`)
      .where('meets_on', '>', after(PAST.confirmed))
      .where('meets_on', '<', after(DECIDED_LAST))
      .orderBy('village_code')
      .orderBy('meets_on')
      .execute(),
  )
  const first = rows.filter(({ village }, i) => rows.findIndex((one) => one.village === village) === i)
  return first.slice(0, POSTS_MOST).map(({ meetsOn, ...one }) => ({ ...one, meetsOn: meetsOn ?? '' }))
}
