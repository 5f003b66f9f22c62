import type { AssetAction, AssetState, Sort, Stage } from '#capabilities/asset/rules/index.ts'

export interface ShownAssetLine {
  id: string
  villageCode: string
  villageName: string
  sort: Sort
  name: string
  place: string
  measureHundredths: number
  unit: string
  stage: Stage
  tenant: string | undefined
  until: string | undefined
  rentCents: number | undefined
  months: number | undefined
  owedCents: number
  paidCents: number
}

/** One asset as both faces draw it; `tenants` in full only on a desk that asked. */
export interface ShownAsset {
  id: string
  village: { code: string; name: string }
  state: AssetState
  actions: readonly AssetAction[]
  today: string
  tenants?: ReadonlyMap<string, { name: string; phone: string | null }> | undefined
}

export const assetPaths = {
  list: (code: string) => `/v/${code}/assets`,
  one: (code: string, id: string) => `/v/${code}/assets/${id}`,
  desk: '/desk/assets',
  deskNew: '/desk/assets/new',
  deskOne: (id: string) => `/desk/assets/${id}`,
  workbook: '/desk/assets/workbook.xlsx',
}
