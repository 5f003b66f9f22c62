import { formatReceipt } from '#kernel/receipt.ts'
import { unseal } from '#platform/crypto/keys.ts'
import { outboxSender } from '#platform/identity/sms.ts'
import { addJob } from '#platform/jobs/queue.ts'
import type { MatterContext } from '../context.ts'
import type { Verb } from '../rules/index.ts'
import { receiptFor } from './receipt-for.ts'

/** What those who wait are told by text message. Never the matter itself: only that something waits behind the receipt. */
const TOLD = ['asked', 'handled', 'answered', 'absorbed'] as const
type Told = (typeof TOLD)[number]

export interface Notice {
  matterId: string
  actionId: string
  verb: Told
}

export const NOTIFY = 'matter-notify'

/** Adds the job in the transaction of the act: told if and only if it was done, once per act. */
export async function announceToReporters(
  context: MatterContext,
  matterId: string,
  actionId: string,
  verb: Verb,
): Promise<void> {
  const told = TOLD.find((one) => one === verb)
  if (told)
    await addJob(context, NOTIFY, { matterId, actionId, verb: told } satisfies Notice, { key: `${NOTIFY} ${actionId}` })
}

/** One text message to each reporter who left a number. Run again after a crash it has either done all or nothing. */
export async function tellReporters(
  context: MatterContext,
  { matterId, verb }: Notice,
  say: (receiptTail: string) => string,
): Promise<void> {
  const { tx, county, keys } = context
  const reporters = await tx
    .selectFrom('matter_reporter')
    .select(['id', 'phone_sealed'])
    .where('county', '=', county)
    .where('matter_id', '=', matterId)
    .where('phone_sealed', 'is not', null)
    .limit(1000)
    .execute()
  for (const { id, phone_sealed } of reporters) {
    if (!phone_sealed) continue
    const tail = formatReceipt(receiptFor(keys, id)).slice(-4)
    await outboxSender.send(context, {
      phone: unseal(keys.field, phone_sealed),
      template: `matter-${verb}`,
      text: say(tail),
    })
  }
}
