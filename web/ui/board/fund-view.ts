import type { FundAction, FundState, Stage } from '#capabilities/fund/rules/index.ts'
import type { FundGround, StepActor } from '#capabilities/playbook/schema.ts'

interface Words {
  zh: string
  en: string
}

export interface ShownKind {
  key: string
  name: Words
  explain: Words
  basis: Words
  grounds: readonly FundGround[]
  named: boolean
  starter: boolean
  per_unit?: { unit: Words; cents: number } | undefined
}

export interface ShownFundLine {
  id: string
  villageCode: string
  villageName: string
  title: string
  kind: Words | undefined
  stage: Stage
  actor: StepActor | undefined
  openedAt: Date
  people: number
  paidPeople: number
  unpaidPeople: number
  listedCents: number
  paidCents: number
  flagged: number
}

/** One fund as both faces draw it. */
export interface ShownFund {
  id: string
  village: { code: string; name: string }
  source: string
  sourcePaper: string
  openedAt: Date
  kind: ShownKind | undefined
  state: FundState
  actions: readonly FundAction[]
  /** Masked names; without them the list shows sums alone. */
  shown: readonly string[] | undefined
  payees?: ReadonlyMap<number, { name: string; account: string }> | undefined
}

export const fundPaths = {
  list: (code: string) => `/v/${code}/funds`,
  one: (code: string, id: string) => `/v/${code}/funds/${id}`,
  publication: (code: string, id: string, rev: number) => `/api/v1/villages/${code}/funds/${id}/publications/${rev}`,
  file: (id: string, payment: string) => `/api/v1/funds/${id}/payments/${payment}/file`,
  desk: '/desk/funds',
  deskNew: '/desk/funds/new',
  deskOne: (id: string) => `/desk/funds/${id}`,
  workbook: '/desk/funds/workbook.xlsx',
}
