import { type Content, comparisonOf, partOf, totalOf } from '#capabilities/disclosure/rules/index.ts'
import type { DisclosureItem, DisclosureTable } from '#capabilities/playbook/schema.ts'
import { writeCents } from '#kernel/money.ts'
import { Bars } from '../components/bars.tsx'
import { useFace } from '../face.tsx'

interface Times {
  item: DisclosureItem
  content: Content
  last?: Content | undefined
  yearAgo?: Content | undefined
}

/** This period beside the one before and the same a year ago: bars that start at zero. */
export function Comparison({ item, content, last, yearAgo }: Times) {
  const { t } = useFace()
  const words = t.disclosure.entry
  const bars = (table: DisclosureTable) =>
    [
      { key: 'now', label: words.now, of: content },
      { key: 'last', label: words.last, of: last },
      { key: 'year', label: words.yearAgo, of: yearAgo },
    ].flatMap(({ key, label, of }) => {
      if (!of) return []
      const cents = totalOf(table, of)
      return [{ key, label, value: Math.max(Number(cents), 0), text: writeCents(cents) }]
    })
  const tables = (['expense', 'income'] as const).flatMap((part) => partOf(item, part) ?? [])
  return (
    <div class="sheet sheet-pad compare">
      {tables.map((table) => (
        <Bars
          key={table.key}
          caption={table.part === 'expense' ? words.expense : words.income}
          labelHead={words.compare}
          valueHead={t.disclosure.paper.unit}
          bars={bars(table)}
        />
      ))}
      <p class="quiet">{words.unit}</p>
    </div>
  )
}

/** Which lines made the difference to the period before, the largest first. */
export function Difference({ item, content, last }: Times) {
  const { t } = useFace()
  const words = t.disclosure.entry
  const table = partOf(item, 'expense')
  if (!table || !last) return null
  const lines = comparisonOf(table, content, last)
    .map((line) => ({ name: line.name, cents: line.now - (line.last ?? 0n) }))
    .filter(({ cents }) => cents !== 0n)
    .sort((a, b) => (a.cents < b.cents ? 1 : -1))
  if (lines.length === 0) return null
  const total = totalOf(table, content) - totalOf(table, last)
  return (
    <section aria-labelledby="difference">
      <h2 id="difference">{total > 0n ? words.difference : words.differenceLess}</h2>
      <ul class="sheet rows why">
        {lines.map(({ name, cents }) => (
          <li key={name}>
            <b>{name}</b>
            <span class="num">{plus(cents)}</span>
          </li>
        ))}
        <li class="why-sum">
          <b>{words.differenceTotal}</b>
          <span class="num">{plus(total)}</span>
        </li>
      </ul>
    </section>
  )
}

const plus = (cents: bigint): string =>
  cents > 0n ? `+${writeCents(cents)}` : writeCents(cents).replace('-', '\u2212')
