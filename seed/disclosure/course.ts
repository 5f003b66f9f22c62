import type { ActionData, DisclosureAction, Verb } from '#capabilities/disclosure/rules/index.ts'
import type { StaffMember } from '../people/staff.ts'
import type { Random } from '../random.ts'
import type { VillageOfSeed } from './village.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const LEAST_STEP_MS = 20 * 60_000
/** The county's office hours, in UTC hours of the day. */
const OPENS = 1
const CLOSES = 9

export type Course = {
  made_ms: number
  due_ms: number
  asOf_ms: number
  /** Long enough ago for a correction or a withdrawal to have come. */
  settled: boolean
}

export type Act = Omit<DisclosureAction, 'id'>
type Step = [Verb, number, DisclosureAction['by'], ActionData]

const by = ({ unit, personName, id }: StaffMember): DisclosureAction['by'] => ({
  kind: 'staff',
  unit,
  name: personName,
  account: id,
})

/** Some moment of that day within office hours. */
function inOffice(random: Random, at_ms: number): number {
  const day = Math.floor(at_ms / DAY_MS) * DAY_MS
  return day + (OPENS + random.next() * (CLOSES - OPENS)) * HOUR_MS
}

/** When it comes out: mostly some days before it is due, sometimes after, and sometimes never. */
function outAt({ random, missing, late }: VillageOfSeed, due_ms: number): number | undefined {
  const fate = random.next()
  if (fate < missing) return undefined
  if (fate < missing + late) return inOffice(random, due_ms + (1 + random.next() * 18) * DAY_MS)
  return inOffice(random, due_ms - (1 + random.next() ** 2 * 5) * DAY_MS)
}

/** The steps with their days before publication. */
function stepsOf({ random, clerk, director, head, words }: VillageOfSeed): Step[] {
  const objected: Step[] = random.chance(0.08)
    ? [
        ['objected', 3.6, by(head), { reason: random.pick(words.objections) }],
        ['submitted', 2.8, by(clerk), { text: random.pick(words.replies), hash: '' }],
      ]
    : []
  return [
    ['drafted', 6, by(clerk), {}],
    ['submitted', 4.4, by(clerk), { hash: '' }],
    ...objected,
    ['agreed', 1.7, by(head), {}],
    ['approved', 0.8, by(director), { text: random.pick(words.meetings) }],
    ['published', 0, by(clerk), { rev: 1 }],
  ]
}

/** From the obligation to the board, as far as the present; each step later than the one before. */
export function courseOf(village: VillageOfSeed, { made_ms, due_ms, asOf_ms, settled }: Course): Act[] {
  const { random } = village
  const acts: Act[] = [{ verb: 'made', at_ms: made_ms, by: { kind: 'system' }, data: {} }]
  const out_ms = outAt(village, due_ms)
  const steps = stepsOf(village)
  // What never came out was begun at most.
  const walked = out_ms === undefined ? steps.slice(0, random.whole(0, 2)) : steps
  for (const [verb, before_days, who, data] of walked) {
    const wanted_ms = (out_ms ?? due_ms) - before_days * DAY_MS
    const last_ms = acts.at(-1)?.at_ms ?? made_ms
    const at_ms = Math.max(verb === 'published' ? wanted_ms : inOffice(random, wanted_ms), last_ms + LEAST_STEP_MS)
    if (at_ms > asOf_ms) return acts
    acts.push({ verb, at_ms, by: who, data })
  }
  return settled ? [...acts, ...laterOf(village, acts, asOf_ms)] : acts
}

const WITHDRAWN_SHARE = 0.0015
const CORRECTED_SHARE = 0.02

/** Now and then something is corrected, and once in a great while taken down. */
function laterOf(
  { random, clerk, director, head, words }: VillageOfSeed,
  acts: readonly Act[],
  asOf_ms: number,
): Act[] {
  const last = acts.at(-1)
  if (last?.verb !== 'published') return []
  const start_ms = inOffice(random, last.at_ms + random.whole(2, 9) * DAY_MS)
  const fate = random.next()
  if (fate < WITHDRAWN_SHARE && start_ms < asOf_ms)
    return [{ verb: 'withdrawn', at_ms: start_ms, by: by(director), data: { reason: random.pick(words.withdrawals) } }]
  if (fate > CORRECTED_SHARE || start_ms + 4 * DAY_MS > asOf_ms) return []
  const step = (verb: Verb, days: number, who: StaffMember, data: ActionData): Act => ({
    verb,
    at_ms: start_ms + days * DAY_MS,
    by: by(who),
    data,
  })
  return [
    step('reopened', 0, clerk, { reason: random.pick(words.corrections) }),
    step('submitted', 0.1, clerk, { hash: '' }),
    step('agreed', 1, head, {}),
    step('approved', 2, director, { text: random.pick(words.meetings) }),
    step('published', 2.1, clerk, { rev: 2 }),
  ]
}
