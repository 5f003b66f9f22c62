import type { CatalogueItem, DisclosureContext } from '../context.ts'
import { completenessOf, type DueLine, listDue } from './due.ts'
import { countEntries, type EntryLine, listEntries } from './entries.ts'

/** What a village's own page says of its disclosures. */
export interface VillageNews {
  code: string
  newest: EntryLine[]
  total: number
  due: DueLine[]
  counts: { due: number; published: number; late: number }
  themes: { theme: CatalogueItem['theme']; n: number }[]
}

const NEWEST = 3
const DUE_WITHIN_DAYS = 31
const DUE_SHOWN = 4

export async function readNews(context: DisclosureContext, villageCode: string): Promise<VillageNews> {
  const { rules } = context
  const newest = await listEntries(context, { villageCode, limit: NEWEST })
  const due = await listDue(context, villageCode, { within_days: DUE_WITHIN_DAYS, limit: DUE_SHOWN })
  const { byItem, total } = await countEntries(context, villageCode, rules.calendar.offset_ms)
  const counts = await yearCounts(context, villageCode)
  const items = rules.itemsOn(rules.dayOf(context.now.getTime()))
  const themes = new Map<CatalogueItem['theme'], number>()
  for (const item of items) themes.set(item.theme, (themes.get(item.theme) ?? 0) + (byItem.get(item.key) ?? 0))
  return { code: villageCode, newest, total, due, counts, themes: [...themes].map(([theme, n]) => ({ theme, n })) }
}

/** The first moment of the running year on the county's clock. */
export function startOfYear({ rules, now }: DisclosureContext): Date {
  return new Date(Date.parse(`${rules.dayOf(now.getTime()).slice(0, 4)}-01-01T00:00:00Z`) - rules.calendar.offset_ms)
}

export async function yearCounts(context: DisclosureContext, villageCode: string) {
  const [counts] = await completenessOf(context, { place: villageCode, digits: 12, from: startOfYear(context) })
  return { due: counts?.due ?? 0, published: counts?.published ?? 0, late: counts?.late ?? 0 }
}
