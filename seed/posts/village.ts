import type { postRules } from '#capabilities/post/index.ts'
import {
  type ActionData,
  applied,
  EMPTY,
  type PostAction,
  type PostBook,
  type Relation,
  type Verb,
  type Way,
} from '#capabilities/post/rules/index.ts'
import type { SeedElector } from '../decisions/electors.ts'
import type { StaffMember } from '../people/staff.ts'
import type { Random } from '../random.ts'

const DAY_MS = 86_400_000

export interface VillageOfPosts {
  code: string
  random: Random
  idOf: (at_ms: number) => string
  rules: ReturnType<typeof postRules>
  asOf_ms: number
  /** The town’s officer, who enters what is elected. */
  by: StaffMember
  staff: readonly StaffMember[]
  /** One of its grids’ workers settles disputes as well. */
  worker: StaffMember | undefined
  /** The register of representatives: most who hold small posts stand on it. */
  electors: readonly SeedElector[]
  /** The village’s duty telephone. */
  phone: string
  /** So many days ago the bodies were elected. */
  electedDays: number
  suppliers: readonly string[]
  sexOf: (name: string) => 'woman' | 'man'
}

export interface SeedOfficer {
  id: string
  name: string
  household: string | undefined
  account: string | undefined
}

export interface SeedTie {
  id: string
  officer: string
  tie: 'kin' | 'interest'
  relation: Relation | undefined
  party: string
  at_ms: number
}

export interface SeedPosts {
  code: string
  actions: PostAction[]
  book: PostBook
  officers: SeedOfficer[]
  ties: SeedTie[]
}

/** Somebody who takes part: from the desks, or by a number of the register. */
interface Person {
  name: string
  sex: 'woman' | 'man'
  household?: string | undefined
  account?: string | undefined
}

/** A village’s book, begun with the election before the last, and folded by the program’s own rules. */
export function postsOf(village: VillageOfPosts): SeedPosts {
  const writing = writer(village)
  const people = peopleOf(village)
  const { random, electedDays, asOf_ms } = village
  const elected_ms = asOf_ms - electedDays * DAY_MS
  formerLeader(writing, people, elected_ms)
  electBodies(writing, people, elected_ms, village)
  electMediators(writing, people, village)
  declareAll(writing, village, elected_ms + random.whole(20, 60) * DAY_MS)
  return writing.made()
}

type People = ReturnType<typeof peopleOf>

function peopleOf({ staff, worker, electors, sexOf }: VillageOfPosts) {
  const desk = (one: StaffMember): Person => ({ name: one.personName, sex: sexOf(one.personName), account: one.id })
  const at = (post: string) => staff.filter((one) => one.post === post).map(desk)
  const rep = (n: number): Person => {
    const one = electors[n]
    return one ? { name: one.name, sex: one.sex, household: one.household } : { name: '方桂珍', sex: 'woman' }
  }
  const [director] = at('director')
  const [clerk] = at('clerk')
  const [head] = at('supervision-head')
  return {
    ...{ director: director ?? rep(20), clerk: clerk ?? rep(21), head: head ?? rep(22), rep },
    members: at('member'),
    watching: at('supervision-member'),
    worker: worker && desk(worker),
  }
}

type Writing = ReturnType<typeof writer>

function writer({ code, idOf, by, rules, phone }: VillageOfPosts) {
  const actions: PostAction[] = []
  const officers: SeedOfficer[] = []
  const ties: SeedTie[] = []
  const known = new Map<Person, string>()
  let book = EMPTY
  const take = (verb: Verb, at_ms: number, data: ActionData, id = idOf(at_ms)): string => {
    const staff = { kind: 'staff' as const, unit: by.unit, name: by.personName, account: by.id }
    const action: PostAction = { id, verb, at_ms, by: staff, data }
    book = applied(book, action)
    actions.push(action)
    return id
  }
  const enter = (person: Person, at_ms: number): string => {
    const found = known.get(person)
    if (found !== undefined) return found
    const id = idOf(at_ms)
    const { name, sex, household, account } = person
    take('entered', at_ms, { officer: { id, name, sex } }, id)
    officers.push({ id, name, household, account })
    known.set(person, id)
    return id
  }
  const yearsOf = (body: string, day: string) => rules.bodiesOn(day).find(({ key }) => key === body)?.term_years ?? 5
  const form = (body: string, at_ms: number, basis: string): string => {
    const since = rules.dayOf(at_ms)
    const [year = '', ...rest] = since.split('-')
    const next = Date.parse(`${Number(year) + yearsOf(body, since)}-${rest.join('-')}T00:00:00Z`)
    const until = new Date(next - DAY_MS).toISOString().slice(0, 10)
    take('formed', at_ms, { formed: { body, since, until, basis } })
    return until
  }
  const seat = (person: Person, at_ms: number, [body, post]: readonly [string, string], way: Way, basis: string) => {
    const officer = enter(person, at_ms)
    const since = rules.dayOf(at_ms)
    const until = book.formed.findLast((one) => one.body === body)?.until ?? since
    const id = idOf(at_ms)
    take('appointed', at_ms, { term: { id, officer, body, post, way, since, until, basis, phone } }, id)
    return id
  }
  const made = (): SeedPosts => ({ code, actions, book, officers, ties })
  return { take, enter, form, seat, made, ties, officers, idOf, dayOf: rules.dayOf }
}

