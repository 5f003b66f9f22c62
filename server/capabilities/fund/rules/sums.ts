import type { StepActor } from '#capabilities/playbook/schema.ts'
import type { FundLine, FundState } from '../shapes/vocabulary.ts'

const cents = (lines: readonly FundLine[]): number => lines.reduce((sum, line) => sum + line.cents, 0)

export const listedCents = ({ lines }: Pick<FundState, 'lines'>): number => cents(lines)

/** Recipients with a declared tie that the committee has not cleared. */
export const flaggedOf = ({ lines }: Pick<FundState, 'lines'>): number =>
  lines.filter(({ ties, cleared }) => ties > 0 && !cleared).length

/** Who waits for money: not yet sent, or sent back by the bank. */
export const waitingOf = ({ lines }: FundState): number[] =>
  lines.flatMap(({ state }, i) => (state === 'listed' || state === 'unpaid' ? [i + 1] : []))

export interface Sums {
  people: number
  listedCents: number
  sentCents: number
  paidCents: number
  paidPeople: number
  unpaidPeople: number
}

export function sumsOf({ lines }: Pick<FundState, 'lines'>): Sums {
  const paid = lines.filter(({ state }) => state === 'paid')
  const sent = lines.filter(({ state }) => state === 'sent' || state === 'paid')
  return {
    people: lines.length,
    listedCents: cents(lines),
    sentCents: cents(sent),
    paidCents: cents(paid),
    paidPeople: paid.length,
    unpaidPeople: lines.filter(({ state }) => state === 'unpaid').length,
  }
}

/** Whose turn it is. */
export function actorNow({ stage, band, approvals, objections }: FundState): StepActor | undefined {
  if (stage === 'done' || stage === 'stopped') return undefined
  if (stage === 'listing' || stage === 'paying' || objections > 0) return 'village'
  return band?.approvers[approvals]
}
