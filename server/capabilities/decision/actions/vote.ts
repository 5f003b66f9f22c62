import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { codeHash } from '../queries/ballot.ts'
import type { Choice } from '../rules/index.ts'

type Answer = 'counted' | 'unknown' | 'closed' | 'phone' | 'paper'

/** Why a slip counts nothing; the vote that it may have counted before stays as it is. */
const REFUSED: Record<Exclude<Answer, 'counted'>, readonly [code: string, status: number]> = {
  unknown: ['decision.ballot-unknown', 404],
  closed: ['decision.ballot-over', 409],
  phone: ['decision.voted-already', 409],
  paper: ['decision.has-paper', 409],
}

/**
 * One vote for one slip. It writes no line of the audit: a clock beside the box would tell who voted when, and with
 * whom in the hall also what. How many voted is in the audit with the end of the vote.
 */
export async function vote(context: Context, typed: string, choice: Choice): Promise<void> {
  const { rows } = await sql<{ answer: Answer }>`
    select cast_ballot(${context.county}, ${codeHash(context, typed)}, ${choice}) as answer`.execute(context.tx)
  const answer = rows[0]?.answer ?? 'unknown'
  if (answer === 'counted') return
  const [code, status] = REFUSED[answer]
  throw refuse(code, status, { field: 'code' })
}
