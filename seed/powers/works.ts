import type { PowerAct, PowerStep } from '#capabilities/playbook/index.ts'
import { PROJECT_ACTS } from '#capabilities/playbook/schema.ts'
import type { ActionData, BudgetLine, ItemState, PowerAction, ProjectState } from '#capabilities/power/rules/index.ts'
import type { Random } from '../random.ts'
import type { MakingPowers, VillageOfPowers } from './course.ts'

type WorksAct = (typeof PROJECT_ACTS)[number]
const DAY_MS = 86_400_000
const WORKS: readonly string[] = PROJECT_ACTS

export const isWorksAct = (act: PowerAct): act is WorksAct => WORKS.includes(act)

/** Building takes its time; everything else goes by the limits of the steps. */
export function hoursOf(random: Random, { project }: ItemState, { act }: PowerStep): number | undefined {
  if (act !== 'inspected' || project?.days === undefined) return undefined
  return Math.round(project.days * 24 * (project.inspections > 0 ? 0.1 : 0.7 + random.next() * 0.42))
}

type Beside = Pick<PowerAction, 'verb' | 'at_ms' | 'data'>

/** While it is built: a picture of how it goes on, and now and then more work. */
export function beside(
  { random, words, pictures }: VillageOfPowers,
  { project }: ItemState,
  { act }: PowerStep,
  from_ms: number,
  to_ms: number,
): Beside[] {
  if (act !== 'inspected' || project?.contractCents === undefined || project.inspections > 0) return []
  const note: Beside = {
    verb: 'progressed',
    at_ms: Math.round(from_ms + (to_ms - from_ms) * 0.4),
    data: { text: random.pick(words.worksProgress), files: [random.pick(pictures.during)] },
  }
  if (!random.chance(0.2)) return [note]
  const changeCents = Math.floor((project.contractCents * (0.02 + random.next() * 0.07)) / 10_000) * 10_000
  const data = { text: random.pick(words.changes), paper: '\u7b7e\u8bc1\u5355', changeCents }
  return changeCents > 0 ? [note, { verb: 'changed', at_ms: note.at_ms + DAY_MS / 2, data }] : [note]
}

interface Given {
  village: VillageOfPowers
  rules: MakingPowers['rules']
  state: ItemState
  at_ms: number
}

/** What a step of works says; undefined where it cannot be taken, and the item stays where it is. */
export function worksData(given: Given, act: WorksAct): ActionData | undefined {
  const { project } = given.state
  return project && READINGS[act](given, project)
}

const READINGS: Record<WorksAct, (given: Given, project: ProjectState) => ActionData | undefined> = {
  budgeted: budget,
  quoted: ({ village: { random, suppliers } }, { budgetCents = 0 }) => {
    const bids = random
      .shuffled(suppliers)
      .slice(0, random.whole(3, 4))
      .map((supplier) => ({ supplier, cents: Math.floor((budgetCents * (0.9 + random.next() * 0.12)) / 1000) * 1000 }))
    return { bids }
  },
  awarded: (_, { bids = [], budgetCents = 0 }) => {
    const [least] = bids.toSorted((a, b) => a.cents - b.cents)
    return least && least.cents <= budgetCents ? { supplier: least.supplier, related: 0 } : undefined
  },
  contracted: ({ village: { random } }, { award }) => ({
    contractCents: award?.cents ?? 0,
    days: random.whole(4, 12) * 7,
  }),
  started: ({ village: { random, pictures }, rules, at_ms }, { days = 0 }) => ({
    startedOn: rules.dayOf(at_ms),
    finishBy: rules.dayOf(at_ms + days * DAY_MS),
    files: [random.pick(pictures.before)],
  }),
  inspected: ({ village: { random, words, pictures }, rules, at_ms }, { inspections }) => {
    const people = random.whole(7, 11)
    const files = [random.pick(pictures.after)]
    if (inspections === 0 && random.chance(0.1))
      return { people, inFavour: 2, agrees: false, text: random.pick(words.rework), files }
    return { people, inFavour: people - random.whole(0, 1), agrees: true, inspectedOn: rules.dayOf(at_ms), files }
  },
  settled: ({ village: { random } }, { contractCents = 0, changeCents }) => ({
    settledCents: contractCents + changeCents - random.whole(0, 20) * 5_000,
  }),
  paid: ({ rules, at_ms }, { award, settledCents = 0, retainedCents = 0, works }) => ({
    payment: { payee: award?.supplier ?? '', cents: settledCents - retainedCents, of: 'contract' },
    until: rules.dayOf(at_ms + works.retention_days * DAY_MS),
  }),
  returned: (_, { award, settledCents = 0, paidCents }) => ({
    payment: { payee: award?.supplier ?? '', cents: settledCents - paidCents, of: 'retention' },
  }),
}

/** Three lines of the price library that come close to what was decided, and never over it. */
function budget({ village: { random, day }, rules, state: { amountCents = 0 } }: Given, { works }: ProjectState) {
  const prices = rules.pricesOn(day)
  const lines = [0.68, 0.17, 0.1].flatMap((share, i): BudgetLine[] => {
    const price = prices[i === 0 ? random.whole(0, 6) : i === 1 ? random.whole(7, 13) : prices.length - 2]
    const units = price ? Math.floor((amountCents * share) / price.cents) : 0
    if (!price || units === 0) return []
    const { name, unit, cents } = price
    return [{ name, unit, hundredths: units * 100, unitCents: cents, cents: units * cents, listed: true }]
  })
  const budgetCents = lines.reduce((sum, { cents }) => sum + cents, 0)
  const band = rules.bandFor(works.tender, budgetCents, day)
  if (!band || budgetCents === 0) return undefined
  const { key, name, where, bids_least, publicity_days } = band
  return { lines, budgetCents, tender: { key, name, where, bids_least, publicity_days } }
}
