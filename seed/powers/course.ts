import type { PassedDecision } from '#capabilities/decision/index.ts'
import type { PowerStep } from '#capabilities/playbook/index.ts'
import type { powerRules } from '#capabilities/power/index.ts'
import {
  type ActionData,
  applied,
  type ItemState,
  nextOf,
  type PowerAction,
  type PrivateData,
  stepsFor,
} from '#capabilities/power/rules/index.ts'
import { nameOf } from '../people/names.ts'
import type { StaffMember } from '../people/staff.ts'
import type { Random } from '../random.ts'
import type { Pictures } from './pictures.ts'
import type { PowerWords } from './words.ts'
import { beside, hoursOf, isWorksAct, worksData } from './works.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export interface VillageOfPowers {
  code: string
  random: Random
  clerk: StaffMember
  head: StaffMember
  officer: StaffMember
  words: PowerWords
  decisions: readonly (PassedDecision & { at_ms: number })[]
  /** Names on the village's register of suppliers. */
  suppliers: readonly string[]
  /** SHA-256 of the demonstration's drawn pictures, by the state of the works. */
  pictures: Pictures
  /** The day of the adopted list. */
  day: string
}

export interface SeedItem {
  id: string
  villageCode: string
  opened_ms: number
  actions: PowerAction[]
  kept: Map<number, PrivateData>
  state: ItemState
}

export interface MakingPowers {
  village: VillageOfPowers
  rules: ReturnType<typeof powerRules>
  asOf_ms: number
  idOf: (at_ms: number) => string
}

const byOf = ({ unit, personName, id }: StaffMember): PowerAction['by'] => ({
  kind: 'staff',
  unit,
  name: personName,
  account: id,
})

/** One item as the program itself would have written it, as far as it had come on `asOf`. */
export function itemOf(
  making: MakingPowers,
  key: string,
  opened_ms: number,
  works?: readonly [title: string, text: string, cents: number],
): SeedItem | undefined {
  const { village, rules, asOf_ms, idOf } = making
  const { random, words, clerk } = village
  const power = rules.powerOn(key, village.day)
  const said = works ? [works] : words.items[key]
  if (!power || !said) return undefined
  const [title, text, sum] = random.pick<readonly [string, string, number]>(said)
  const own = power.asks_amount ? sum * 100 + random.whole(0, 40) * 1000 : undefined
  const amountCents = works ? sum : own
  const steps = stepsFor(power, amountCents)
  const person = power.asks_person ? nameOf(random, random.chance(0.5) ? 'elder' : 'middle') : undefined
  const limit = steps[0]?.limit
  const data: ActionData = {
    title: person ? power.name.zh : title,
    ...(person ? {} : { text }),
    power: key,
    sort: power.sort,
    steps,
    ruleDay: village.day,
    ...(power.works ? { works: power.works } : {}),
    ...(amountCents === undefined ? {} : { amountCents }),
    ...(limit ? { dueOn: rules.dueOn(opened_ms, limit) } : {}),
  }
  const first: PowerAction = { id: idOf(opened_ms), verb: 'opened', at_ms: opened_ms, by: byOf(clerk), data }
  const item: SeedItem = {
    id: idOf(opened_ms),
    villageCode: village.code,
    opened_ms,
    actions: [first],
    kept: new Map(person ? [[1, { person, text }]] : []),
    state: applied(undefined, first),
  }
  // Some wait a long time for somebody.
  const pace = random.chance(0.08) ? 5 : 1
  while (walk(making, item, pace, asOf_ms));
  return item
}

