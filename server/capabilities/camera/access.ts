import { can, type PowerTable, requirePower } from '#platform/access/power.ts'
import type { Actor } from '#platform/identity/actor.ts'

type CameraPower = 'list' | 'view' | 'keep' | 'oversee'

/** Who keeps the devices never looks through them; who looks is looked at. */
const CAMERA_POWERS: PowerTable<CameraPower, never> = {
  list: { 'centre-officer': ['any'], 'system-administrator': ['any'], auditor: ['any'], 'discipline-officer': ['any'] },
  view: { 'centre-officer': ['any'] },
  keep: { 'system-administrator': ['any'] },
  oversee: { 'centre-officer': ['any'], auditor: ['any'], 'discipline-officer': ['any'] },
}

export const requireCamera = (actor: Actor, power: CameraPower): void => requirePower(CAMERA_POWERS, actor, power, [])
export const mayCamera = (actor: Actor, power: CameraPower): boolean => can(CAMERA_POWERS, actor, power, [])
