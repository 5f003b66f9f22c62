import type { StaffRole } from '#kernel/role.ts'
import { paths } from '../paths.ts'
import { ADMINISTRATION, type AreaOfWork, CASEWORK, DISPATCH, PUBLISHES, RULES, TOWN } from './area.ts'
import { VILLAGE_AREAS } from './village-areas.ts'

/** What a desk can be about, in one order for everybody; each role sees the same list from every page of its own. */
export const AREAS = {
  matters: { group: 'casework', href: paths.desk, icon: 'inbox', label: (t) => t.desk.areas.matters, roles: CASEWORK },
  callbacks: {
    group: 'casework',
    href: '/desk/callbacks',
    icon: 'call',
    label: (t) => t.desk.areas.callbacks,
    roles: DISPATCH,
  },
  newMatter: {
    group: 'casework',
    href: '/desk/matters/new',
    icon: 'edit',
    label: (t) => t.desk.areas.newMatter,
    roles: ['grid-worker', 'village-cadre', ...DISPATCH],
  },
  command: {
    group: 'casework',
    href: paths.command,
    icon: 'board',
    label: (t) => t.desk.areas.command,
    roles: [...TOWN, 'centre-officer'],
  },
  alarms: {
    group: 'casework',
    href: '/desk/alarms',
    icon: 'alert',
    label: (t) => t.alarm.title,
    roles: [...TOWN, 'centre-officer'],
  },
  consultations: {
    group: 'casework',
    href: '/desk/joint-consultations',
    icon: 'people',
    label: (t) => t.consultation.title,
    roles: ['village-cadre', ...TOWN, 'centre-officer', 'department-officer', 'discipline-officer'],
  },
  petitions: {
    group: 'casework',
    href: '/desk/petitions',
    icon: 'mail',
    label: (t) => t.petition.title,
    roles: [...TOWN, 'centre-officer', 'department-officer', 'discipline-officer'],
  },
  counter: {
    group: 'casework',
    href: '/desk/counter',
    icon: 'inbox',
    label: (t) => t.counter.title,
    roles: ['village-cadre', ...DISPATCH],
  },
  handovers: {
    group: 'casework',
    href: '/desk/handovers',
    icon: 'right',
    label: (t) => t.counter.handovers.title,
    roles: ['village-cadre', 'department-officer', ...DISPATCH],
  },
  disputes: {
    group: 'casework',
    href: '/desk/disputes',
    icon: 'people',
    label: (t) => t.dispute.title,
    roles: ['grid-worker', 'village-cadre', 'supervision-member', ...DISPATCH],
  },
  mandates: {
    group: 'casework',
    href: '/desk/mandates',
    icon: 'people',
    label: (t) => t.mandate.title,
    roles: ['grid-worker', 'village-cadre', ...TOWN, 'centre-officer', 'department-officer'],
  },
  reports: {
    group: 'oversight',
    href: '/desk/reports',
    icon: 'file',
    label: (t) => t.bulletin.title,
    roles: ['village-cadre', ...TOWN, 'centre-officer'],
  },
  disclosures: {
    group: 'village',
    href: '/desk/disclosures',
    icon: 'file',
    label: (t) => t.disclosure.desk.area,
    roles: PUBLISHES,
  },
  decisions: {
    group: 'village',
    href: '/desk/decisions',
    icon: 'scale',
    label: (t) => t.decisionDesk.decisions,
    roles: PUBLISHES,
  },
  deliberations: {
    group: 'village',
    href: '/desk/deliberations',
    icon: 'people',
    label: (t) => t.deliberation.desk,
    roles: PUBLISHES,
  },
  ...VILLAGE_AREAS,
  steward: { group: 'oversight', href: '/desk/steward', icon: 'eye', label: (t) => t.steward.short, roles: PUBLISHES },
  warnings: {
    group: 'oversight',
    href: '/desk/warnings',
    icon: 'alert',
    label: (t) => t.warning.title,
    roles: PUBLISHES,
  },
  assessments: {
    group: 'oversight',
    href: '/desk/assessments',
    icon: 'done',
    label: (t) => t.assessment.title,
    roles: PUBLISHES,
  },
  contests: {
    group: 'oversight',
    href: '/desk/contests',
    icon: 'chart',
    label: (t) => t.contest.title,
    roles: PUBLISHES,
  },
  workplan: {
    group: 'oversight',
    href: '/desk/workplan',
    icon: 'list',
    label: (t) => t.workplan.title,
    roles: [...PUBLISHES, 'department-officer'],
  },
  appraisals: {
    group: 'oversight',
    href: '/desk/appraisals',
    icon: 'people',
    label: (t) => t.appraisal.desk,
    roles: ['organiser'],
  },
  assets: { group: 'village', href: '/desk/assets', icon: 'house', label: (t) => t.asset.title, roles: PUBLISHES },
  funds: { group: 'village', href: '/desk/funds', icon: 'coin', label: (t) => t.fundDesk.title, roles: PUBLISHES },
  sealed: {
    group: 'oversight',
    href: '/desk/tipoffs',
    icon: 'shield',
    label: (t) => t.tipoffDesk.title,
    roles: ['discipline-officer'],
  },
  ground: {
    group: 'ground',
    href: '/desk/grids',
    icon: 'map',
    label: (t) => t.visit.rail.grids,
    roles: ['grid-worker', 'village-cadre', ...TOWN, 'centre-officer'],
  },
  police: {
    group: 'ground',
    href: '/desk/incidents',
    icon: 'shield',
    label: (t) => t.incident.title,
    roles: ['grid-worker', 'village-cadre', ...TOWN, 'centre-officer'],
    duty: 'police',
  },
  cameras: {
    group: 'ground',
    href: '/desk/cameras',
    icon: 'camera',
    label: (t) => t.camera.title,
    roles: ['centre-officer', 'discipline-officer', 'system-administrator', 'auditor'],
  },
  phone: { group: 'ground', href: '/grid', icon: 'call', label: (t) => t.desk.areas.phone, roles: ['grid-worker'] },
  codes: {
    group: 'ground',
    href: '/desk/handed-codes',
    icon: 'key',
    label: (t) => t.account.handed.title,
    roles: ['grid-worker', 'village-cadre'],
  },
  accounts: {
    group: 'system',
    href: '/desk/accounts',
    icon: 'people',
    label: (t) => t.account.list.title,
    roles: ADMINISTRATION,
  },
  messages: {
    group: 'system',
    href: '/desk/messages',
    icon: 'mail',
    label: (t) => t.account.messages.title,
    roles: ADMINISTRATION,
  },
  openKeys: {
    group: 'system',
    href: '/desk/open-keys',
    icon: 'key',
    label: (t) => t.openData.keys.title,
    roles: ADMINISTRATION,
  },
  erasures: {
    group: 'system',
    href: '/desk/disclosure-erasures',
    icon: 'subtract',
    label: (t) => t.disclosure.desk.erase.title,
    roles: ADMINISTRATION,
  },
  feeds: {
    group: 'system',
    href: '/desk/feeds',
    icon: 'send',
    label: (t) => t.feed.title,
    roles: ['centre-officer', 'system-administrator'],
  },
  dingtalk: {
    group: 'system',
    href: '/desk/dingtalk',
    icon: 'mail',
    label: (t) => t.dingtalk.title,
    roles: ADMINISTRATION,
  },
  playbook: {
    group: 'system',
    href: '/desk/playbook',
    icon: 'book',
    label: (t) => t.desk.areas.playbook,
    roles: RULES,
  },
  audit: { group: 'system', href: '/desk/audit', icon: 'list', label: (t) => t.desk.areas.audit, roles: ['auditor'] },
  account: {
    group: 'system',
    href: paths.account,
    icon: 'person',
    label: (t) => t.desk.areas.account,
    roles: [...CASEWORK, 'organiser', 'playbook-editor', 'system-administrator', 'auditor'],
  },
} as const satisfies Record<string, AreaOfWork>

export type Area = keyof typeof AREAS

export const areasOf = (role: StaffRole, duties: readonly string[] = []): Area[] =>
  (Object.keys(AREAS) as Area[]).filter((area) => {
    // its own keys
    const { roles, duty }: AreaOfWork = AREAS[area]
    return roles.includes(role) || (duty !== undefined && duties.includes(duty))
  })