const OLD = '上届换届选举结果公告（演示）'
const NEW = '本届换届选举结果公告（演示）'

/** Past terms stay: who led the village before, and to whom it was handed. */
function formerLeader(
  { form, seat, enter, take, idOf, dayOf }: Writing,
  { rep, director }: People,
  elected_ms: number,
) {
  // Five years earlier to the day, so that the old term ends where the new one begins.
  const [year = '', ...rest] = dayOf(elected_ms).split('-')
  const before_ms = Date.parse(`${Number(year) - 5}-${rest.join('-')}T02:00:00Z`)
  const former = rep(24)
  form('party-branch', before_ms, OLD)
  form('committee', before_ms, OLD)
  const led = seat(former, before_ms, ['party-branch', 'secretary'], 'elected', OLD)
  const directed = seat(former, before_ms, ['committee', 'director'], 'elected', OLD)
  const to = enter(director, elected_ms)
  const day = dayOf(elected_ms)
  for (const of of [led, directed])
    take(
      'handed-over',
      elected_ms,
      { of, handOver: { to, day, open: [], text: '账册、印章、档案移交清单（演示）' } },
      idOf(elected_ms),
    )
}

const LEADS_ALONE = 0.85
const MEMBERS_LEAST = 3

function electBodies({ form, seat }: Writing, people: People, at_ms: number, { random }: VillageOfPosts) {
  const { director, clerk, head, members, watching, rep } = people
  for (const body of ['party-branch', 'committee', 'supervision', 'cooperative', 'women', 'youth', 'militia'])
    form(body, at_ms, NEW)
  const secretary = random.chance(LEADS_ALONE) ? director : rep(8)
  const elect = (person: Person, body: string, post: string, way: Way = 'elected') =>
    seat(person, at_ms, [body, post], way, NEW)
  elect(secretary, 'party-branch', 'secretary')
  elect(rep(2), 'party-branch', 'member')
  elect(members[0] ?? rep(11), 'party-branch', 'member')
  elect(director, 'committee', 'director')
  const seated = [rep(0), ...members]
  for (let n = 11; seated.length < MEMBERS_LEAST - 1; n++) seated.push(rep(n))
  for (const person of seated) elect(person, 'committee', 'member')
  elect(clerk, 'committee', 'clerk', 'appointed')
  elect(rep(3), 'committee', 'bookkeeper', 'appointed')
  elect(head, 'supervision', 'head')
  for (const person of watching) elect(person, 'supervision', 'member')
  elect(secretary, 'cooperative', 'chair')
  elect(rep(4), 'cooperative', 'director')
  elect(rep(7), 'cooperative', 'supervisor')
  elect(rep(0), 'women', 'chair')
  elect(rep(9), 'youth', 'secretary')
  // Here and there a post is vacant: the calendar has to show it.
  if (random.chance(0.93)) elect(rep(2), 'militia', 'leader', 'appointed')
}

const MEDIATION_DAYS = 1090

/** Mediators serve three years, so that their terms end on days of their own; now and then nobody thought of it. */
function electMediators({ form, seat }: Writing, people: People, { random, electedDays, asOf_ms }: VillageOfPosts) {
  const { members, rep, worker } = people
  const days = random.chance(0.05) ? MEDIATION_DAYS + random.whole(20, 90) : (electedDays % MEDIATION_DAYS) + 5
  const at_ms = asOf_ms - days * DAY_MS
  form('mediation', at_ms, NEW)
  const head = members[0] ?? rep(11)
  for (const [person, post] of [
    [head, 'head'],
    [rep(5), 'member'],
    [rep(6), 'member'],
    ...(worker ? [[worker, 'member'] as const] : []),
  ] as const)
    seat(person, at_ms, ['mediation', post], 'elected', NEW)
}

/** Most have nothing to declare, some have kin in the village or a share in a firm, and a few have not said. */
function declareAll(
  { take, ties, officers, idOf, dayOf }: Writing,
  { random, suppliers }: VillageOfPosts,
  from_ms: number,
) {
  const on = dayOf(from_ms)
  for (const { id: officer } of officers.slice(1)) {
    const at_ms = from_ms + random.whole(1, 40) * 3_600_000
    const id = idOf(at_ms)
    const kind = random.weighted([
      ['none', 84],
      ['kin', 9],
      ['firm', 1],
      ['undeclared', 6],
    ] as const)
    if (kind === 'undeclared') continue
    if (kind === 'none') {
      take('declared', at_ms, { declaration: { id, officer, tie: 'none', on } }, id)
      continue
    }
    const relation = random.pick(['spouse', 'child', 'sibling'] as const)
    if (kind === 'firm') {
      const firm = random.pick(suppliers)
      take('declared', at_ms, { declaration: { id, officer, tie: 'interest', firm, on } }, id)
      ties.push({ id, officer, tie: 'interest', relation: undefined, party: firm, at_ms })
      continue
    }
    const party = `${random.pick(officers).name.slice(0, 1)}小${random.pick(['华', '明', '芳', '军'])}`
    take('declared', at_ms, { declaration: { id, officer, tie: 'kin', relation, on } }, id)
    ties.push({ id, officer, tie: 'kin', relation, party, at_ms })
  }
}
