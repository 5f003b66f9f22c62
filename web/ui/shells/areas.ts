import type { StaffRole } from '#kernel/role.ts'
import type { IconName } from '../components/icon.tsx'
import type { Messages } from '../messages/index.ts'
import { paths } from '../paths.ts'

interface AreaOfWork {
  href: string
  icon: IconName
  label: (t: Messages) => string
  /** Who finds something behind the door; its pages ask again. */
  roles: readonly StaffRole[]
}

const VILLAGE: readonly StaffRole[] = ['village-cadre', 'supervision-member']
const TOWN: readonly StaffRole[] = ['town-officer', 'town-leader']
const DISPATCH: readonly StaffRole[] = ['town-officer', 'centre-officer']
const CASEWORK: readonly StaffRole[] = [
  'grid-worker',
  ...VILLAGE,
  ...TOWN,
  'centre-officer',
  'department-officer',
  'discipline-officer',
]
const PUBLISHES: readonly StaffRole[] = [...VILLAGE, ...TOWN, 'centre-officer', 'discipline-officer']
const RULES: readonly StaffRole[] = ['playbook-editor', 'centre-officer', 'system-administrator', 'auditor']
const ADMINISTRATION: readonly StaffRole[] = ['system-administrator']

/** What a desk can be about, in one order for everybody; each role sees the same list from every page of its own. */
export const AREAS = {
  matters: { href: paths.desk, icon: 'inbox', label: (t) => t.desk.areas.matters, roles: CASEWORK },
  callbacks: { href: '/desk/callbacks', icon: 'call', label: (t) => t.desk.areas.callbacks, roles: DISPATCH },
  newMatter: {
    href: '/desk/matters/new',
    icon: 'edit',
    label: (t) => t.desk.areas.newMatter,
    roles: ['grid-worker', 'village-cadre', ...DISPATCH],
  },
  command: {
    href: paths.command,
    icon: 'board',
    label: (t) => t.desk.areas.command,
    roles: [...TOWN, 'centre-officer'],
  },
  petitions: {
    href: '/desk/petitions',
    icon: 'mail',
    label: (t) => t.petition.title,
    roles: [...TOWN, 'centre-officer', 'department-officer', 'discipline-officer'],
  },
  disclosures: { href: '/desk/disclosures', icon: 'file', label: (t) => t.disclosure.desk.area, roles: PUBLISHES },
  decisions: { href: '/desk/decisions', icon: 'scale', label: (t) => t.decisionDesk.decisions, roles: PUBLISHES },
  powers: { href: '/desk/powers', icon: 'stamp', label: (t) => t.powerDesk.title, roles: PUBLISHES },
  steward: { href: '/desk/steward', icon: 'eye', label: (t) => t.steward.short, roles: PUBLISHES },
  warnings: { href: '/desk/warnings', icon: 'alert', label: (t) => t.warning.title, roles: PUBLISHES },
  assets: { href: '/desk/assets', icon: 'house', label: (t) => t.asset.title, roles: PUBLISHES },
  funds: { href: '/desk/funds', icon: 'coin', label: (t) => t.fundDesk.title, roles: PUBLISHES },
  sealed: {
    href: '/desk/tipoffs',
    icon: 'shield',
    label: (t) => t.tipoffDesk.title,
    roles: ['discipline-officer'],
  },
  ground: {
    href: '/desk/grids',
    icon: 'map',
    label: (t) => t.visit.rail.grids,
    roles: ['grid-worker', 'village-cadre', ...TOWN, 'centre-officer'],
  },
  phone: { href: '/grid', icon: 'call', label: (t) => t.desk.areas.phone, roles: ['grid-worker'] },
  codes: {
    href: '/desk/handed-codes',
    icon: 'key',
    label: (t) => t.account.handed.title,
    roles: ['grid-worker', 'village-cadre'],
  },
  accounts: { href: '/desk/accounts', icon: 'people', label: (t) => t.account.list.title, roles: ADMINISTRATION },
  messages: { href: '/desk/messages', icon: 'mail', label: (t) => t.account.messages.title, roles: ADMINISTRATION },
  erasures: {
    href: '/desk/disclosure-erasures',
    icon: 'subtract',
    label: (t) => t.disclosure.desk.erase.title,
    roles: ADMINISTRATION,
  },
  playbook: { href: '/desk/playbook', icon: 'book', label: (t) => t.desk.areas.playbook, roles: RULES },
  audit: { href: '/desk/audit', icon: 'list', label: (t) => t.desk.areas.audit, roles: ['auditor'] },
  account: {
    href: paths.account,
    icon: 'person',
    label: (t) => t.desk.areas.account,
    roles: [...CASEWORK, 'playbook-editor', 'system-administrator', 'auditor'],
  },
} as const satisfies Record<string, AreaOfWork>

export type Area = keyof typeof AREAS

export const areasOf = (role: StaffRole): Area[] =>
  (Object.keys(AREAS) as Area[]).filter((area) => (AREAS[area].roles as readonly StaffRole[]).includes(role)) // its own keys
