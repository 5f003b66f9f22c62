import {
  applied,
  type MandateAction,
  type MandateState,
  type Outcome,
  type Satisfaction,
} from '#capabilities/mandate/rules/index.ts'
import type { By } from '#kernel/fact.ts'
import { unitCode } from '#kernel/unit.ts'
import type { SeedCounty } from '../county.ts'
import { idsFrom } from '../ids.ts'
import type { StaffMember } from '../people/staff.ts'
import { type Random, randomOf } from '../random.ts'
import type { MandateWords } from './words.ts'

/**
 * What the county published of 2019: 10,768 entrusted, 10,381 solved, 10,418 satisfied. It did not say how the rest was
 * made up: here some were not solved, some let go, some were not content and some did not answer.
 */
const YEAR = 2019
const PARTS: [Outcome, Satisfaction, number][] = [
  ['solved', 'satisfied', 10_206],
  ['not-solved', 'satisfied', 180],
  ['withdrawn', 'satisfied', 32],
  ['solved', 'fair', 96],
  ['solved', 'dissatisfied', 34],
  ['solved', 'no-answer', 45],
  ['not-solved', 'fair', 45],
  ['not-solved', 'dissatisfied', 84],
  ['not-solved', 'no-answer', 22],
  ['withdrawn', 'no-answer', 24],
]
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const BEGIN_MS = Date.UTC(YEAR, 0, 1, 1)
const DAYS = 364
const LASTS_DAYS = 180
const SAID_BY_RESIDENT = 0.3

export interface TakenOver {
  id: string
  village: string
  grid: string
  title: string
  actions: MandateAction[]
  state: MandateState
}

/** The year's mandates from the books, each with its acts; the same every time. */
export function* takenOver(county: SeedCounty, words: MandateWords, seed: number, scale: number): Generator<TakenOver> {
  const random = randomOf(seed, 'mandates')
  const newId = idsFrom(randomOf(seed, 'mandate-ids'))
  const parts = random.shuffled(
    PARTS.flatMap(([outcome, satisfaction, n]) =>
      Array.from({ length: Math.round(n * scale) }, () => ({ outcome, satisfaction })),
    ),
  )
  const workers = new Map<string, StaffMember[]>()
  for (const one of county.staff.filter(({ unit }) => unit.endsWith('/grid')))
    workers.set(one.scope, [...(workers.get(one.scope) ?? []), one])
  const town = new Map(county.staff.filter(({ role }) => role === 'town-officer').map((one) => [one.unit, one]))
  for (const [n, part] of parts.entries()) {
    const grid = county.grids[(n * 7) % county.grids.length]?.code ?? ''
    const agent = random.pick(workers.get(grid) ?? [])
    const caller = town.get(unitCode(grid.slice(0, 9), 'town'))
    if (!caller) throw new Error(`nobody asks in the town of ${grid}`)
    const at_ms = BEGIN_MS + Math.floor(random.next() * DAYS) * DAY_MS + random.whole(0, 7) * HOUR_MS
    const course = { random, words, newId, agent, caller, at_ms, n }
    const actions = actionsOf(course, part)
    const id = newId(at_ms)
    const title = random.pick(words.titles)
    yield { id, village: grid.slice(0, 12), grid, title, actions, state: foldedOf(actions) }
  }
}

function foldedOf(actions: readonly MandateAction[]): MandateState {
  const state = actions.reduce<MandateState | undefined>(applied, undefined)
  if (!state) throw new Error('a mandate has acts')
  return state
}

interface Course {
  random: Random
  words: MandateWords
  newId: (at_ms: number) => string
  agent: StaffMember
  caller: StaffMember
  at_ms: number
  n: number
}

const dayOf = (at_ms: number): string => new Date(at_ms + 8 * HOUR_MS).toISOString().slice(0, 10)
const by = ({ unit, personName, id }: StaffMember): By<'staff'> => ({
  kind: 'staff',
  unit,
  name: personName,
  account: id,
})

function actionsOf(
  { random, words, newId, agent, caller, at_ms, n }: Course,
  { outcome, satisfaction }: { outcome: Outcome; satisfaction: Satisfaction },
): MandateAction[] {
  const closed_ms = at_ms + random.whole(2, 60) * DAY_MS
  const asked_ms = closed_ms + random.whole(3, 20) * DAY_MS
  const own = satisfaction !== 'no-answer' && random.chance(SAID_BY_RESIDENT)
  const act = <V extends MandateAction['verb']>(verb: V, ms: number, who: MandateAction['by'], more: object) => ({
    id: newId(ms),
    verb,
    at_ms: ms,
    by: who,
    data: { day: dayOf(ms), ...more },
  })
  const [money = '', redone = '', told = '', not = '', gone = ''] = words.closings
  const closing = { solved: random.pick([money, redone, told]), 'not-solved': not, withdrawn: gone }[outcome]
  return [
    act('given', at_ms, by(agent), {
      scope: ['hand-in', 'ask', 'receive'],
      consent: 'signed',
      paper: `${words.papers[0]} ${YEAR}-${n + 1}`,
      agent: { kind: 'person', unit: agent.unit, account: agent.id, name: agent.personName },
      expiresOn: dayOf(at_ms + LASTS_DAYS * DAY_MS),
    }),
    act('taken', at_ms + HOUR_MS, by(agent), { noTie: true }),
    act('done', at_ms + DAY_MS, by(agent), { what: 'hand-in', way: 'office', text: random.pick(words.deeds) }),
    act('closed', closed_ms, by(agent), { outcome, text: closing }),
    act('rated', asked_ms, own ? { kind: 'resident' } : by(caller), {
      satisfaction,
      ratedBy: own ? 'resident' : 'caller',
    }),
  ]
}
