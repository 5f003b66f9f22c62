import type { PlaceBook } from '#capabilities/place/index.ts'
import type { ShownAsset, ShownAssetLine } from '#web/ui/board/asset-view.ts'
import type { Language } from '#web/ui/messages/language.ts'
import type { Tenant } from '../queries/asset.ts'
import type { AssetDetail } from '../queries/detail.ts'
import type { AssetLine } from '../queries/list.ts'

export interface AssetBook {
  places(): PlaceBook
}

export const shownLine = (book: AssetBook, lang: Language, line: AssetLine): ShownAssetLine => ({
  ...line,
  villageName: book.places().nameOf(line.villageCode, lang),
})

export const shownAsset = (
  book: AssetBook,
  lang: Language,
  today: string,
  { row, state, actions }: AssetDetail,
  tenants?: readonly Tenant[],
): ShownAsset => ({
  id: row.id,
  village: { code: row.village_code, name: book.places().nameOf(row.village_code, lang) },
  state,
  actions,
  today,
  ...(tenants ? { tenants: new Map(tenants.map((tenant) => [tenant.lease, tenant])) } : {}),
})
