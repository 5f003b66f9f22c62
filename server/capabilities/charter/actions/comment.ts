import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { requireOpen, sayUnsigned } from '#platform/facts/unsigned.ts'
import { readPublic } from '../queries/charter.ts'
import type { CommentBody } from '../schema.ts'

/** What anybody says to a draft while it is open: no name, and no number stays readable. */
export async function commentOn(
  context: Context,
  village: string,
  charter: string,
  body: CommentBody,
): Promise<{ id: string; repeated: boolean }> {
  const { clause } = body
  const { row, state } = await readPublic(context, village, charter)
  return await sayUnsigned(context, {
    noun: 'charter',
    verb: 'commented',
    table: 'charter_comment',
    thing: row,
    body,
    more: { clause: clause ?? null },
    check: () => {
      requireOpen('charter', state.stage === 'open' && context.today <= (state.until ?? ''))
      if (clause !== undefined && !state.clauses.some(({ key }) => key === clause))
        throw refuse('charter.no-clause', 422, { field: 'clause' })
    },
  })
}
