import { countOutcomes, type Outcome } from './count.ts'
import { listOf, type RoundList, type SchemeOfRound } from './recompute.mjs'

/** Chance from a seed, the same on every machine (Mulberry32, public domain). */
function chanceFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const TOWNS = 16
/** Residents’ reports a month: sixteen towns of very different size, as the county's are. */
const SIZES = [14, 18, 22, 26, 30, 34, 38, 44, 50, 56, 64, 72, 84, 96, 110, 130]
const UNITS = Array.from({ length: TOWNS }, (_, i) => String(i + 1).padStart(2, '0'))
const MONTHS = 3

/** The same for every town: how often work is good, and how often one cause makes several reports share their fate. */
const GOOD = 0.9
const SHARED = 0.25

/** A month of a town whose work is as good as every other's; reports come in clusters of one cause. */
function monthOf(unit: string, mean: number, name: string, chance: () => number, good: number): Outcome[] {
  const outcomes: Outcome[] = []
  const count = Math.max(4, Math.round(mean * (0.75 + chance() / 2)))
  let [fate, kind] = [chance() < good, 0]
  for (let i = 0; i < count; i++) {
    if (chance() >= SHARED) {
      fate = chance() < good
      kind = Math.floor(chance() * 6)
    }
    const says = chance()
    const silent = says < 0.12
    const id = `${name}-${i}`
    outcomes.push({
      ...{ id, root: id, unit, kind: String(kind), looks: kind < 2, byResident: true, stretched: false },
      outcome: silent ? 'no-answer' : fate ? 'solved' : 'partly',
      confirmed: !silent,
      reopened: !silent && !fate && says < 0.5 ? 1 : 0,
      inTime: fate ? chance() < 0.96 : chance() < 0.6,
      sameAsOther: false,
    })
  }
  return outcomes
}

/** Obligations that are no matters: so many in time of so many due. */
function duesOf(n: number, share: number, chance: () => number): [number, number] {
  let met = 0
  for (let i = 0; i < n; i++) if (chance() < share) met += 1
  return [met, n]
}

interface World {
  /** By town: outcomes of the three months that a round looks at. */
  outcomes: Map<string, Outcome[]>
  figures: Record<string, Record<string, [number, number]>>
}

/** One round of sixteen equal towns; `quality` makes some of them worse, to see that the list can see at all. */
function worldOf(seed: number, quality: (unit: number) => number = () => GOOD): World {
  const chance = chanceFrom(seed)
  const outcomes = new Map<string, Outcome[]>()
  const figures: World['figures'] = { disclosure: {}, works: {}, rents: {} }
  for (const [i, unit] of UNITS.entries()) {
    const size = SIZES[i] ?? 30
    const good = quality(i)
    const months = Array.from({ length: MONTHS }, (_, m) => monthOf(unit, size, `${unit}-${m}`, chance, good))
    outcomes.set(unit, months.flat())
    Object.assign(figures['disclosure'] ?? {}, { [unit]: duesOf(40 + i * 6, good + 0.05, chance) })
    Object.assign(figures['works'] ?? {}, { [unit]: duesOf(3 + i, good, chance) })
    Object.assign(figures['rents'] ?? {}, { [unit]: duesOf(8 + i * 2, good, chance) })
  }
  return { outcomes, figures }
}

type Figures = World['figures']

/** The figures of a world, counted by the function that counts live records; `only`: one town anew, the others as they were. */
function figuresIn({ outcomes, figures }: World, only?: { unit: string; own: Outcome[]; was: Figures }): Figures {
  if (!only) return { ...figures, ...countOutcomes([...outcomes.values()].flat(), UNITS) }
  const anew = countOutcomes(only.own, [only.unit])
  return Object.fromEntries(Object.entries(only.was).map(([key, units]) => [key, { ...units, ...anew[key] }]))
}

const listFor = (scheme: SchemeOfRound, figures: Figures): RoundList =>
  listOf({ scheme, month: '2026-01', units: UNITS, figures })

type Strategy = (own: readonly Outcome[], chance: () => number) => Outcome[]
const isBad = ({ outcome }: Outcome): boolean => outcome !== 'solved'

