import type { Playbook } from '#capabilities/playbook/index.ts'
import { powerRules } from '#capabilities/power/index.ts'
import type { Tx } from '#platform/db/transaction.ts'
import type { SeedCounty } from '../county.ts'
import type { SeedDecision } from '../decisions/course.ts'
import type { SeedLeaf } from '../decisions/load-decisions.ts'
import { grouped } from '../group.ts'
import { idsFrom } from '../ids.ts'
import { copyTogether } from '../loading/copy.ts'
import type { StaffMember } from '../people/staff.ts'
import { randomOf } from '../random.ts'
import { itemOf, type MakingPowers, type SeedItem, type VillageOfPowers } from './course.ts'
import { drawPictures, keepPictures, type Pictures } from './pictures.ts'
import { addItem, addList, addSupplier, type PowerLines, powerLines } from './rows.ts'
import { splitRoad } from './split-road.ts'
import { OFTEN, type PowerWords, readPowerWords } from './words.ts'

interface PowerLoad {
  ownerUrl: string
  county: SeedCounty
  playbook: Playbook
  asOf: Date
  seed: number
  passed: ReadonlyMap<string, readonly SeedDecision[]>
  filesDir?: string | undefined
}

const DAY_MS = 86_400_000
const MOST = 14
const RECENT_DAYS = 18
/** The list is entered some days after the meeting. */
const ENTERED_DAYS = 3

/** Every village's adopted list, and a year of items under it; seen by nobody before `commit`. */
export async function loadPowers(load: PowerLoad) {
  const code = load.county.places.county.code
  const drawn = await drawPictures()
  const lines = powerLines(code)
  const leaves: SeedLeaf[] = []
  for (const made of villagesOf(load, drawn.pictures)) fill(lines, leaves, load, made)
  const copied = await copyTogether(load.ownerUrl, lines.tables())
  const keep = (tx: Tx) => keepPictures(tx, code, drawn, load.asOf, load.filesDir)
  return { leaves, keep, ...copied }
}

function* villagesOf({ county, playbook, asOf, seed, passed }: PowerLoad, pictures: Pictures) {
  const words = readPowerWords()
  const staff = grouped(county.staff, (one) => one.scope)
  const rules = powerRules(playbook, asOf.toISOString().slice(0, 10))
  const idOf = idsFrom(randomOf(seed, 'power-ids'))
  for (const { code } of county.places.villages) {
    const list = passed.get(code)?.find(({ kind }) => kind === 'power-list')
    const recorded = list?.actions.find(({ verb }) => verb === 'recorded')
    if (!list || !recorded) continue
    const adopted_ms = recorded.at_ms + ENTERED_DAYS * DAY_MS
    const people = [...(staff.get(code) ?? []), ...(staff.get(code.slice(0, 9)) ?? [])]
    const village = villageOf(code, people, words, seed, passed.get(code) ?? [], pictures)
    if (village)
      yield {
        making: { village: { ...village, day: rules.dayOf(adopted_ms) }, rules, asOf_ms: asOf.getTime(), idOf },
        list,
        adopted_ms,
      }
  }
}

function villageOf(
  code: string,
  people: readonly StaffMember[],
  words: PowerWords,
  seed: number,
  passed: readonly SeedDecision[],
  pictures: Pictures,
): Omit<VillageOfPowers, 'day'> | undefined {
  const find = (post: string) => people.find((one) => one.post === post)
  const [clerk, head, officer] = [find('clerk'), find('supervision-head'), find('officer')]
  if (!clerk || !head || !officer) return undefined
  const decisions = passed.map(({ id, title, kind, state, actions }) => {
    const amountCents = actions[0]?.data.amountCents
    const at_ms = actions.find(({ verb }) => verb === 'recorded')?.at_ms ?? 0
    const known = { id, title, kind, meetsOn: state.meeting?.meetsOn ?? '', at_ms }
    return amountCents === undefined ? known : { ...known, amountCents }
  })
  const random = randomOf(seed, `powers ${code}`)
  const suppliers = random.shuffled(words.suppliers.map(([name]) => name)).slice(0, 5)
  return { code, random, clerk, head, officer, words, decisions, suppliers, pictures }
}

