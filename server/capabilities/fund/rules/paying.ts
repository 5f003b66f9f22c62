import { refuse } from '#kernel/problem.ts'
import type { ActionData, FundLine, FundState } from '../shapes/vocabulary.ts'
import { flaggedOf, waitingOf } from './sums.ts'

/** No ground, no publicity, no approval, no money: whatever came before. */
function requireGrounds(before: FundState): void {
  const { grounds, approvedOn, waitUntil } = before
  const rests = grounds.decision ?? grounds.item ?? grounds.rule
  if (!rests || approvedOn === undefined || waitUntil === undefined || approvedOn <= waitUntil || flaggedOf(before) > 0)
    throw refuse('fund.no-grounds', 409)
}

/** One file for the bank: everybody who waits, and the sum of their sums. */
export function ordered(before: FundState, { payment }: ActionData): FundState {
  requireGrounds(before)
  const waiting = waitingOf(before)
  if (!payment || waiting.length === 0) throw refuse('fund.nobody-waits', 409)
  const asked = new Set(payment.lines)
  const cents = waiting.reduce((sum, n) => sum + (before.lines[n - 1]?.cents ?? 0), 0)
  if (asked.size !== waiting.length || waiting.some((n) => !asked.has(n)) || payment.cents !== cents)
    throw refuse('fund.wrong-sum', 422)
  const lines = before.lines.map((line, i): FundLine => {
    if (!asked.has(i + 1)) return line
    const { reason: _, ...rest } = line
    return { ...rest, state: 'sent' }
  })
  return { ...before, lines, payments: [...before.payments, { ...payment, returned: false }] }
}

/** What the bank says of each line of one payment, once. */
export function returned(before: FundState, { of, sha256, paid = [], unpaid = [], day }: ActionData): FundState {
  const payment = before.payments.find(({ id }) => id === of)
  if (!payment || sha256 === undefined || day === undefined) throw refuse('fund.no-payment', 422, { field: 'payment' })
  if (before.files.includes(sha256) || payment.returned) throw refuse('fund.return-twice', 409, { field: 'file' })
  const said = [...paid, ...unpaid.map(({ n }) => n)]
  const complete = new Set(said).size === said.length && said.length === payment.lines.length
  if (!complete || said.some((n) => !payment.lines.includes(n))) throw refuse('fund.wrong-sum', 422, { field: 'file' })
  const why = new Map(unpaid.map(({ n, reason }) => [n, reason]))
  const lines = before.lines.map((line, i): FundLine => {
    const n = i + 1
    const reason = why.get(n)
    if (reason !== undefined) return { ...line, state: 'unpaid', reason }
    return paid.includes(n) ? { ...line, state: 'paid', paidOn: day } : line
  })
  const payments = before.payments.map((one) => (one === payment ? { ...one, returned: true } : one))
  return { ...before, lines, payments, files: [...before.files, sha256] }
}
