import { booksOf, comparisonOf, partOf, totalOf } from '#capabilities/disclosure/rules/index.ts'
import type { DisclosureTable } from '#capabilities/playbook/schema.ts'
import { writeCents } from '#kernel/money.ts'
import { inWords, periodWords } from '#web/ui/board/words.ts'
import type { Face } from '#web/ui/face.tsx'
import type { Formats } from '#web/ui/messages/format.ts'
import type { TableBlock } from '#web/ui/paper/blocks.ts'
import type { EntryView } from './view.ts'

/** Income, spending and what is left as one table, so that a month fits one sheet. Vouchers are on the phone. */
export function ledgerOf(
  face: Pick<Face, 't' | 'lang' | 'now'>,
  formats: Formats,
  view: EntryView,
): TableBlock | undefined {
  const { item, content, last, yearAgo, period } = view
  const books = content && booksOf(item, content)
  if (!content || !books) return undefined
  const words = face.t.disclosure
  const then = [last, yearAgo].filter((one) => one !== undefined)
  const num = (head: string) => ({ head, num: true })
  const groupOf = (table: DisclosureTable) => ({
    part: [inWords(face, table.name), ...[content, ...then].map((one) => writeCents(totalOf(table, one)))],
    rows: comparisonOf(table, content, last, yearAgo).map((line) => [
      line.name,
      writeCents(line.now),
      ...(last ? [writeCents(line.last ?? 0n)] : []),
      ...(yearAgo ? [writeCents(line.yearAgo ?? 0n)] : []),
    ]),
  })
  return {
    kind: 'table',
    columns: [
      { head: words.desk.item },
      num(periodWords(face, formats, period, true)),
      ...(last ? [num(words.entry.last)] : []),
      ...(yearAgo ? [num(words.entry.yearAgo)] : []),
    ],
    groups: (['income', 'expense'] as const).flatMap((part) => partOf(item, part) ?? []).map(groupOf),
    foot: [
      words.entry.closing,
      writeCents(books.board),
      ...then.map((one) => writeCents(booksOf(item, one)?.board ?? 0n)),
    ],
  }
}
