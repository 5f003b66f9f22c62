import type { Playbook } from '#capabilities/playbook/index.ts'
import type { Keys } from '#platform/crypto/keys.ts'
import type { SeedCounty } from '../county.ts'
import type { SeedDecision } from '../decisions/course.ts'
import { grouped } from '../group.ts'
import { idsFrom } from '../ids.ts'
import { randomOf } from '../random.ts'
import { firstDoors } from '../visits/doors.ts'
import { addCharters } from './charters.ts'
import { addCredits } from './credits.ts'
import { addDeliberations } from './deliberations.ts'
import { addHall } from './halls.ts'
import { addHonours } from './honours.ts'
import { addNeighbourhood } from './neighbourhoods.ts'
import { addPartnership } from './partnerships.ts'
import { addPractices } from './practices.ts'
import { addTeams, shareOf } from './teams.ts'
import { addTours, type Titled } from './tours.ts'
import { anyName, emptyRows, type ParticipationVillage, type Rows } from './village.ts'

interface ParticipationLoad {
  county: SeedCounty
  playbook: Playbook
  keys: Keys
  asOf: Date
  seed: number
  passed: ReadonlyMap<string, readonly SeedDecision[]>
}

/** As the county counts them. */
const MODEL_TEAMS = 199
const WOMEN = 4000
const TOWN_SIGNS = 9
/** Households that joined the points of the one village that has them. */
const MEMBERS = 7

const hostsOf = (villages: SeedCounty['places']['villages'], code: string): string[] =>
  villages.filter((one) => one.code !== code && one.code.startsWith(code.slice(0, TOWN_SIGNS))).map(({ name }) => name)

/** How people take part in every village; `keep` writes it in one go. */
export function makeParticipation({ county, playbook, keys, asOf, seed, passed }: ParticipationLoad): Rows {
  const rows = emptyRows()
  const staff = grouped(county.staff, (one) => one.scope)
  const idOf = idsFrom(randomOf(seed, 'participation-ids'))
  const creditIdOf = idsFrom(randomOf(seed, 'credit-ids'))
  const honourIdOf = idsFrom(randomOf(seed, 'honour-ids'))
  const { villages } = county.places
  const touring: ParticipationVillage[] = []
  const library: Titled[] = []
  for (const [n, { code }] of villages.entries()) {
    const desks = staff.get(code) ?? []
    const clerk = desks.find(({ post }) => post === 'clerk')
    if (!clerk) continue
    const random = randomOf(seed, `participation ${code}`)
    const village = { county: county.places.county.code, code, clerk, random, idOf, playbook }
    const by = { kind: 'staff' as const, unit: clerk.unit, name: clerk.personName }
    const more = { asOf_ms: asOf.getTime(), decided: passed.get(code) ?? [], nameOf: anyName }
    addDeliberations(rows, { ...village, ...more, by }, keys)
    addCharters(rows, { ...village, ...more, by })
    const honours = { random: randomOf(seed, `honours ${code}`), idOf: honourIdOf }
    const committee = desks.find(({ role }) => role === 'supervision-member')
    // The village whose accounts the sign-in page shows.
    if (clerk.demo && committee) {
      const doors = firstDoors({ county, seed, playbook, asOf }, code, MEMBERS)
      const own = { idOf: creditIdOf }
      addCredits(rows, { ...village, ...more, by, ...own }, { keys, committee, doors })
    }
    addHonours(rows, { ...village, ...more, by, ...honours }, keys)
    library.push(...addPractices(rows, { ...village, ...more, by }))
    addHall(rows, { ...village, ...more, by }, keys)
    addNeighbourhood(rows, { ...village, ...more, by }, n, keys)
    const share = { models: shareOf(MODEL_TEAMS, n, villages.length), women: shareOf(WOMEN, n, villages.length) }
    addTeams(rows, { ...village, ...more, by }, share)
    const next = villages[n + 1]?.code
    const neighbour = next?.startsWith(code.slice(0, TOWN_SIGNS)) ? next : undefined
    addPartnership(rows, { ...village, ...more, by }, neighbour)
    touring.push({ ...village, ...more, by, random: randomOf(seed, `tours ${code}`) })
  }
  for (const village of touring) addTours(rows, village, hostsOf(villages, village.code), library)
  return rows
}
