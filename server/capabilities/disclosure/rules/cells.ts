import { readCents } from '#kernel/money.ts'
import type { Cell } from './content.ts'

const CELL_TEXT_MAX = 200
const COUNT_MAX = 9_999_999

/** Year, month and day in the usual orders and marks. */
const DAY = /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?$/
const COUNT = /^\d{1,3}(?:,\d{3})+$|^\d+$/

function readDay(plain: string): string | undefined {
  const [, year = '', month = '', date = ''] = DAY.exec(plain) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const ms = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day) ? day : undefined
}

function readCount(plain: string): number | undefined {
  if (!COUNT.test(plain)) return undefined
  const count = Number(plain.replaceAll(',', ''))
  return count <= COUNT_MAX ? count : undefined
}

type Read = { cell?: Cell } | { fault: string }

/** What stands in a cell as typed or imported; an empty one has no value. */
export function readCell(column: { type: string; required?: boolean }, typed: string): Read {
  const text = typed.trim()
  if (text === '') return column.required ? { fault: 'disclosure.cell-required' } : {}
  const plain = text.normalize('NFKC').replace(/\s/gu, '')
  if (column.type === 'money') {
    const cents = readCents(text)
    return cents === undefined ? { fault: 'disclosure.cell-not-money' } : { cell: cents }
  }
  if (column.type === 'count') {
    const count = readCount(plain)
    return count === undefined ? { fault: 'disclosure.cell-not-count' } : { cell: count }
  }
  if (column.type === 'date') {
    const day = readDay(plain)
    return day === undefined ? { fault: 'disclosure.cell-not-date' } : { cell: day }
  }
  return text.length > CELL_TEXT_MAX ? { fault: 'disclosure.cell-too-long' } : { cell: text }
}
