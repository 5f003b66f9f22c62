import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { requireDingTalk } from '../access.ts'

/** Only what was tried in vain. Safe to repeat: the second time there is nothing left to settle. */
async function settle(
  context: Context,
  id: string,
  verb: 'retried' | 'given-up',
  to: { dead_at?: null; tries?: number; ended_at?: Date },
): Promise<void> {
  requireDingTalk(context.actor, 'settle')
  const { tx, county } = context
  const own = tx.updateTable('dingtalk_message').set(to).where('county', '=', county).where('id', '=', id)
  const dead = own.where('dead_at', 'is not', null).where('ended_at', 'is', null)
  const { numUpdatedRows } = await dead.executeTakeFirst()
  if (numUpdatedRows > 0n) await record(context, `dingtalk.${verb}`, { kind: 'dingtalk-message', id })
  else await requireKnown(context, id)
}

async function requireKnown({ tx, county }: Context, id: string): Promise<void> {
  const all = tx.selectFrom('dingtalk_message').select('id').where('county', '=', county)
  if (!(await all.where('id', '=', id).executeTakeFirst())) throw refuse('not-found', 404)
}

export const retryMessage = (context: Context, id: string): Promise<void> =>
  settle(context, id, 'retried', { dead_at: null, tries: 0 })

export const giveUpMessage = (context: Context, id: string): Promise<void> =>
  settle(context, id, 'given-up', { ended_at: context.now })
