import { asSystem } from '#platform/identity/as-system.ts'
import type { TipoffContext } from '../context.ts'
import { getMailbox, letters, tipoffs } from '../queries/mailbox.ts'
import { deletedOn } from '../rules/index.ts'
import type { WithdrawalBody } from '../schema.ts'
import { forgetSealed } from './bytes.ts'

/** Nothing remains: rows and bytes. The bytes go first: a row without them can be deleted again, bytes without it cannot. */
async function forget(context: TipoffContext, mailbox: string): Promise<void> {
  const { tx, county, folder } = context
  const held = await letters(context).where('mailbox', '=', mailbox).execute()
  for (const { file } of held) await forgetSealed(folder, file)
  await tx.deleteFrom('tipoff').where('county', '=', county).where('mailbox', '=', mailbox).execute()
}

/** The reporter takes it all back. @throws Problem `tipoff.unknown` 404 */
export async function withdrawTipoff(context: TipoffContext, { mailbox, token }: WithdrawalBody): Promise<void> {
  await getMailbox(context, mailbox, token)
  await forget(context, mailbox)
}

/** What the clock deletes each night; gives how many. */
export async function forgetOld(context: TipoffContext): Promise<number> {
  return await asSystem(context, async () => {
    const all = await tipoffs(context).execute()
    const over = all.filter((row) => deletedOn(row, context.rules.numbers) <= context.rules.today)
    for (const { mailbox } of over) await forget(context, mailbox)
    return over.length
  })
}
