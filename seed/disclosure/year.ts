import type { disclosureRules } from '#capabilities/disclosure/index.ts'
import {
  type Content,
  type DisclosureAction,
  dueOf,
  folded,
  type Period,
  periodsBetween,
} from '#capabilities/disclosure/rules/index.ts'
import { startOfLocalDay } from '#kernel/calendar.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import type { Obliged } from '../loading/disclosure-rows.ts'
import { alteredOf } from './altered.ts'
import { MAKERS } from './contents.ts'
import { courseOf } from './course.ts'
import { booksFor } from './finance.ts'
import type { VillageOfSeed } from './village.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const YEAR_DAYS = 365
/** Thirteen months of accounts, so that the newest can be held against the same month a year before. */
const ACCOUNTS_DAYS = 425
const SETTLED_DAYS = 20
const MADE_HOUR = 1
/** Most events of a year, by item. */
const EVENTS: Record<string, number> = { decisions: 10, 'project-progress': 6, 'major-finance': 2 }
const NOTHING: Content = { nothing: true, figures: {}, tables: {}, explanations: [], files: [] }

type Rules = ReturnType<typeof disclosureRules>
type Item = ReturnType<Rules['itemsOn']>[number]

export type YearOf = {
  county: string
  village: VillageOfSeed
  asOf_ms: number
  rules: Rules
  idOf: (at_ms: number) => string
}

const dateOf = (at_ms: number): string => new Date(at_ms).toISOString().slice(0, 10)

/** Everything a village made public in a year, what it is late with, and what it is working on. */
export function* yearOf(year: YearOf): Generator<Obliged> {
  const { rules, asOf_ms, village } = year
  const today = rules.dayOf(asOf_ms)
  const books = booksFor(village)
  for (const item of rules.itemsOn(today)) {
    if (item.frequency === 'event') {
      yield* eventsOf(year, item)
      continue
    }
    const first = dateOf(asOf_ms - (item.books ? ACCOUNTS_DAYS : YEAR_DAYS) * DAY_MS)
    for (const period of periodsBetween(item.frequency, first, today)) {
      const content = item.books ? books(period.key) : (MAKERS[item.key]?.(village, period.key) ?? NOTHING)
      const made_ms = startOfLocalDay(rules.calendar, period.from) + MADE_HOUR * HOUR_MS
      yield obliged(year, item, { period, made_ms, content, origin: 'catalogue' })
    }
  }
}

function* eventsOf(year: YearOf, item: Item): Generator<Obliged> {
  const { village, asOf_ms, rules } = year
  const { random } = village
  const maker = MAKERS[item.key]
  if (!maker) return
  const days = new Set<string>()
  for (let i = random.whole(0, EVENTS[item.key] ?? 0); i > 0; i -= 1)
    days.add(rules.dayOf(asOf_ms - random.whole(1, YEAR_DAYS) * DAY_MS))
  for (const day of [...days].sort()) {
    const made_ms = startOfLocalDay(rules.calendar, day) + (10 + random.next() * 7) * HOUR_MS
    const period = { key: day, from: day, to: day }
    yield obliged(year, item, { period, made_ms, content: maker(village, day), origin: 'event' })
  }
}

type Made = { period: Period; made_ms: number; content: Content; origin: 'catalogue' | 'event' }

function obliged(year: YearOf, item: Item, { period, made_ms, content, origin }: Made): Obliged {
  const { county, village, rules, asOf_ms, idOf } = year
  const due_ms = dueOf(rules.calendar, item.deadline, period.to)
  const settled = asOf_ms - due_ms > SETTLED_DAYS * DAY_MS
  const acts = courseOf(village, { made_ms, due_ms, asOf_ms, settled })
  const reopened = acts.findIndex((act) => act.verb === 'reopened')
  const slipped = withSlip(content)
  const shownAt = (i: number): Content => (reopened >= 0 && i < reopened ? slipped : content)
  const actions = acts.map(({ data, ...act }, i): DisclosureAction => {
    const hashed = data.hash === undefined ? data : { ...data, hash: canonicalHash(shownAt(i)).toString('hex') }
    return { ...act, id: idOf(act.at_ms), data: hashed }
  })
  const { rev, stage } = folded(actions)
  return {
    county,
    id: idOf(made_ms),
    villageCode: village.code,
    item: item.key,
    period,
    due_ms,
    origin,
    actions,
    contents: (reopened >= 0 ? [slipped, content] : [content]).slice(0, rev),
    altered: rev === 1 ? alteredOf(year, item, due_ms, content) : undefined,
    draft: stage === 'due' || stage === 'published' || stage === 'withdrawn' ? undefined : content,
  }
}

/** The same with a slip of the pen in it: what a correction mends. */
function withSlip(content: Content): Content {
  const { note: _, ...plain } = content
  const [first, ...rest] = content.tables['vouchers'] ?? []
  if (!first) return plain
  return { ...plain, tables: { ...content.tables, vouchers: [{ ...first, number: `${first['number']}0` }, ...rest] } }
}
