import type { MatterContext } from '#capabilities/matter/index.ts'
import { getRuleOn, type StatisticsRule } from '#capabilities/playbook/index.ts'
import { localDate } from '#kernel/calendar.ts'
import { type Cell as CsvCell, csv } from '#kernel/csv.ts'
import type { NumbersBook } from './context.ts'
import type { Board } from './queries/board.ts'
import type { Cell } from './queries/tallies.ts'
import { type Count, fates, MEASURES, type Measure, of, type RateRules, ratesOf } from './rules/index.ts'
import type { Statistics } from './schema.ts'

type Lang = 'zh-CN' | 'en'

/** Below which number of answers no rate is given, and when a perfect one is asked about: the rule of the day. */
export function rateRules(book: NumbersBook, { rules, now }: MatterContext): StatisticsRule {
  const today = localDate(rules.calendar, now.getTime())
  return getRuleOn(book.playbook().statistics, 'default', today).body
}

/** Kinds by their newest name, also those that no longer hold; the key of one that no rule ever knew. */
export function kindNames(book: NumbersBook, lang: Lang): (kind: string) => string {
  const word = lang === 'en' ? 'en' : 'zh'
  const names = new Map(book.playbook()['matter-kinds'].map(({ key, body }) => [key, body.name[word]]))
  return (kind) => names.get(kind) ?? kind
}

export interface Names {
  place: (code: string) => string
  kind: (key: string) => string
}

export function statisticsOf(board: Board, rules: RateRules, names: Names, at: Date): Statistics {
  const part = (count: Count) => partOf(count, rules)
  return {
    place: board.place,
    name: names.place(board.place),
    from: board.months.first,
    to: board.months.last,
    running: board.running,
    at: at.toISOString(),
    ...part(board.whole),
    places: board.children.map(({ key, count }) => ({ code: key, name: names.place(key), ...part(count) })),
    kinds: board.kinds.map(({ key, count }) => ({ kind: key, name: names.kind(key), ...part(count) })),
    months: board.course.map(({ key, count }) => ({ month: key, ...part(count) })),
  }
}

const partOf = (count: Count, rules: RateRules) => ({
  measures: allMeasures(count),
  fates: fates(count),
  ...count.now,
  rates: ratesOf(count, rules).map(({ given, silent, ...rate }) => ({
    ...rate,
    silent: silent ?? null,
    rate: given ? rate.numerator / rate.denominator : null,
  })),
})

// fromEntries forgets the keys' type; every measure is there.
const allMeasures = (count: Count) =>
  Object.fromEntries(MEASURES.map((measure) => [measure, of(count, measure)])) as Record<Measure, number>

/** Every cell with every measure, so that anybody can add them up again. */
export function tableOf(cells: readonly Cell[], heads: readonly string[], names: Names): string {
  const sorted = cells.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const rows: CsvCell[][] = sorted.map(({ place, month, kind, tally }) => [
    place,
    names.place(place),
    month,
    kind,
    names.kind(kind),
    ...MEASURES.map((measure) => tally[measure] ?? 0),
  ])
  return csv([heads, ...rows])
}

const keyOf = ({ place, month, kind }: Cell): string => `${place} ${month} ${kind}`
