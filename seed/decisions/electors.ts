import type { VotingRule } from '#capabilities/decision/rules/index.ts'
import { nameOf } from '../people/names.ts'
import type { Random } from '../random.ts'

export interface SeedElector {
  body: VotingRule['body']
  number: number
  name: string
  household: string
  sex: 'woman' | 'man'
}

/** How large each register of a village is. */
export function sizesOf(random: Random): Record<VotingRule['body'], { people: number; households: number }> {
  const members = random.whole(420, 980)
  const villagers = members + random.whole(20, 90)
  const representatives = members < 500 ? random.whole(30, 36) : random.whole(40, 48)
  return {
    villagers: { people: villagers, households: Math.round(villagers / 2.4) },
    members: { people: members, households: Math.round(members / 2.4) },
    representatives: { people: representatives, households: representatives },
    'member-representatives': { people: random.whole(32, 48), households: 32 },
  }
}

/** A register, number by number; of representatives two in five are women, no two of a household. */
export function* electorsOf(
  random: Random,
  body: VotingRule['body'],
  { people, households }: { people: number; households: number },
): Generator<SeedElector> {
  const apart = body === 'representatives'
  for (let number = 1; number <= people; number++) {
    const household = String(apart ? number * 7 : ((number - 1) % households) + 1).padStart(4, '0')
    const sex = number % 5 < 2 ? 'woman' : 'man'
    yield { body, number, name: nameOf(random, random.chance(0.3) ? 'elder' : 'middle'), household, sex }
  }
}
