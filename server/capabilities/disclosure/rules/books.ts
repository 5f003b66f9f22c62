import type { DisclosureItem } from '#capabilities/playbook/schema.ts'
import { sumCents } from '#kernel/money.ts'
import { amountColumn, BETWEEN, type Content, centsIn, partOf, rowsOf } from './content.ts'

/** What three books say of the same day, and what stands between them. Cents, exact. */
export interface Books {
  opening: bigint
  income: bigint
  expense: bigint
  bank: bigint
  ledger: bigint
  /** What the sheet itself comes to: brought forward, plus income, minus spending. */
  board: bigint
  /** Sum of the vouchers, when there are any. */
  vouchers?: bigint
  differences: Difference[]
}

export interface Difference {
  between: (typeof BETWEEN)[number]
  cents: bigint
  explained: bigint
}

function sumOf(item: DisclosureItem, content: Content, part: 'accounts' | 'income' | 'expense' | 'vouchers'): bigint {
  const table = partOf(item, part)
  return table ? sumCents(rowsOf(content, table).map((row) => centsIn(row, amountColumn(table)))) : 0n
}

function figureOf(item: DisclosureItem, content: Content, part: 'opening' | 'ledger'): bigint {
  const figure = item.figures.find((one) => one.part === part)
  const cell = figure && content.figures[figure.key]
  return BigInt(typeof cell === 'number' ? cell : 0)
}

/** Bank = ledger = board; vouchers = spending. Undefined for items that keep no books. */
export function booksOf(item: DisclosureItem, content: Content): Books | undefined {
  if (!item.books || content.nothing) return undefined
  const [opening, ledger] = [figureOf(item, content, 'opening'), figureOf(item, content, 'ledger')]
  const [income, expense] = [sumOf(item, content, 'income'), sumOf(item, content, 'expense')]
  const bank = sumOf(item, content, 'accounts')
  const board = opening + income - expense
  const table = partOf(item, 'vouchers')
  const vouchers = table && rowsOf(content, table).length > 0 ? sumOf(item, content, 'vouchers') : undefined
  const gaps = {
    'bank-ledger': bank - ledger,
    'ledger-board': ledger - board,
    'vouchers-board': vouchers === undefined ? 0n : vouchers - expense,
  }
  const differences = BETWEEN.map((between) => ({
    between,
    cents: gaps[between],
    explained: sumCents(content.explanations.filter((one) => one.between === between).map((one) => one.cents)),
  })).filter(({ cents, explained }) => cents !== 0n || explained !== 0n)
  return { opening, income, expense, bank, ledger, board, ...(vouchers === undefined ? {} : { vouchers }), differences }
}

/** Every cent of every difference has its reason, and no reason is for a difference that is not there. */
export const isReconciled = (books: Books): boolean =>
  books.differences.every(({ cents, explained }) => cents === explained)
