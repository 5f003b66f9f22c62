import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { newReceipt, readReceipt } from '#kernel/receipt.ts'
import type { Context } from '#platform/context.ts'
import { fingerprint } from '#platform/crypto/keys.ts'
import type { Choice, RollLine } from '../rules/index.ts'

interface SlipOf {
  decision_id: string
  round: number
  number: number
}

/** Eight signs made from the county's key: printed again they are the same, and the database cannot tell them. */
export function codeOf({ keys }: Context, { decision_id, round, number }: SlipOf): string {
  let drawn = 0
  return newReceipt(() => {
    drawn += 1
    return fingerprint(keys.index, 'ballot-slip', `${decision_id} ${round} ${number} ${drawn}`)
  })
}

export const hashOf = ({ keys }: Context, code: string): Buffer => fingerprint(keys.index, 'ballot-code', code)

interface Slip {
  number: number
  how: RollLine['how']
  holder: number | null
  way: 'phone' | 'paper' | null
}

/** The slips of a meeting by number: who has voted, not what. */
export async function slipsOf({ tx, county }: Context, decisionId: string, round: number): Promise<Slip[]> {
  const rows = await tx
    .selectFrom('ballot_slip as s')
    .innerJoin('decision_roll as r', (on) =>
      on
        .onRef('r.county', '=', 's.county')
        .onRef('r.decision_id', '=', 's.decision_id')
        .onRef('r.round', '=', 's.round')
        .onRef('r.number', '=', 's.number'),
    )
    .select(['s.number', 's.way', 'r.how', 'r.holder'])
    .where('s.county', '=', county)
    .where('s.decision_id', '=', decisionId)
    .where('s.round', '=', round)
    .orderBy('s.number')
    .execute()
  // Held to their words by the tables' constraints.
  return rows.map((row) => ({ ...row, how: row.how as Slip['how'], way: row.way as Slip['way'] }))
}

/** What was voted by phone, once that is over; the database shows it to nobody before. */
export async function boxOf(
  { tx, county }: Context,
  decisionId: string,
  round: number,
): Promise<Record<Choice, number>> {
  const rows = await tx
    .selectFrom('ballot_box')
    .select(['choice', 'votes'])
    .where('county', '=', county)
    .where('decision_id', '=', decisionId)
    .where('round', '=', round)
    .execute()
  const votes = (choice: Choice) => rows.find((row) => row.choice === choice)?.votes ?? 0
  return { for: votes('for'), against: votes('against'), abstain: votes('abstain') }
}

/** Of an open ballot that is over: who voted how. */
export async function namedOf({ tx, county }: Context, decisionId: string, round: number) {
  const rows = await tx
    .selectFrom('ballot_named')
    .select(['number', 'choice'])
    .where('county', '=', county)
    .where('decision_id', '=', decisionId)
    .where('round', '=', round)
    .orderBy('number')
    .execute()
  // Held to its words by the table's constraint.
  return rows.map(({ number, choice }) => ({ number, choice: choice as Choice }))
}

interface FoundBallot {
  decisionId: string
  villageCode: string
  way: 'phone' | 'paper' | null
}

/** The vote that a code opens. @throws Problem `decision.ballot-unknown` 404 */
export async function findBallot(context: Context, typed: string): Promise<FoundBallot> {
  const { rows } = await sql<{ decision_id: string; village_code: string; way: FoundBallot['way'] }>`
    select * from find_ballot(${context.county}, ${codeHash(context, typed)})`.execute(context.tx)
  const [found] = rows
  if (!found) throw refuse('decision.ballot-unknown', 404, { field: 'code' })
  return { decisionId: found.decision_id, villageCode: found.village_code, way: found.way }
}

/** @throws Problem `decision.ballot-unknown` 404 where it cannot be a code at all */
export function codeHash(context: Context, typed: string): Buffer {
  const code = readReceipt(typed)
  if (code === undefined) throw refuse('decision.ballot-unknown', 404, { field: 'code' })
  return hashOf(context, code)
}
