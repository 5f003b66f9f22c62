import type { PowerGroup, PowerStep } from '#capabilities/playbook/schema.ts'
import type { LinkedDecision, PowerAction, PrivateData, ProjectState, Stage } from '#capabilities/power/rules/index.ts'

interface Words {
  zh: string
  en: string
}

/** A power of a village's list as both faces draw it. */
export interface ShownPower {
  key: string
  name: Words
  explain: Words
  group: PowerGroup
  papers: Words
  basis: Words
  starter: boolean
  asks_amount: boolean
  asks_person: boolean
  steps: readonly PowerStep[]
}

export interface ShownItemLine {
  id: string
  villageCode: string
  villageName: string
  title: string
  power: Words | undefined
  stage: Stage
  next: { name: Words; by: Words } | undefined
  openedAt: Date
  dueOn: string | undefined
  late: boolean
  amountCents: number | undefined
}

/** One item; `kept` is empty for everybody but the desks. */
export interface ShownItem {
  id: string
  village: { code: string; name: string }
  title: string
  power: Pick<ShownPower, 'key' | 'name' | 'explain' | 'basis' | 'starter'> | undefined
  stage: Stage
  steps: readonly PowerStep[]
  at: number
  actions: readonly PowerAction[]
  kept: ReadonlyMap<number, PrivateData>
  dueOn: string | undefined
  late: boolean
  waitUntil: string | undefined
  amountCents: number | undefined
  decision: LinkedDecision | undefined
  project: ProjectState | undefined
  /** The county's day, for what is late. */
  today: string
}

export const powerPaths = {
  list: (code: string) => `/v/${code}/powers`,
  one: (code: string, key: string) => `/v/${code}/powers/${key}`,
  card: (code: string, key: string) => `/v/${code}/powers/${key}/card`,
  items: (code: string) => `/v/${code}/items`,
  item: (code: string, id: string) => `/v/${code}/items/${id}`,
  seals: (code: string) => `/v/${code}/seals`,
  projects: (code: string) => `/v/${code}/projects`,
  suppliers: (code: string) => `/v/${code}/suppliers`,
  payments: (code: string) => `/v/${code}/payments`,
  photo: (code: string, id: string, sha256: string) => `/v/${code}/items/${id}/photos/${sha256}`,
  data: (code: string) => `/api/v1/villages/${code}/powers`,
  publication: (code: string, id: string, rev: number) =>
    `/api/v1/villages/${code}/power-items/${id}/publications/${rev}`,
  desk: '/desk/powers',
  workbook: '/desk/powers/workbook.xlsx',
  deskNew: '/desk/powers/new',
  deskLists: '/desk/powers/lists',
  deskSuppliers: '/desk/powers/suppliers',
  deskItem: (id: string) => `/desk/power-items/${id}`,
}
