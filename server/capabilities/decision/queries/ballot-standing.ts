import type { DecisionContext } from '../context.ts'
import type { Choice, DecisionState } from '../rules/index.ts'
import { boxOf, namedOf, slipsOf } from './ballot.ts'
import { registerOf } from './electors.ts'

export interface BallotStanding {
  slips: number
  phone: number
  paper: number
  /** Once it is over: what was voted by phone, and of an open ballot by whom. */
  box?: Record<Choice, number>
  named: { number: number; name: string; choice: Choice }[]
}

/** How far the vote by phone has come, for the desk; what was voted is not in it before the end. */
export async function standingOf(
  context: DecisionContext,
  { id, village_code }: { id: string; village_code: string },
  { meeting }: DecisionState,
): Promise<BallotStanding | undefined> {
  if (!meeting?.ballot) return undefined
  const { round, rule, ballot } = meeting
  const slips = await slipsOf(context, id, round)
  const used = (way: 'phone' | 'paper') => slips.filter((slip) => slip.way === way).length
  const named = ballot.secret ? [] : await namedOf(context, id, round)
  const names = new Map(
    named.length > 0 ? (await registerOf(context, village_code, rule.body)).map((one) => [one.number, one.name]) : [],
  )
  return {
    slips: slips.length,
    phone: used('phone'),
    paper: used('paper'),
    ...(ballot.open ? {} : { box: await boxOf(context, id, round) }),
    named: named.map((one) => ({ ...one, name: names.get(one.number) ?? '' })),
  }
}
