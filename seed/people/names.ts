import { readFileSync } from 'node:fs'
import { dataFile } from '../places.ts'
import type { Random } from '../random.ts'

export type Generation = 'elder' | 'middle' | 'young'
type Sex = 'man' | 'woman'
type Pools = {
  surnames: [string, number][]
  given: Record<Sex, Record<Generation, string[]>>
  never: string[]
}

const pools = JSON.parse(readFileSync(dataFile('names.json'), 'utf8')) as Pools // The project's own file.
const never = new Set(pools.never)

/** A made-up full name; never one of those that well-known people bear. */
export function nameOf(random: Random, generation: Generation): string {
  const surname = random.weighted(pools.surnames)
  const sex = random.chance(0.5) ? 'man' : 'woman'
  const name = surname + random.pick(pools.given[sex][generation])
  return never.has(name) ? nameOf(random, generation) : name
}

const WOMEN = new Set(Object.values(pools.given.woman).flat())
const SURNAME_MOST = 2

/** By the given name; of names that both bear, a woman’s. */
export const sexOf = (name: string): Sex =>
  Array.from({ length: SURNAME_MOST }, (_, i) => name.slice(i + 1)).some((given) => WOMEN.has(given)) ? 'woman' : 'man'
