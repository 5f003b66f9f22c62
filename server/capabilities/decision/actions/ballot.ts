import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { boxOf, codeOf, hashOf, slipsOf } from '../queries/ballot.ts'
import type { DecisionRow } from '../queries/decision.ts'
import { type ActionData, type Ballots, CHOICES, type DecisionState, readNumbers, toldApart } from '../rules/index.ts'

const roundOf = ({ meeting }: DecisionState): number => {
  if (!meeting) throw refuse('decision.incomplete', 422)
  return meeting.round
}

/** A slip for each person on the roll, and an empty box. */
export async function openSlips(context: Context, row: DecisionRow, state: DecisionState): Promise<void> {
  const { tx, county } = context
  const of = { county, decision_id: row.id, village_code: row.village_code, round: roundOf(state) }
  const roll = await tx
    .selectFrom('decision_roll')
    .select('number')
    .where('county', '=', county)
    .where('decision_id', '=', row.id)
    .where('round', '=', of.round)
    .execute()
  const slips = roll.map(({ number }) => ({
    ...of,
    number,
    way: null,
    code_hash: hashOf(context, codeOf(context, { ...of, number })),
  }))
  await tx.insertInto('ballot_slip').values(slips).execute()
  await tx
    .insertInto('ballot_box')
    .values(CHOICES.map((choice) => ({ ...of, choice, votes: 0 })))
    .execute()
}

/** Whoever is given paper can no longer vote by phone; whoever has voted by phone gets none. */
export async function givenPapers(
  context: Context,
  row: DecisionRow,
  state: DecisionState,
  typed: string,
): Promise<ActionData> {
  const numbers = readNumbers('papers', typed)
  if (numbers.length === 0) throw refuse('validation.required', 400, { field: 'papers' })
  const slips = new Map((await slipsOf(context, row.id, roundOf(state))).map((slip) => [slip.number, slip]))
  const seen = new Set<number>()
  for (const number of numbers) {
    const wrong = (code: string) => refuse(`decision.${code}`, 422, { field: 'papers', params: { number } })
    const slip = slips.get(number)
    if (!slip) throw wrong('not-on-roll')
    if (seen.has(number)) throw wrong('twice')
    if (slip.way === 'phone') throw wrong('voted-by-phone')
    if (slip.way === 'paper') throw wrong('paper-already')
    if (slip.how === 'online' && state.meeting?.ballot?.secret) throw wrong('online-paper')
    seen.add(number)
  }
  await context.tx
    .updateTable('ballot_slip')
    .set({ way: 'paper' })
    .where('county', '=', context.county)
    .where('decision_id', '=', row.id)
    .where('round', '=', roundOf(state))
    .where('number', 'in', numbers)
    .execute()
  return { papers: numbers.length }
}

/** Of the slips only how many were used: how they were used is counted with the paper. */
export async function closing(context: Context, row: DecisionRow, state: DecisionState): Promise<ActionData> {
  const slips = await slipsOf(context, row.id, roundOf(state))
  return { cast: slips.filter(({ way }) => way === 'phone').length }
}

/** The paper as it was counted, with the votes by phone added to it. */
export async function withPhone(
  context: Context,
  row: DecisionRow,
  { meeting }: DecisionState,
  { paper, secret }: { paper: Ballots; secret: boolean },
): Promise<Pick<ActionData, 'ballots' | 'phone'>> {
  if (!meeting?.ballot || meeting.ballot.open) return { ballots: paper }
  const { cast } = meeting.ballot
  const box = await boxOf(context, row.id, meeting.round)
  const ballots = {
    issued: paper.issued + cast,
    for: paper.for + box.for,
    against: paper.against + box.against,
    abstain: paper.abstain + box.abstain,
    invalid: paper.invalid,
  }
  const apart_least = meeting.rule.phone?.apart_least ?? 0
  return { ballots, phone: toldApart({ cast, ...box }, paper, { secret, apart_least }) }
}
