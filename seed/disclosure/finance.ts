import type { Content, Row } from '#capabilities/disclosure/rules/index.ts'
import { maskName } from '#kernel/mask.ts'
import { nameOf } from '../people/names.ts'
import type { VillageOfSeed } from './village.ts'
import type { MoneyLine } from './words.ts'

const CENTS = 100
const FIRST_BALANCE = 38_000_000

/** Cents within the line's range, in whole tens of yuan most of the time, as bills are. */
function amountOf({ random, size }: VillageOfSeed, [, least, most]: MoneyLine): number {
  const yuan = (least + random.next() * (most - least)) * size
  return random.chance(0.75) ? Math.round(yuan / 10) * 10 * CENTS : Math.round(yuan * CENTS)
}

function isDue([, , , often]: MoneyLine, month: number): boolean {
  if (often === 'month') return true
  return often === 'quarter' ? month % 3 === 1 : month === 4
}

const lines = (village: VillageOfSeed, from: readonly MoneyLine[], month: number): Row[] =>
  from.filter((line) => isDue(line, month)).map((line) => ({ name: line[0], amount: amountOf(village, line) }))

const sum = (rows: readonly Row[]): number => rows.reduce((total, row) => total + Number(row['amount']), 0)

function voucherRows({ random, words }: VillageOfSeed, expense: readonly Row[], period: string): Row[] {
  const month = Number(period.slice(5))
  return expense.map((row, i) => ({
    number: `${month}-${i + 1}`,
    day: `${period}-${String(random.whole(2, 27)).padStart(2, '0')}`,
    name: String(row['name']),
    payee: random.chance(0.7) ? random.pick(words.firms) : maskName(nameOf(random, 'middle')),
    amount: Number(row['amount']),
  }))
}

/** A village's books, month after month: what is left is what the next month begins with. */
export function booksFor(village: VillageOfSeed) {
  const { random, words } = village
  let balance = Math.round(FIRST_BALANCE * village.size * (0.6 + random.next()))
  return (period: string): Content => {
    const month = Number(period.slice(5))
    const opening = balance
    const income = lines(village, village.income, month)
    const expense = lines(village, village.expense, month)
    if (month >= 7 && month <= 9 && random.chance(0.25))
      expense.push({ name: random.pick(words.storm), amount: random.whole(60, 420) * 100 * CENTS })
    // No village of the demonstration spends more than it has.
    while (opening + sum(income) - sum(expense) < 0 && expense.length > 1) expense.pop()
    balance = opening + sum(income) - sum(expense)
    const gap = random.chance(0.05) ? random.whole(3, 90) * 100 * CENTS : 0
    const bank = balance + gap
    const branch = random.chance(0.4) ? Math.round(bank * 0.2) : 0
    return {
      figures: { opening, ledger: balance },
      tables: {
        income,
        expense,
        accounts: [
          { name: '基本户（日常收支）', amount: bank - branch },
          ...(branch > 0 ? [{ name: '专户（工程款）', amount: branch }] : []),
        ],
        vouchers: voucherRows(village, expense, period),
      },
      explanations: gap > 0 ? [{ between: 'bank-ledger', cents: gap, why: random.pick(words.gaps) }] : [],
      files: [],
      ...(random.chance(0.3) ? { note: random.pick(words.notes) } : {}),
    }
  }
}
