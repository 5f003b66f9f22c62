import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { ANONYMOUS } from '#platform/identity/actor.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { findByCode } from '../queries/code.ts'
import { requireWhole } from '../rules/index.ts'
import type { BallotBody } from '../schema.ts'

/**
 * Counts a rating and keeps no ballot. The code is what makes it once: sent twice, the second finds it used. Whoever
 * happens to be signed in on the device stays out of the audit, and so does the request, which could lead to them.
 */
export async function rate(signedIn: Context, { code, answers }: BallotBody): Promise<void> {
  const context: Context = { ...signedIn, actor: ANONYMOUS, scope: '-', requestId: 'rating' }
  const { tx, county } = context
  const { hash, id, group, state } = await findByCode(context, code)
  requireWhole(state.rule, answers)
  await asSystem(context, async () => {
    const taken = await tx
      .updateTable('appraisal_code')
      .set({ used: true })
      .where('county', '=', county)
      .where('code_hash', '=', hash)
      .where('used', '=', false)
      .executeTakeFirst()
    if (taken.numUpdatedRows !== 1n) throw refuse('appraisal.code-used', 409, { field: 'code' })
    // In one order, so that two at one moment wait for each other.
    for (const { question, grade } of answers.toSorted((a, b) => (a.question < b.question ? -1 : 1)))
      await tx
        .updateTable('appraisal_tally')
        .set((eb) => ({ ballots: eb('ballots', '+', 1) }))
        .where('county', '=', county)
        .where('appraisal_id', '=', id)
        .where('rater_group', '=', group)
        .where('question', '=', question)
        .where('grade', '=', grade)
        .execute()
    await record(context, 'appraisal.rated', { kind: 'appraisal', id, place: county })
  })
}
