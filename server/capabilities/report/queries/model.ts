import { type Playbook, rulesOn } from '#capabilities/playbook/index.ts'
import { contains } from '#kernel/place.ts'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { Known } from '#platform/facts/figure.ts'
import { requirePlace, requireReport } from '../access.ts'
import type { ReportBook } from '../context.ts'
import {
  type CountedMonths,
  keysIn,
  type Months,
  type ReportModel,
  wholeYearBefore,
  yearEarlier,
} from '../rules/index.ts'

export interface ModelAsk extends Months {
  template: string
  place: string
  known?: Known | undefined
}

/** A report counted now, or as it was known at a moment. @throws Problem `report.no-template` 422, `not-found` 404 */
export async function readModel(context: Context, book: ReportBook, ask: ModelAsk): Promise<ReportModel> {
  requireReport(context.actor, 'read')
  requirePlace(context, ask.place)
  const { from, to, place, known } = ask
  if (from > to) throw refuse('report.months', 422, { field: 'to' })
  const found = book.places().find(place)
  if (!found || found.level === 'grid') throw refuse('not-found', 404)
  const playbook = book.playbook()
  const template = templatesOn(playbook, context.today).find(({ key }) => key === ask.template)
  if (!template) throw refuse('report.no-template', 422, { field: 'template' })
  const { sections, name, title } = template.body
  const keysOf = (period: 'same' | 'year-before') =>
    new Set(
      sections
        .filter((one) => one.period === period)
        .flatMap(({ sentences, charts }) => [
          ...sentences.flatMap(({ zh, en }) => [...keysIn(zh), ...keysIn(en)]),
          ...charts.flatMap(({ figures, of }) => (of ? [...figures, of] : figures)),
        ]),
    )
  const months = { from, to }
  const [same, yearBefore] = [keysOf('same'), keysOf('year-before')]
  const counting = { context, book, place, known }
  const defined = new Set([...same, ...yearBefore])
  return {
    template: template.key,
    name,
    title,
    place,
    placeName: { zh: book.places().nameOf(place, 'zh-CN'), en: book.places().nameOf(place, 'en') },
    same: await countMonths(counting, months, same),
    yearBefore: await countMonths(counting, wholeYearBefore(months), yearBefore),
    countedAt: context.now.toISOString(),
    ...(known ? { known: known.end.toISOString() } : {}),
    sections,
    definitions: rulesOn(playbook['report-figures'], context.today)
      .filter(({ key }) => defined.has(key))
      .map(({ key, body, basis }) => ({ ...body, key, source: basis.source })),
    published: rulesOn(playbook['published-figures'], context.today)
      .filter(({ body }) => body.place === place && defined.has(body.figure))
      .map(({ body, basis }) => ({ ...body, source: basis.source })),
  }
}

export const templatesOn = (playbook: Playbook, day: string) => rulesOn(playbook['report-templates'], day)

interface Counting {
  context: Context
  book: ReportBook
  place: string
  known: Known | undefined
}

/** Each source is asked once for the period and once for the year before, however many of its numbers are named. */
async function countMonths(
  { context, book, place, known }: Counting,
  months: Months,
  keys: ReadonlySet<string>,
): Promise<CountedMonths> {
  const ask = { place, known, ...months }
  const figures: Record<string, CountedMonths['figures'][string]> = {}
  for (const source of book.figures) {
    const wanted = source.keys.filter((key) => keys.has(key))
    if (wanted.length === 0) continue
    const now = await source.count(context, ask)
    const before = await source.count(context, { ...ask, ...yearEarlier(months) })
    for (const key of wanted) figures[key] = { n: now[key] ?? 0, before: before[key] ?? 0, href: source.href(key, ask) }
  }
  return { ...months, figures }
}

/** Places that a desk may report of: its own and what lies directly below, down to villages. */
export function placesFor({ scope }: Pick<Context, 'scope'>, book: ReportBook): string[] {
  const places = book.places()
  if (!contains(scope, scope)) return []
  const below = scope.length < 12 ? places.childrenOf(scope).map(({ code }) => code) : []
  return [scope, ...below].filter((code) => code.length <= 12)
}