type Made = { making: MakingPowers; list: SeedDecision; adopted_ms: number }

function fill(lines: PowerLines, leaves: SeedLeaf[], { asOf }: PowerLoad, { making, list, adopted_ms }: Made): void {
  const { village, rules, idOf } = making
  const { random, code, day, clerk } = village
  if (adopted_ms > asOf.getTime()) return
  const listId = idOf(adopted_ms)
  const powers = rules.powersOn(day)
  addList(lines, leaves, { id: listId, code, day, adopted_ms, powers, list, by: clerk.personName })
  const span_days = (asOf.getTime() - adopted_ms) / DAY_MS
  const items = Array.from({ length: random.whole(MOST - 6, MOST) }, () => {
    // Every desk has something under way.
    const back_days = random.chance(0.35) ? Math.min(RECENT_DAYS, span_days) : span_days
    const opened_ms = asOf.getTime() - Math.ceil(random.next() * back_days) * DAY_MS
    return itemOf(making, random.weighted(OFTEN), opened_ms)
  }).filter((one) => one !== undefined)
  items.push(...worksOf(making, adopted_ms), ...splitRoad(making))
  for (const name of village.suppliers) addSupplier(lines, village, idOf(adopted_ms), name)
  numberSeals(items)
  for (const item of items) addItem(lines, leaves, { list_id: listId, dayOf: rules.dayOf }, item)
}

const BIG_CENTS = 40_000_000
const WORKS_MOST = 2

/** What the meeting decided to build is built: works that rest on the village's own decisions. */
function worksOf(making: MakingPowers, adopted_ms: number): SeedItem[] {
  const { random, decisions, words, clerk } = making.village
  const decided = decisions.filter(
    ({ kind, at_ms, amountCents }) => kind === 'village-road' && at_ms > adopted_ms && amountCents !== undefined,
  )
  const chosen = clerk.demo ? decided.toSorted((a, b) => a.at_ms - b.at_ms) : decided
  return chosen.slice(0, WORKS_MOST).flatMap(({ title, at_ms, amountCents = 0 }, i) => {
    const key = amountCents < 9_000_000 ? 'micro-works' : amountCents < BIG_CENTS ? 'small-works' : 'large-works'
    const said = [title, random.pick(words.worksText), amountCents] as const
    const opened_ms = at_ms + random.whole(2, 9) * DAY_MS
    const draw = (drawn: MakingPowers) => itemOf(drawn, key, opened_ms, said)
    return (clerk.demo && i === 0 ? furthest(making, draw) : draw(making)) ?? []
  })
}

const TRIES = 200
/** How far works have come: accepted, paid, and the retention money returned. */
const reached = ({ state: { stage, project } }: SeedItem): number =>
  Number(project?.inspectedOn !== undefined) + Number((project?.paidCents ?? 0) > 0) + 2 * Number(stage === 'done')

/** The oldest works of the demonstration's own village are finished, so that its pages have something whole to show. */
function furthest(making: MakingPowers, draw: (making: MakingPowers) => SeedItem | undefined): SeedItem | undefined {
  const { village } = making
  let best: SeedItem | undefined
  for (let n = 0; n < TRIES && best?.state.stage !== 'done'; n += 1) {
    const item = draw({ ...making, village: { ...village, random: randomOf(n, 'finished works') } })
    if (item && (!best || reached(item) > reached(best))) best = item
  }
  return best
}

/** By their days, without a gap. */
function numberSeals(items: readonly SeedItem[]): void {
  const sealed = items.flatMap(({ actions }) => actions.filter(({ data }) => data.number !== undefined))
  for (const [i, { data }] of sealed.sort((a, b) => a.at_ms - b.at_ms).entries()) data.number = i + 1
}
