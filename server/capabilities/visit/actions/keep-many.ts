import { sql } from 'kysely'
import { householdsWithin } from '#capabilities/household/index.ts'
import { isId } from '#kernel/id.ts'
import { type Problem, refuse } from '#kernel/problem.ts'
import { send } from '#platform/db/transaction.ts'
import { requireRecord } from '../access.ts'
import type { VisitContext } from '../context.ts'
import type { GridRecord } from '../schema.ts'
import { setAside } from './quarantine.ts'
import { type Kept, keepRecord } from './record.ts'

export interface SentRecord {
  id: string
  body: unknown
}

/** What became of one of them: kept, or why not. */
export type Answered = { id: string; kept: Kept } | { id: string; problem: Problem }

interface Ways {
  /** The body in the shape of a record. @throws Problem */
  read(body: unknown): GridRecord
  /** A refusal that will never pass; anything else is thrown and takes all of them back. */
  refusalOf(error: unknown): Problem | undefined
}

/**
 * A handful of records in one transaction, each for itself: what cannot be taken is set aside and the others stand. What
 * fails in passing takes all back, and the phone sends them again one by one.
 */
export async function keepMany(
  context: VisitContext,
  sent: readonly SentRecord[],
  { read, refusalOf }: Ways,
): Promise<Answered[]> {
  requireRecord(context.actor, 'sync')
  await holdAll(context, sent)
  const answers: Answered[] = []
  for (const { id, body } of sent) {
    send(context.tx, 'savepoint one')
    try {
      if (!isId(id)) throw refuse('id.malformed', 422)
      answers.push({ id, kept: await keepRecord(context, id, read(body)) })
      send(context.tx, 'release savepoint one')
    } catch (error) {
      const problem = refusalOf(error)
      if (!problem) throw error
      send(context.tx, 'rollback to savepoint one')
      const isOther = problem.code === 'same-id-other-content'
      await setAside(context, id, body, isOther ? 'same-id-other-content' : 'refused')
      answers.push({ id, problem })
    }
  }
  return answers
}

/** Always in the same order, before the first is touched: two phones with the same doors never wait for each other in a ring. */
async function holdAll(context: VisitContext, sent: readonly SentRecord[]): Promise<void> {
  const ids = sent.map(({ id }) => id).sort()
  const locks = sql`select pg_advisory_xact_lock(hashtextextended(id, 0)) from unnest(${ids}::text[]) as id`
  const doors = sent.flatMap(({ body }) => doorOf(body) ?? [])
  await Promise.all([
    locks.execute(context.tx),
    doors.length > 0 &&
      householdsWithin(context).select('id').where('id', 'in', doors).orderBy('id').forUpdate().execute(),
  ])
}

const UUID = /^[0-9a-f-]{36}$/

function doorOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('householdId' in body)) return undefined
  const { householdId } = body
  return typeof householdId === 'string' && UUID.test(householdId) ? householdId : undefined
}
