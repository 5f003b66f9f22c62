import { type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor, StaffRole } from '#platform/identity/actor.ts'

export type RecordPower = 'sync' | 'read' | 'open' | 'round' | 'quarantine' | 'sample' | 'paper' | 'own' | 'promise'

const to = (...roles: StaffRole[]) => Object.fromEntries(roles.map((role) => [role, ['reach'] as const]))
const DOORS: StaffRole[] = ['grid-worker', 'village-cadre', 'town-officer']
const OFFICES: StaffRole[] = ['village-cadre', 'town-officer']

export const RECORD_POWERS: PowerTable<RecordPower, 'reach'> = {
  sync: to(...DOORS),
  read: to(...DOORS, 'town-leader', 'centre-officer'),
  // The words, photos and voice notes of a single record: who works at the door, and who checks samples of it.
  open: to(...DOORS, 'centre-officer'),
  round: to(...OFFICES),
  quarantine: to(...OFFICES),
  // Whoever wrote records does not judge them: the grid has no part in it.
  sample: to('village-cadre', 'town-officer', 'centre-officer'),
  paper: to(...DOORS),
  own: to('town-officer', 'centre-officer'),
  promise: to(...DOORS),
}

export const requireRecord = (actor: Actor, power: RecordPower): void =>
  requirePower(RECORD_POWERS, actor, power, ['reach'])
