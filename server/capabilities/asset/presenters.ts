import { shownFact } from '#platform/facts/show.ts'
import type { AssetDetail, DeskDetail } from './queries/detail.ts'
import type { AssetLine } from './queries/list.ts'
import { owedOf } from './rules/index.ts'

/** From what the queries know to what the API says. */
export const lineOf = ({ tenant, until, rentCents, months, ...line }: AssetLine) => ({
  ...line,
  tenant: tenant ?? null,
  until: until ?? null,
  rentCents: rentCents ?? null,
  months: months ?? null,
})

export const publicOf = ({ row, state, actions }: AssetDetail, today: string) => ({
  id: row.id,
  villageCode: row.village_code,
  version: state.version,
  stage: state.stage,
  name: state.name,
  owedCents: owedOf(state, today),
  leases: state.leases.map((lease) => ({ ...lease })),
  actions: actions.map(shownFact),
})

export const deskOf = (detail: DeskDetail, today: string) => ({ ...publicOf(detail, today), may: detail.may })
