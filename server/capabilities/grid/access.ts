import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor } from '#platform/identity/actor.ts'

export type GridPower = 'read' | 'change' | 'staff'

/** Borders and posts are read by every desk that has a territory; departments may not draw grids, nor villages their own. */
const GRID_POWERS: PowerTable<GridPower, 'reach'> = {
  read: {
    'grid-worker': ['reach'],
    'village-cadre': ['reach'],
    'town-officer': ['reach'],
    'town-leader': ['reach'],
    'centre-officer': ['reach'],
  },
  staff: { 'town-officer': ['reach'], 'centre-officer': ['reach'] },
  change: { 'town-officer': ['reach'], 'centre-officer': ['reach'] },
}

export const requireGrids = (actor: Actor, power: GridPower): void => requirePower(GRID_POWERS, actor, power, ['reach'])

export const mayChange = (actor: Actor): boolean => can(GRID_POWERS, actor, 'change', ['reach'])

export const mayStaff = (actor: Actor): boolean => can(GRID_POWERS, actor, 'staff', ['reach'])
