import type { Ballots, Choice, DecisionAction, DecisionState, Meeting, PhoneVotes } from '../shapes/vocabulary.ts'
import { type Tally, tally } from './tally.ts'

type CountedMeeting = Meeting & Required<Pick<Meeting, 'roll' | 'ballots'>>

/** The newest meeting with everything that its result is computed from; absent before the count. */
export function countedMeeting({ meeting }: DecisionState): CountedMeeting | undefined {
  if (!meeting?.roll || !meeting.ballots) return undefined
  return { ...meeting, roll: meeting.roll, ballots: meeting.ballots }
}

/** A handful of secret votes told apart would tell how people voted: then only how many there were. */
export function toldApart(
  cast: PhoneVotes & Record<Choice, number>,
  paper: Ballots,
  { secret, apart_least }: { secret: boolean; apart_least: number },
): PhoneVotes {
  const isEnough = (many: number) => many === 0 || many >= apart_least
  return !secret || (isEnough(cast.cast) && isEnough(paper.issued)) ? cast : { cast: cast.cast }
}

export const resultOf = (state: DecisionState): Tally | undefined => {
  const meeting = countedMeeting(state)
  return meeting && tally(meeting)
}

/** How many people declared a tie: somebody on several registers is one. */
export const flaggedOf = ({ declared }: DecisionState): number =>
  new Set(declared.map(({ officer, body, number }) => officer?.id ?? `${body} ${number}`)).size

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
    flagged: flaggedOf(state),
    minutes: recorded?.text,
    minutesLateDays: recorded?.lateDays,
    outcome: completed?.text,
    spentCents: completed?.spentCents,
  }
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
}
