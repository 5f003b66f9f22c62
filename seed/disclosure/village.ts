import { maskName } from '#kernel/mask.ts'
import { nameOf } from '../people/names.ts'
import type { StaffMember } from '../people/staff.ts'
import { type Random, randomOf } from '../random.ts'
import type { DisclosureWords, MoneyLine } from './words.ts'

/** How one village is: its size, its books, who writes and who watches, how punctual it is. */
export type VillageOfSeed = {
  code: string
  random: Random
  /** Of amounts, against the usual village. */
  size: number
  late: number
  missing: number
  clerk: StaffMember
  director: StaffMember
  head: StaffMember
  officers: StaffMember[]
  income: MoneyLine[]
  expense: MoneyLine[]
  /** Recipients of each kind of aid, already masked: people whom nobody can find. */
  aided: Record<string, string[]>
  words: DisclosureWords
}

export function villageOf(
  code: string,
  staff: readonly StaffMember[],
  words: DisclosureWords,
  seed: number,
): VillageOfSeed | undefined {
  const random = randomOf(seed, `disclosure ${code}`)
  const officers = staff.filter((one) => one.role === 'village-cadre')
  const clerk = officers.find((one) => one.post === 'clerk')
  const director = officers.find((one) => one.post === 'director')
  const head = staff.find((one) => one.post === 'supervision-head')
  if (!clerk || !director || !head) return undefined
  const some = (lines: readonly MoneyLine[], most: number) => random.shuffled(lines).slice(0, most)
  const size = Math.exp(random.normal() * 0.45)
  // A tenth of the villages are behind with everything; most are late once in a while.
  const isBehind = random.chance(0.1) && !clerk.demo
  return {
    code,
    random,
    size,
    late: isBehind ? 0.3 : 0.06,
    missing: isBehind ? 0.12 : 0.012,
    clerk,
    director,
    head,
    officers,
    income: some(words.income, random.whole(4, 6)),
    expense: some(words.expense, random.whole(6, 8)),
    aided: Object.fromEntries(Object.keys(words.aid).map((kind) => [kind, people(random, random.whole(0, 6))])),
    words,
  }
}

const people = (random: Random, n: number): string[] =>
  Array.from({ length: n }, () => maskName(nameOf(random, random.chance(0.6) ? 'elder' : 'middle')))