/** One more step, unless it lies in the future or nothing is left. */
function walk(making: MakingPowers, item: SeedItem, pace: number, asOf_ms: number): boolean {
  const { village, rules, idOf } = making
  const { random, words } = village
  const { state } = item
  const next = nextOf(state)
  if (!next) return false
  const last_ms = item.actions.at(-1)?.at_ms ?? item.opened_ms
  const waited_ms = state.waitUntil ? Date.parse(`${state.waitUntil}T00:00:00Z`) + DAY_MS + 2 * HOUR_MS : last_ms
  const system = next.act === 'published'
  const usual = random.whole(3, 20 + 24 * (next.limit?.days ?? 4)) * pace
  const hours = system ? 0 : (hoursOf(random, state, next) ?? usual)
  const from_ms = Math.max(last_ms, waited_ms)
  const at_ms = system ? from_ms : atWork(from_ms + hours * HOUR_MS, from_ms)
  if (at_ms > asOf_ms) return false
  if (!system && !state.project && item.actions.length > 1 && random.chance(0.012))
    return !take(
      item,
      { verb: 'stopped', at_ms, by: byOf(village.clerk), data: { reason: random.pick(words.stopped) } },
      idOf,
    )
  for (const fact of beside(village, state, next, from_ms, at_ms))
    take(item, { ...fact, by: byOf(village.clerk) }, idOf)
  const made = dataOf(making, item, next, at_ms)
  if (!made) return false
  const { data, kept } = made
  const late = state.dueOn === undefined || system ? 0 : rules.lateDays(state.dueOn, at_ms)
  const following = data.agrees === false ? next : state.steps[state.at + 1]
  const dueOn = following?.limit && rules.dueOn(at_ms, following.limit)
  const by = system ? { kind: 'system' as const } : byOf(actorOf(village, next))
  const whole = { ...data, ...(late > 0 ? { lateDays: late } : {}), ...(dueOn === undefined ? {} : { dueOn }) }
  take(item, { verb: 'stepped', step: next.key, at_ms, by, data: whole }, idOf)
  if (kept) item.kept.set(item.actions.length, kept)
  return true
}

/** Within office hours, on a working day of an ordinary week, later than what came before. */
function atWork(at_ms: number, after_ms: number): number {
  const day = Math.floor(at_ms / DAY_MS)
  const weekday = (day + 3) % 7
  const shift = weekday >= 5 ? 7 - weekday : 0
  const found_ms = (day + shift) * DAY_MS + 1.2 * HOUR_MS + (at_ms % (6.5 * HOUR_MS))
  return found_ms > after_ms ? found_ms : atWork((day + shift + 1) * DAY_MS, after_ms)
}

function take(item: SeedItem, fact: Omit<PowerAction, 'id'>, idOf: MakingPowers['idOf']): boolean {
  const action: PowerAction = { id: idOf(fact.at_ms), ...fact }
  item.state = applied(item.state, action)
  item.actions.push(action)
  return true
}

function actorOf({ clerk, head, officer }: VillageOfPowers, { actor }: PowerStep): StaffMember {
  if (actor === 'committee') return head
  return actor === 'town' ? officer : clerk
}

interface Made {
  data: ActionData
  kept?: PrivateData
}

function dataOf(
  { village, rules }: MakingPowers,
  { state }: SeedItem,
  step: PowerStep,
  at_ms: number,
): Made | undefined {
  const { random, words, decisions } = village
  const masked = step.shown === 'masked'
  const usual = random.pick(masked ? words.personPapers : words.papers)
  const paper = step.act === 'sealed' && !masked ? state.title : usual
  const note = random.pick(words.notes)
  const written = step.evidence === 'paper' || step.act === 'sealed' ? { paper } : {}
  const said = { ...written, ...(step.act === 'noted' ? { text: note } : {}) }
  const shown: Made = masked ? { data: written.paper === undefined ? {} : { paper: '' }, kept: said } : { data: said }
  if (isWorksAct(step.act)) {
    const data = worksData({ village, rules, state, at_ms }, step.act)
    return data && { data: { ...shown.data, ...data } }
  }
  switch (step.act) {
    case 'decided': {
      const fitting = decisions.filter(
        ({ kind, at_ms: decided_ms, amountCents = Number.POSITIVE_INFINITY }) =>
          step.kinds?.includes(kind) && decided_ms < at_ms && amountCents >= (state.amountCents ?? 0),
      )
      const found = fitting.find(({ title }) => title === state.title) ?? fitting[0]
      if (!found) return undefined
      const { at_ms: _, ...decision } = found
      return { data: { ...shown.data, decision } }
    }
    case 'announced': {
      const days = step.publicity_days ?? state.project?.tender?.publicity_days ?? 0
      const limit = { days, unit: 'day' as const }
      return { data: { until: rules.dueOn(at_ms, limit) } }
    }
    case 'countersigned': {
      const agrees = !random.chance(0.04) || state.objections > 0
      return { data: agrees ? { agrees } : { agrees, text: random.pick(words.objections) } }
    }
    case 'sealed':
      // Numbers are given once all of the village's items are there, by their days.
      return { ...shown, data: { ...shown.data, copies: random.whole(1, 3), number: 0 } }
    case 'published':
      return { data: { rev: 1 } }
    case 'noted':
      return shown
  }
}
