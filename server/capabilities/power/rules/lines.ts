import { readCents } from '#kernel/money.ts'
import { refuse } from '#kernel/problem.ts'
import type { Bid, BudgetLine } from '../shapes/project.ts'

interface Priced {
  key: string
  name: { zh: string; en: string }
  unit: { zh: string; en: string }
  cents: number
}

const HUNDRED = 100
const LINES_MOST = 60
const QUANTITY = /^(\d{1,7})(?:\.(\d{1,2}))?$/

const linesIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

function hundredthsOf(word: string | undefined): number | undefined {
  const found = QUANTITY.exec((word ?? '').replaceAll(',', ''))
  if (!found) return undefined
  const hundredths = Number(`${found[1]}${(found[2] ?? '').padEnd(2, '0')}`)
  return hundredths > 0 ? hundredths : undefined
}

/** The whole name, or the name without what stands in brackets. */
function namesOf({ name: { zh } }: Priced): string[] {
  const plain = zh.normalize('NFKC').replaceAll(' ', '')
  return [plain, plain.split('(')[0] ?? plain]
}

/**
 * `name quantity` takes the price of the library; `name quantity unit price` is a price of one's own and is marked as
 * such. Exact in cents, rounded once a line. @throws Problem `power.line` 422 with the number of the line
 */
export function readBudget(text: string, prices: readonly Priced[]): { lines: BudgetLine[]; totalCents: number } {
  const lines = linesIn(text).map((line, i) => {
    const words = line.split(/[\s\u3001;]+/)
    const [name = '', quantity, price] = words
    const hundredths = hundredthsOf(quantity)
    const found = prices.find((one) => one.key === name || namesOf(one).includes(name))
    const own = price === undefined ? undefined : readCents(price)
    const unitCents = own ?? found?.cents
    const isOff = price !== undefined && (own === undefined || own <= 0)
    if (hundredths === undefined || unitCents === undefined || isOff || words.length > 3)
      throw refuse('power.line', 422, { field: 'lines', params: { line: i + 1 } })
    const cents = Number((BigInt(hundredths) * BigInt(unitCents) + 50n) / BigInt(HUNDRED))
    const listed = found !== undefined && (own === undefined || own <= found.cents)
    const known = found ?? { name: { zh: name, en: name }, unit: { zh: '', en: '' } }
    return { name: known.name, unit: known.unit, hundredths, unitCents, cents, listed }
  })
  if (lines.length === 0 || lines.length > LINES_MOST)
    throw refuse('power.line', 422, { field: 'lines', params: { line: 1 } })
  return { lines, totalCents: lines.reduce((sum, { cents }) => sum + cents, 0) }
}

/** `supplier amount`, one a line. @throws Problem `power.line` 422 */
export function readBids(text: string): Bid[] {
  return linesIn(text).map((line, i) => {
    const found = /^(.+?)[\s\u3001;]+(\S+)$/.exec(line)
    const cents = found?.[2] === undefined ? undefined : readCents(found[2])
    if (!found?.[1] || cents === undefined || cents <= 0)
      throw refuse('power.line', 422, { field: 'bids', params: { line: i + 1 } })
    return { supplier: found[1].trim(), cents }
  })
}
