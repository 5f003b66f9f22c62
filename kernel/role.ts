/** What a member of staff may be; one each. The playbook (family `roles`) says their duty and whether they need a second factor. */
export const STAFF_ROLES = [
  'grid-worker',
  'village-cadre',
  'supervision-member',
  'town-officer',
  'town-leader',
  'centre-officer',
  'department-officer',
  'discipline-officer',
  'organiser',
  'playbook-editor',
  'system-administrator',
  'auditor',
] as const
export type StaffRole = (typeof STAFF_ROLES)[number]
