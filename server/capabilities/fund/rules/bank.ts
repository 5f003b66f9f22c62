import type { BankFile } from '#capabilities/playbook/schema.ts'
import { csv } from '#kernel/csv.ts'
import { maskText } from '#kernel/mask.ts'
import { plainCents, readCents } from '#kernel/money.ts'

export interface BatchLine {
  n: number
  name: string
  account: string
  cents: number
}

export interface Batch {
  batch: string
  note: string
  lines: readonly BatchLine[]
}

/** The file for the bank: the same bytes whenever it is made from the same batch. */
export function paymentFile({ columns }: Pick<BankFile, 'columns'>, { batch, note, lines }: Batch): string {
  const cells = ({ n, name, account, cents }: BatchLine) => {
    const all = { batch, number: String(n), name, account, yuan: plainCents(cents), note }
    return columns.map(({ key }) => all[key])
  }
  return csv([columns.map(({ head }) => head), ...lines.map(cells)])
}

export type ReturnFault = {
  /** As the spreadsheet counts, with the head as row 1. */
  row: number
  code: 'heads' | 'batch' | 'number' | 'twice' | 'sum' | 'result' | 'reason' | 'missing'
  /** What stands there, or which number is missing. */
  said: string
}

export interface BankAnswer {
  faults: ReturnFault[]
  paid: number[]
  unpaid: { n: number; reason: string }[]
}

const NUMBER = /^\d{1,6}$/
const plain = (cell: string | undefined): string => (cell ?? '').normalize('NFKC').trim()

interface Sent {
  batch: string
  lines: readonly { n: number; cents: number }[]
}

/** Every row held against what was sent; a file with one fault is not taken at all. */
export function readReturn(rows: readonly (readonly string[])[], format: BankFile, sent: Sent): BankAnswer {
  const [first = [], ...rest] = rows
  const heads = first.map((cell) => plain(cell.replace('\uFEFF', '')))
  const places = new Map(format.returned.map(({ key, head }) => [key, heads.indexOf(plain(head))]))
  const missing = format.returned.find(({ key }) => (places.get(key) ?? -1) < 0)
  if (missing) return { faults: [{ row: 1, code: 'heads', said: missing.head }], paid: [], unpaid: [] }
  const answer: BankAnswer = { faults: [], paid: [], unpaid: [] }
  const seen = new Set<number>()
  const known = new Map(sent.lines.map(({ n, cents }) => [n, cents]))
  for (const [i, row] of rest.entries()) {
    if (row.every((cell) => plain(cell) === '')) continue
    const cell = (key: BankFile['returned'][number]['key']) => plain(row[places.get(key) ?? -1])
    const fault = readRow(cell, { format, batch: sent.batch, known, seen, answer })
    if (fault) answer.faults.push({ row: i + 2, ...fault })
  }
  for (const { n } of sent.lines)
    if (!seen.has(n)) answer.faults.push({ row: rows.length, code: 'missing', said: String(n) })
  return answer
}

interface Reading {
  format: BankFile
  batch: string
  known: ReadonlyMap<number, number>
  seen: Set<number>
  answer: BankAnswer
}

function readRow(
  cell: (key: BankFile['returned'][number]['key']) => string,
  { format, batch, known, seen, answer }: Reading,
): Omit<ReturnFault, 'row'> | undefined {
  if (cell('batch') !== batch) return { code: 'batch', said: cell('batch') }
  const n = NUMBER.test(cell('number')) ? Number(cell('number')) : 0
  const cents = known.get(n)
  if (cents === undefined) return { code: 'number', said: cell('number') }
  if (seen.has(n)) return { code: 'twice', said: cell('number') }
  seen.add(n)
  if (readCents(cell('yuan')) !== cents) return { code: 'sum', said: cell('yuan') }
  if (cell('result') === plain(format.paid)) {
    answer.paid.push(n)
    return undefined
  }
  if (cell('result') !== plain(format.unpaid)) return { code: 'result', said: cell('result') }
  // Reasons are published; a bank may repeat the account in them.
  const reason = maskText(cell('reason')).slice(0, 60)
  if (reason === '') return { code: 'reason', said: '' }
  answer.unpaid.push({ n, reason })
  return undefined
}
