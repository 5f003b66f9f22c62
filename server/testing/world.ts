import type { StaffRole } from '#platform/identity/actor.ts'

/** The remembered county: two towns, three villages, five grids, the same named people in every test. */
export const COUNTY = '330182'
export const SHOUCHANG = '330182109'
export const QIANTAN = '330182102'
export const GUIHUA = '330182109257'
export const SHIBAQIAO = '330182109249'
export const PEISHI = '330182102280'

const village = (code: string, name: string, nameEn: string, grids: number) => ({ code, name, nameEn, grids })

export const PLACES = {
  county: { code: COUNTY, name: '建德市', nameEn: 'Jiande' },
  towns: [
    {
      code: SHOUCHANG,
      name: '寿昌镇',
      nameEn: 'Shouchang',
      villages: [village(GUIHUA, '桂花村', 'Guihua', 2), village(SHIBAQIAO, '十八桥村', 'Shibaqiao', 2)],
    },
    { code: QIANTAN, name: '乾潭镇', nameEn: 'Qiantan', villages: [village(PEISHI, '沛市村', 'Peishi', 1)] },
  ],
} as const

export const DEPARTMENTS = ['housing-construction', 'transport', 'urban-management'] as const

export interface Person {
  /** Account name. */
  account: string
  name: string
  role: StaffRole
  unit: string
  scope: string
}

const person = (account: string, name: string, role: StaffRole, scope: string, slot: string): Person => ({
  account,
  name,
  role,
  unit: `${scope}/${slot}`,
  scope,
})

/** One person per role and, where it matters, per place: own, sibling and cousin territories. */
export const PEOPLE = [
  person('grid.guihua', '叶小燕', 'grid-worker', `${GUIHUA}001`, 'grid'),
  person('grid.guihua2', '洪新木', 'grid-worker', `${GUIHUA}002`, 'grid'),
  person('grid.shibaqiao', '方土根', 'grid-worker', `${SHIBAQIAO}001`, 'grid'),
  person('grid.peishi', '章桂芳', 'grid-worker', `${PEISHI}001`, 'grid'),
  person('village.guihua', '陈国梁', 'village-cadre', GUIHUA, 'village'),
  person('village.shibaqiao', '邵志强', 'village-cadre', SHIBAQIAO, 'village'),
  person('village.peishi', '翁来富', 'village-cadre', PEISHI, 'village'),
  person('committee.guihua', '方秀琴', 'supervision-member', GUIHUA, 'supervision'),
  person('town.shouchang', '徐敏', 'town-officer', SHOUCHANG, 'town'),
  person('town.qiantan', '汪建华', 'town-officer', QIANTAN, 'town'),
  person('leader.shouchang', '何立新', 'town-leader', SHOUCHANG, 'town'),
  person('centre', '童海波', 'centre-officer', COUNTY, 'centre'),
  person('dept.housing', '胡永明', 'department-officer', COUNTY, 'dept-housing-construction'),
  person('dept.transport', '蒋学军', 'department-officer', COUNTY, 'dept-transport'),
  person('discipline', '潘正', 'discipline-officer', COUNTY, 'discipline'),
  person('playbook', '吕文', 'playbook-editor', COUNTY, 'platform'),
  person('admin', '余工', 'system-administrator', COUNTY, 'platform'),
  person('auditor', '严明', 'auditor', COUNTY, 'platform'),
  person('city.discipline', '韩立', 'discipline-officer', COUNTY, 'city-discipline'),
  person('organiser', '邓国华', 'organiser', COUNTY, 'organisation'),
] as const satisfies readonly Person[]

export type AccountName = (typeof PEOPLE)[number]['account']

/** A Monday morning within working hours, in a year with a published holiday list. */
export const NOW = new Date('2026-11-16T10:00:00+08:00')

/** The id of a person's account: fixed, so that tests can name it. */
export const accountId = (account: AccountName): string =>
  `00000000-0000-7000-8000-${String(PEOPLE.findIndex((one) => one.account === account) + 1).padStart(12, '0')}`

/** The resident whom `county.villager()` signs in. */
export const VILLAGER_ID = '00000000-0000-7000-8000-00000000aaaa'
