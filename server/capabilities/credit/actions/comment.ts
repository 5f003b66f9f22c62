import type { Context } from '#platform/context.ts'
import { requireOpen, sayUnsigned } from '#platform/facts/unsigned.ts'
import { readPublic } from '../queries/credit.ts'
import type { CommentBody } from '../schema.ts'

/** What anybody says to a draft of the village's points while it is open: no name, and no number stays readable. */
export async function commentOn(
  context: Context,
  village: string,
  credit: string,
  body: CommentBody,
): Promise<{ id: string; repeated: boolean }> {
  const { row, state } = await readPublic(context, village, credit)
  return await sayUnsigned(context, {
    noun: 'credit',
    verb: 'commented',
    table: 'credit_comment',
    thing: row,
    body,
    check: () => requireOpen('credit', state.stage === 'open' && context.today <= (state.until ?? '')),
  })
}
