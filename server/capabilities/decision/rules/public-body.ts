import type { DecisionAction, DecisionState, Meeting } from '../shapes/vocabulary.ts'
import { type Tally, tally } from './tally.ts'

/** The newest meeting with everything that its result is computed from; absent before the count. */
export function countedMeeting({ meeting }: DecisionState): Required<Meeting> | undefined {
  if (!meeting?.roll || !meeting.ballots) return undefined
  return { ...meeting, roll: meeting.roll, ballots: meeting.ballots }
}

export const resultOf = (state: DecisionState): Tally | undefined => {
  const meeting = countedMeeting(state)
  return meeting && tally(meeting)
}

/** What is published: the question, the rule, the counts, the result, the minutes and the outcome. No voter, no name. */
export function publicBody(
  id: string,
  villageCode: string,
  actions: readonly DecisionAction[],
  state: DecisionState,
): Record<string, unknown> {
  const last = (verb: DecisionAction['verb']) => actions.findLast((action) => action.verb === verb)?.data
  const opened = last('opened')
  const recorded = last('recorded')
  const completed = last('completed')
  const body = {
    decision: id,
    villageCode,
    kind: state.kind,
    title: state.title,
    question: opened?.text,
    amountCents: opened?.amountCents,
    counterparty: opened?.counterparty,
    meeting: countedMeeting(state),
    result: resultOf(state),
    flagged: state.declared.length,
    minutes: recorded?.text,
    minutesLateDays: recorded?.lateDays,
    outcome: completed?.text,
    spentCents: completed?.spentCents,
  }
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
}
