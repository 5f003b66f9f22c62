import type { Keys } from '#platform/crypto/keys.ts'
import type { SeedCounty } from '../county.ts'
import { moreForDesks } from '../history/demo-desks.ts'
import { historiesOf } from '../history/history.ts'
import type { Journey } from '../history/journey.ts'
import { moreThatRing } from '../history/rings.ts'
import type { World } from '../history/world.ts'
import { randomOf } from '../random.ts'
import { type Copying, startCopy } from './copy.ts'
import { COUNT_COLUMNS, countsFor } from './counts.ts'
import { linesOf, type RowContext, TABLES, type Table } from './matter-rows.ts'

export type MatterLoad = {
  ownerUrl: string
  keys: Keys
  world: World
  county: SeedCounty
  count: number
  seed: number
  log: (line: string) => void
}
export type LoadedMatters = { matters: number; actions: number; commit(): Promise<void>; abandon(): Promise<void> }

/** Small enough that rows die young. */
const BATCH = 100
const REPORT_EVERY = 12_000
const NAMES = Object.keys(TABLES) as Table[]

/** Fills the tables of matters, each over a connection of its own; nothing is to be seen before `commit`. */
export async function loadMatters(load: MatterLoad): Promise<LoadedMatters> {
  const copies = new Map<string, Copying>()
  const abandon = async () => {
    await Promise.allSettled([...copies.values()].map((copy) => copy.abandon()))
  }
  try {
    for (const table of NAMES) copies.set(table, await startCopy(load.ownerUrl, table, TABLES[table]))
    copies.set('matter_count', await startCopy(load.ownerUrl, 'matter_count', COUNT_COLUMNS))
    const sums = await pour(load, copies)
    load.log('Building the indexes of matters…')
    await Promise.all([...copies.values()].map((copy) => copy.finish()))
    return { ...sums, abandon, commit: () => commitAll(copies) }
  } catch (error) {
    await abandon()
    throw error
  }
}

async function commitAll(copies: Map<string, Copying>): Promise<void> {
  for (const copy of copies.values()) await copy.commit()
}

async function pour(load: MatterLoad, copies: Map<string, Copying>): Promise<{ matters: number; actions: number }> {
  const { world, keys, log, seed } = load
  const now = new Date(world.asOf_ms)
  const of = { county: world.county, now, rules: world.rules, keys }
  const context: RowContext = { ...of, random: randomOf(seed, 'rows'), receipts: new Set() }
  const counts = countsFor(world.rules, world.asOf_ms)
  let [matters, actions] = [0, 0]
  for (const journey of everyJourney(load)) {
    matters += 1
    actions += journey.actions.length
    counts.add(journey)
    const lines = linesOf(context, journey, matters)
    for (const table of NAMES) for (const line of lines[table]) copies.get(table)?.add(line)
    if (matters % BATCH === 0) await Promise.all([...copies.values()].map((copy) => copy.flush()))
    if (matters % REPORT_EVERY === 0) log(`Loading matters… ${matters} of about ${load.count}`)
  }
  for (const line of counts.lines(world.county)) copies.get('matter_count')?.add(line)
  return { matters, actions }
}

/** The year, and then what the demonstration's desks should have before them. */
function* everyJourney({ world, county, count, seed }: MatterLoad): Generator<Journey> {
  const open: Journey[] = []
  for (const journey of historiesOf(world, count, seed)) {
    if (journey.state.state !== 'closed') open.push(journey)
    yield journey
  }
  const desks = county.staff.filter((one) => one.demo && world.deskOf.has(one.unit)).map(({ unit }) => unit)
  const here = desks.filter((desk) =>
    world.villages.some(({ code }) => code.startsWith(desk.split('/')[0]?.slice(0, 12) ?? '')),
  )
  yield* moreForDesks(world, here, open, seed)
  const [grid] = here.flatMap((desk) => (desk.endsWith('/grid') ? [desk.slice(0, -'/grid'.length)] : []))
  if (grid) yield* moreThatRing(world, grid, seed)
}
