import type { StaffRole } from '#kernel/role.ts'
import type { IconName } from '../components/icon.tsx'
import type { Messages } from '../messages/index.ts'

/** What belongs together in the list of areas, in this order. */
export const AREA_GROUPS = ['casework', 'village', 'oversight', 'ground', 'system'] as const
type AreaGroup = (typeof AREA_GROUPS)[number]

export interface AreaOfWork {
  group: AreaGroup
  href: string
  icon: IconName
  label: (t: Messages) => string
  /** Who finds something behind the door; its pages ask again. */
  roles: readonly StaffRole[]
  /** Units with a duty of their own find it too, whatever the role. */
  duty?: string
}

const VILLAGE: readonly StaffRole[] = ['village-cadre', 'supervision-member']
export const TOWN: readonly StaffRole[] = ['town-officer', 'town-leader']
export const DISPATCH: readonly StaffRole[] = ['town-officer', 'centre-officer']
export const CASEWORK: readonly StaffRole[] = [
  'grid-worker',
  ...VILLAGE,
  ...TOWN,
  'centre-officer',
  'department-officer',
  'discipline-officer',
]
export const PUBLISHES: readonly StaffRole[] = [...VILLAGE, ...TOWN, 'centre-officer', 'discipline-officer']
export const RULES: readonly StaffRole[] = ['playbook-editor', 'centre-officer', 'system-administrator', 'auditor']
export const ADMINISTRATION: readonly StaffRole[] = ['system-administrator']
