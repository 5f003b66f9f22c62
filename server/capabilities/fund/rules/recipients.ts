import { readCents } from '#kernel/money.ts'
import { refuse } from '#kernel/problem.ts'

interface Recipient {
  name: string
  account: string
  cents: number
  hundredths?: number
}

export interface PerUnit {
  cents: number
  most_hundredths: number
}

const LINES_MOST = 500
const CENTS_MOST = 99_999_999_999_999
const HUNDRED = 100n
/** Letters and the dot of names from the west of the country; nothing that a spreadsheet or a bank could run. */
const NAME = /^[\p{L}\u00b7]{2,20}$/u
const ACCOUNT = /^\d{10,30}$/
const QUANTITY = /^(\d{1,4})(?:\.(\d{1,2}))?$/

export const readAccount = (typed: string): string | undefined => {
  const plain = typed.normalize('NFKC').trim()
  return ACCOUNT.test(plain) ? plain : undefined
}

function readQuantity(word: string): number | undefined {
  const found = QUANTITY.exec(word)
  return found ? Number(`${found[1]}${(found[2] ?? '').padEnd(2, '0')}`) : undefined
}

/** `cents` of a computed sum, rounded once. */
const computed = (hundredths: number, { cents }: PerUnit): number =>
  Number((BigInt(hundredths) * BigInt(cents) + HUNDRED / 2n) / HUNDRED)

function amountOf(word: string, perUnit: PerUnit | undefined): Pick<Recipient, 'cents' | 'hundredths'> | undefined {
  if (!perUnit) {
    const cents = readCents(word)
    return cents === undefined || cents <= 0 || cents > CENTS_MOST ? undefined : { cents }
  }
  const hundredths = readQuantity(word)
  if (hundredths === undefined || hundredths === 0 || hundredths > perUnit.most_hundredths) return undefined
  return { hundredths, cents: computed(hundredths, perUnit) }
}

/**
 * `name account amount`, one a line; where the rule computes sums `name account quantity`. Digits of either width.
 * @throws Problem `fund.line` 422 with the number of the line
 */
export function readRecipients(text: string, perUnit?: PerUnit): Recipient[] {
  const lines = text
    .normalize('NFKC')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.length === 0 || lines.length > LINES_MOST)
    throw refuse('fund.line', 422, { field: 'lines', params: { line: Math.min(lines.length, LINES_MOST) + 1 } })
  return lines.map((line, i) => {
    const [name = '', account = '', amount = '', ...more] = line.split(/[\s\u3001;]+/)
    const sum = amountOf(amount, perUnit)
    if (!NAME.test(name) || !ACCOUNT.test(account) || !sum || more.length > 0)
      throw refuse('fund.line', 422, { field: 'lines', params: { line: i + 1 } })
    return { name, account, ...sum }
  })
}