/** What a town may do to its own records to look better. None of it changes a day of anybody's life. */
const STRATEGIES: Record<string, Strategy> = {
  // One solved thing becomes four solved things.
  splitting: (own) =>
    own.flatMap((one) =>
      isBad(one) ? [one] : [one, ...[1, 2, 3].map((part) => ({ ...one, id: `${one.id}/${part}`, root: one.id }))],
    ),
  // Staff report what is done already, and close it the same minute.
  'self-report-and-close': (own) => [
    ...own,
    ...own.map(
      (one): Outcome => ({
        ...{ ...one, id: `${one.id}/self`, root: `${one.id}/self`, byResident: false },
        ...{ outcome: 'solved', confirmed: true, reopened: 0, inTime: true, stretched: false },
      }),
    ),
  ],
  // On the last day everything late is marked as handled; residents reopen most of it, and nobody answers for the rest.
  'month-end-closing': (own, chance) =>
    own.map((one) =>
      isBad(one) || !one.inTime
        ? chance() < 0.6
          ? { ...one, inTime: true, reopened: one.reopened + 1 }
          : { ...one, inTime: true, confirmed: false, outcome: 'no-answer' as const }
        : one,
    ),
  // A hundred friends are satisfied in one afternoon, by forms that no reporter’s receipt stands behind.
  'satisfaction-bursts': (own) => [
    ...own,
    ...own.slice(0, 100).map(
      (one): Outcome => ({
        ...{ ...one, id: `${one.id}/friend`, root: `${one.id}/friend`, byResident: false },
        ...{ outcome: 'solved', confirmed: true, reopened: 0, inTime: true },
      }),
    ),
  ],
  // What goes badly is talked into being withdrawn.
  hiding: (own) => own.map((one) => (isBad(one) ? { ...one, outcome: 'withdrawn' as const, reopened: 0 } : one)),
  // What goes badly is merged into something else that went well.
  'merging-away': (own) =>
    own.map((one) => (isBad(one) ? { ...one, outcome: 'merged' as const, reopened: 0, inTime: true } : one)),
  // Whoever is late asks for more time, and gets it.
  'stretching-time': (own) => own.map((one) => (one.inTime ? one : { ...one, inTime: true, stretched: true })),
  // Whoever would complain is not called back.
  silencing: (own) =>
    own.map((one) =>
      one.outcome === 'partly' ? { ...one, outcome: 'no-answer' as const, confirmed: false, reopened: 0 } : one,
    ),
}

export interface Measured {
  months: number
  /** Town-months on the black list, though all towns are equal, and months with at least one. */
  falseBlack: number
  townMonths: number
  monthsWithBlack: number
  /** Of a town that is truly bad (75 in a hundred against 90): months in which the list says so. */
  seen: number
  /** By strategy: how often the town that cheats stands better, the same, or worse than it would have stood honestly. */
  strategies: Record<string, { better: number; same: number; worse: number }>
}

const placeOf = ({ units }: RoundList, unit: string): number => units.findIndex((one) => one.unit === unit)

/** Months of equal towns through the very functions that count live records. */
export function measureFairness(scheme: SchemeOfRound, months: number, seed: number): Measured {
  const result: Measured = { months, falseBlack: 0, townMonths: 0, monthsWithBlack: 0, seen: 0, strategies: {} }
  for (let month = 0; month < months; month++) {
    const world = worldOf(seed + month * 7919)
    const figures = figuresIn(world)
    const honest = listFor(scheme, figures)
    const black = honest.units.filter(({ list }) => list === 'black').length
    result.falseBlack += black
    result.townMonths += honest.units.length
    if (black > 0) result.monthsWithBlack += 1
    const bad = (month * 5) % TOWNS
    const mixed = listFor(
      scheme,
      figuresIn(worldOf(seed + month * 7919 + 1, (unit) => (unit === bad ? GOOD - 0.15 : GOOD))),
    )
    if (mixed.units.some(({ unit, list }) => unit === UNITS[bad] && list === 'black')) result.seen += 1
    cheat(scheme, { world, was: figures, honest, month }, result)
  }
  return result
}

interface Cheating {
  world: World
  was: Figures
  honest: RoundList
  month: number
}

function cheat(scheme: SchemeOfRound, { world, was, honest, month }: Cheating, { strategies }: Measured): void {
  const unit = UNITS[month % TOWNS] ?? '01'
  for (const [name, strategy] of Object.entries(STRATEGIES)) {
    const own = strategy(world.outcomes.get(unit) ?? [], chanceFrom(month))
    const cheated = listFor(scheme, figuresIn(world, { unit, own, was }))
    const [before, after] = [placeOf(honest, unit), placeOf(cheated, unit)]
    const tally = strategies[name] ?? { better: 0, same: 0, worse: 0 }
    tally[after < before ? 'better' : after > before ? 'worse' : 'same'] += 1
    strategies[name] = tally
  }
}
