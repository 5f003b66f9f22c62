import type { Cell, TableTelling, Telling } from '#capabilities/disclosure/rules/index.ts'
import { readPeriod } from '#capabilities/disclosure/rules/periods.ts'
import { TEN_THOUSAND_YUAN, tenThousands, writeCents } from '#kernel/money.ts'
import type { Face } from '../face.tsx'
import type { Formats } from '../messages/format.ts'

type Reader = Pick<Face, 't' | 'lang' | 'now'>
interface Words {
  zh: string
  en: string
}

export const inWords = ({ lang }: Pick<Face, 'lang'>, words: Words): string => (lang === 'en' ? words.en : words.zh)

const QUARTER = /^(\d{4})-q([1-4])$/
const MONTH = /^(\d{4})-(\d{2})$/

/** `2026年10月`, or `10 月` when the year goes without saying. */
export function periodWords({ t, now }: Reader, formats: Formats, key: string, short = false): string {
  const words = t.disclosure
  const thisYear = formats.machine(now).slice(0, 4)
  const [, monthYear, month] = MONTH.exec(key) ?? []
  if (monthYear) {
    const n = Number(month)
    return short && monthYear === thisYear ? words.monthShort(n) : words.month(monthYear, n)
  }
  const [, year, quarter] = QUARTER.exec(key) ?? []
  if (year) return words.quarter(year, words.quarters[quarter as '1'] ?? '')
  if (/^\d{4}$/.test(key)) return words.year(key)
  const day = readPeriod(key)?.from
  return day ? formats.date(`${day}T12:00:00+08:00`) : key
}

export interface Titled {
  name: Words
  period: string
  subject?: string | undefined
}

/** What an entry is called: the event in its own words, or the period and the item. */
export function titleOf(reader: Reader, formats: Formats, { name, period, subject }: Titled): string {
  return subject ?? reader.t.disclosure.titled(periodWords(reader, formats, period, true), inWords(reader, name))
}

/** An amount as it is said: tens of thousands in Chinese, whole yuan in English. */
function amountWords({ t, lang }: Reader, cents: bigint | number): string {
  const size = BigInt(cents) < 0n ? -BigInt(cents) : BigInt(cents)
  if (lang === 'en') return t.disclosure.yuan(writeCents(((size + 50n) / 100n) * 100n).replace(/\.00$/, ''))
  return size < TEN_THOUSAND_YUAN
    ? t.disclosure.yuan(writeCents(size).replace(/\.00$/, ''))
    : t.disclosure.tenThousand(tenThousands(size))
}

const signed = (reader: Reader, cents: bigint): string => `${cents < 0n ? '-' : ''}${amountWords(reader, cents)}`

function financeClauses(reader: Reader, period: string, telling: Extract<Telling, { kind: 'finance' }>): string[] {
  const { said } = reader.t.disclosure
  const { income, expense, closing, more, mainly } = telling
  const clauses = [
    said.income(period, signed(reader, income)),
    said.expense(signed(reader, expense)),
    said.closing(signed(reader, closing)),
  ]
  if (more === undefined) return clauses
  if (more === 0n) return [...clauses, said.same]
  if (more < 0n) return [...clauses, said.less(amountWords(reader, more))]
  return [...clauses, said.more(amountWords(reader, more)) + (mainly ? said.mainly(mainly) : said.stop)]
}

/** The sentence on top, clause by clause: a line breaks between clauses, not inside. */
export function sentence(reader: Reader, formats: Formats, period: string, telling: Telling): string[] {
  const words = reader.t.disclosure
  switch (telling.kind) {
    case 'nothing':
      return [words.nothing]
    case 'finance':
      return financeClauses(reader, periodWords(reader, formats, period, true), telling)
    case 'payments':
      return [words.said.paid(formats.number(telling.rows), signed(reader, telling.cents))]
    case 'votes':
      return [
        words.said.votes(
          formats.number(telling.present),
          formats.number(telling.entitled),
          formats.number(telling.for),
        ),
      ]
    case 'list':
      return [
        telling.rows === 1
          ? words.said.one(telling.first)
          : words.said.list(formats.number(telling.rows), telling.first),
      ]
  }
}

/** What a table comes to; empty for a table without amounts, whose lines say it all. */
export function tableSentence(reader: Reader, formats: Formats, { rows, cents, most }: TableTelling): string {
  const { said } = reader.t.disclosure
  if (cents === undefined) return ''
  const whole = said.table(formats.number(rows), signed(reader, cents))
  return most ? whole + said.most(most.name, signed(reader, BigInt(most.cents))) : whole
}

/** One cell by the kind of its column. */
export function cellWords(formats: Formats, type: string, cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (type === 'money' && typeof cell === 'number') return writeCents(cell)
  if (type === 'date') return formats.date(`${cell}T12:00:00+08:00`)
  return typeof cell === 'number' ? formats.number(cell) : cell
}
