import { contains } from '#kernel/place.ts'
import type { StaffRole } from '#kernel/role.ts'
import { placeOfUnit } from '#kernel/unit.ts'

/** Each role works in one kind of unit. */
export const UNIT_KIND: Record<StaffRole, string> = {
  'grid-worker': 'grid',
  'village-cadre': 'village',
  'supervision-member': 'supervision',
  'town-officer': 'town',
  'town-leader': 'town',
  'centre-officer': 'centre',
  'department-officer': 'department',
  'discipline-officer': 'discipline',
  organiser: 'organisation',
  'playbook-editor': 'platform',
  'system-administrator': 'platform',
  auditor: 'platform',
}

export const rolesOfKind = (kind: string): StaffRole[] =>
  (Object.keys(UNIT_KIND) as StaffRole[]).filter((role) => UNIT_KIND[role] === kind) // Object.keys forgets the keys' type.

export interface SecondFactorState {
  /** The app has shown its first right code. */
  confirmed: boolean
  /** The role asks for it (playbook, family `roles`). */
  needed: boolean
}

/** What comes after the password, and after the change of a first password. */
export function nextStage(mustChange: boolean, { confirmed, needed }: SecondFactorState) {
  if (mustChange) return 'change-password' as const
  if (confirmed) return 'second-factor' as const
  return needed ? ('enrol' as const) : ('full' as const)
}
export type NextStage = ReturnType<typeof nextStage>

/** Names are typed by people: spaces around them and capitals do not make another account. */
export const readName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase()

export interface Post {
  role: string
  unit: string
  scope: string
}
export const postSeen = ({ role, unit, scope }: Post): string => `${role} ${unit} ${scope}`

/** Nobody's territory is larger than their unit's. */
export const fitsUnit = (unit: string, scope: string): boolean => contains(placeOfUnit(unit), scope)
