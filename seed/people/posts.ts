import type { StaffRole } from '#platform/identity/actor.ts'
import type { SeedPlaces } from '../places.ts'
import type { Random } from '../random.ts'
import type { SeedUnit } from './units.ts'

/** A post to be filled: what the person may do, at which office, for which territory. */
export type StaffPost = { role: StaffRole; unit: string; scope: string; post: string }

const PART_TIME_PER_GRID = 3
const OFFICERS_PER_TOWN = 9
const LEADERS_PER_TOWN = 2
const OFFICERS_AT_CENTRE = 8
const OFFICERS_PER_DEPARTMENT = 3
const OFFICERS_AT_DISCIPLINE = 3
const OFFICERS_AT_ORGANISATION = 2

const PLATFORM: StaffRole[] = ['playbook-editor', 'system-administrator', 'auditor']

/** Every post of the county: 1 + 3 grid workers in each grid, 5 to 7 posts in each village, town and county offices. */
export function rolesOf(places: SeedPlaces, units: readonly SeedUnit[], random: Random): StaffPost[] {
  return units.flatMap((unit) => postsAt(unit, places.county.code, random))
}

function postsAt(unit: SeedUnit, county: string, random: Random): StaffPost[] {
  const at = (role: StaffRole, post: string, scope = unit.placeCode): StaffPost => ({
    role,
    post,
    unit: unit.code,
    scope,
  })
  const times = (count: number, post: StaffPost) => Array.from({ length: count }, () => post)
  switch (unit.kind) {
    case 'grid':
      return [at('grid-worker', 'full-time'), ...times(PART_TIME_PER_GRID, at('grid-worker', 'part-time'))]
    case 'village':
      return [
        at('village-cadre', 'director'),
        at('village-cadre', 'clerk'),
        ...times(random.whole(0, 2), at('village-cadre', 'member')),
      ]
    case 'supervision':
      return [at('supervision-member', 'supervision-head'), ...times(2, at('supervision-member', 'supervision-member'))]
    case 'town':
      return [
        ...times(LEADERS_PER_TOWN, at('town-leader', 'leader')),
        ...times(OFFICERS_PER_TOWN, at('town-officer', 'officer')),
      ]
    case 'centre':
      return times(OFFICERS_AT_CENTRE, at('centre-officer', 'officer'))
    case 'department':
      return times(OFFICERS_PER_DEPARTMENT, at('department-officer', 'officer', county))
    case 'discipline':
      return times(OFFICERS_AT_DISCIPLINE, at('discipline-officer', 'officer'))
    case 'organisation':
      return times(OFFICERS_AT_ORGANISATION, at('organiser', 'officer'))
    case 'platform':
      return PLATFORM.map((role) => at(role, 'officer'))
  }
}
