import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { CatalogueItem, DisclosureContext } from '../context.ts'
import { type Content, EMPTY, type Telling, tellingOf } from '../rules/index.ts'
import { type DisclosureRow, itemOf, readBody } from './disclosure.ts'

export interface EntryLine {
  id: string
  villageCode: string
  item: string
  name: { zh: string; en: string }
  theme: CatalogueItem['theme']
  period: string
  subject?: string
  publishedAt: Date
  isLate: boolean
  rev: number
  /** Absent once it was withdrawn or erased. */
  telling?: Telling
  isWithdrawn: boolean
}

export interface EntriesAsked {
  villageCode: string
  theme?: string | undefined
  /** Calendar year of publication. */
  year?: string | undefined
  text?: string | undefined
  before?: { at: Date; id: string } | undefined
  limit: number
}

/** What the village published, newest first; withdrawn entries keep their place. */
export async function listEntries(context: DisclosureContext, asked: EntriesAsked): Promise<EntryLine[]> {
  const { tx, county } = context
  let query = tx
    .selectFrom('disclosure as d')
    .leftJoin('disclosure_version as v', (on) =>
      on.onRef('v.county', '=', 'd.county').onRef('v.disclosure_id', '=', 'd.id').onRef('v.rev', '=', 'd.public_rev'),
    )
    .selectAll('d')
    .select('v.body')
    .where('d.county', '=', county)
    .where('d.village_code', '=', asked.villageCode)
    .where('d.rev', '>', 0)
  const items = itemsMatching(context, asked)
  if (asked.theme !== undefined) query = query.where('d.item', 'in', items.ofTheme)
  if (asked.year !== undefined) {
    const [from, to] = yearOf(context, asked.year)
    query = query.where('d.published_at', '>=', from).where('d.published_at', '<', to)
  }
  if (asked.text)
    query = query.where((is) =>
      is.or([is('v.body', 'ilike', `%${escaped(asked.text ?? '')}%`), is('d.item', 'in', items.named)]),
    )
  const { before } = asked
  if (before) query = query.where(sql<boolean>`(d.published_at, d.id) < (${before.at}, ${before.id})`)
  const rows = await query.orderBy('d.published_at', 'desc').orderBy('d.id', 'desc').limit(asked.limit).execute()
  return rows.map((row) => lineOf(context, row, row.body))
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** Items by theme, and those whose own name holds the words; a name that nothing has stands for none. */
function itemsMatching({ rules, now }: DisclosureContext, { theme, text }: EntriesAsked) {
  const all = rules.itemsOn(rules.dayOf(now.getTime()))
  const wanted = text?.toLowerCase() ?? ''
  const named = all.filter(
    ({ name }) => wanted && (`${name.zh} ${name.en}`.toLowerCase().includes(wanted) || isShortFor(wanted, name.zh)),
  )
  const keys = (items: typeof all) => (items.length > 0 ? items.map((item) => item.key) : ['-'])
  return { ofTheme: keys(all.filter((item) => item.theme === theme)), named: keys(named) }
}

const HAN = /^\p{Script=Han}{2,}$/u

/** 低保 for 最低生活保障: people say a few signs of a name, in their order. */
function isShortFor(short: string, name: string): boolean {
  if (!HAN.test(short)) return false
  let from = 0
  return [...short].every((sign) => {
    const at = name.indexOf(sign, from)
    from = at + 1
    return at >= 0
  })
}

function yearOf({ rules }: DisclosureContext, year: string): [Date, Date] {
  const start = (y: number) => new Date(Date.UTC(y, 0, 1) - rules.calendar.offset_ms)
  return [start(Number(year)), start(Number(year) + 1)]
}

function lineOf(context: DisclosureContext, row: DisclosureRow, body: string | null): EntryLine {
  const item = itemOf(context, row)
  const content: Content = body === null ? EMPTY : readBody(body)
  return {
    id: row.id,
    villageCode: row.village_code,
    item: row.item,
    name: item.name,
    theme: item.theme,
    period: row.period,
    ...(content.subject === undefined ? {} : { subject: content.subject }),
    publishedAt: row.published_at ?? row.made_at,
    isLate: row.first_published_at !== null && row.first_published_at > row.due_at,
    rev: row.rev,
    ...(body === null ? {} : { telling: tellingOf(item, content) }),
    isWithdrawn: row.public_rev === null,
  }
}

/** How many entries the village has: in all, by item, by year of publication. */
export async function countEntries(
  { tx, county }: Context,
  villageCode: string,
  offset_ms: number,
): Promise<{ byItem: Map<string, number>; byYear: { year: string; n: number }[]; total: number }> {
  const rows = await tx
    .selectFrom('disclosure')
    .select([
      'item',
      sql<string>`extract(year from published_at at time zone 'UTC' + ${offset_ms} * interval '1 millisecond')::text`.as(
        'year',
      ),
    ])
    .select((is) => is.fn.countAll<number>().as('n'))
    .where('county', '=', county)
    .where('village_code', '=', villageCode)
    .where('rev', '>', 0)
    .groupBy(['item', 'year'])
    .execute()
  const byItem = new Map<string, number>()
  const byYear = new Map<string, number>()
  for (const { item, year, n } of rows) {
    byItem.set(item, (byItem.get(item) ?? 0) + n)
    byYear.set(year, (byYear.get(year) ?? 0) + n)
  }
  return {
    byItem,
    byYear: [...byYear].map(([year, n]) => ({ year, n })).sort((a, b) => (a.year < b.year ? 1 : -1)),
    total: rows.reduce((sum, { n }) => sum + n, 0),
  }
}
