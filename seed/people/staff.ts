import { idsFrom } from '../ids.ts'
import { dataFile, readTable, type SeedPlaces } from '../places.ts'
import { type Random, randomOf } from '../random.ts'
import { type Generation, nameOf } from './names.ts'
import { staffPhone } from './phones.ts'
import { rolesOf, type StaffPost } from './posts.ts'
import type { SeedUnit } from './units.ts'

export type StaffMember = StaffPost & {
  id: string
  /** Name to sign in with. */
  account: string
  personName: string
  phone: string
  /** One of the accounts shown on the sign-in page of the demonstration. */
  demo: boolean
}

const AGES: Record<string, [Generation, number][]> = {
  'grid-worker': [
    ['young', 3],
    ['middle', 7],
    ['elder', 1],
  ],
  'village-cadre': [
    ['young', 2],
    ['middle', 7],
  ],
  'supervision-member': [
    ['middle', 6],
    ['elder', 4],
  ],
}
const OFFICE_AGES: [Generation, number][] = [
  ['young', 6],
  ['middle', 5],
]

/** Everybody who can sign in, made up, always the same for the same seed. `since_ms` is when the accounts were opened. */
export function staffOf(places: SeedPlaces, units: readonly SeedUnit[], seed: number, since_ms: number): StaffMember[] {
  const random = randomOf(seed, 'staff')
  const newId = idsFrom(randomOf(seed, 'staff-ids'))
  const demo = demoAccounts()
  const taken = new Map<string, number>()
  return rolesOf(places, units, random).map((post, i) => {
    const nth = (taken.get(post.unit) ?? 0) + 1
    taken.set(post.unit, nth)
    const named = demo.get(demoKey(post))
    demo.delete(demoKey(post))
    return {
      ...post,
      id: newId(since_ms),
      account: named ?? `${post.unit.replace('/', '.')}.${nth}`,
      personName: personName(post, random),
      phone: staffPhone(i),
      demo: named !== undefined,
    }
  })
}

function personName({ role }: StaffPost, random: Random): string {
  return nameOf(random, random.weighted(AGES[role] ?? OFFICE_AGES))
}

const demoKey = ({ role, unit, post }: StaffPost) => `${role} ${unit} ${post}`

function demoAccounts(): Map<string, string> {
  return new Map(
    readTable(dataFile('demo-accounts.csv')).map(([name = '', role = '', unit = '', , post = '']) => [
      `${role} ${unit} ${post}`,
      name,
    ]),
  )
}
