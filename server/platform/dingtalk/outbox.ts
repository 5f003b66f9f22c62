import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'

/** Account bindings in force whose people want to be told, with the account behind each. Needs the system's reach. */
export const listening = ({ tx, county }: Context) =>
  tx
    .selectFrom('account_binding as binding')
    .innerJoin('account', (on) =>
      on.onRef('account.county', '=', 'binding.county').onRef('account.id', '=', 'binding.account_id'),
    )
    .where('binding.county', '=', county)
    .where('binding.revoked_at', 'is', null)
    .where('binding.notices_since', 'is not', null)
    .where('account.disabled_at', 'is', null)

/**
 * A notice to everybody of a unit who asked for it, written in the transaction of the change: what was rolled back is
 * never sent. The text says that something waits; the path says where.
 */
export async function tellBound(context: Context, unit: string, text: string, path: string): Promise<void> {
  const { tx, county, now } = context
  const people = await listening(context).select('binding.id').where('account.unit', '=', unit).execute()
  const rows = people.map(({ id: binding_id }) => ({
    ...{ county, id: newId(now.getTime()), kind: 'notice', binding_id, text, path, made_at: now },
  }))
  if (rows.length > 0) await tx.insertInto('dingtalk_message').values(rows).execute()
}
