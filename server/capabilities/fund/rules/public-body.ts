import type { FundState } from '../shapes/vocabulary.ts'
import { sumsOf } from './sums.ts'

/** What is published: the fund, what it rests on, sums and counts; masked names only where the law has them named. */
export const publicBody = (
  id: string,
  villageCode: string,
  state: FundState,
  shown: readonly string[] | undefined,
): Record<string, unknown> => ({
  fund: id,
  villageCode,
  kind: state.kind,
  title: state.title,
  totalCents: state.totalCents,
  ...state.grounds,
  list: state.list,
  stage: state.stage,
  ...(state.band ? { band: state.band.key } : {}),
  ...(state.waitUntil === undefined ? {} : { until: state.waitUntil }),
  ...(state.approvedOn === undefined ? {} : { approvedOn: state.approvedOn }),
  ...sumsOf(state),
  payments: state.payments.map(({ id: payment, batch, cents, lines, returned }) => ({
    payment,
    batch,
    cents,
    people: lines.length,
    returned,
  })),
  lines: state.lines.map(({ cents, state: stands, reason, paidOn }, i) => ({
    n: i + 1,
    ...(shown ? { name: shown[i] ?? '' } : {}),
    cents,
    state: stands,
    ...(reason === undefined ? {} : { reason }),
    ...(paidOn === undefined ? {} : { paidOn }),
  })),
})
