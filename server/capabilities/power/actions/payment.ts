import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import type { ActionData, ItemState } from '../rules/index.ts'
import type { Of } from './store.ts'

/** The order to pay, with the step and the decision that it rests on; the database refuses it without them. */
export async function orderPayment({ tx, county, now }: Context, of: Of, state: ItemState, { payment }: ActionData) {
  if (!payment) return
  await tx
    .insertInto('payment')
    .values({
      county,
      id: newId(now.getTime()),
      village_code: of.village_code,
      item_id: of.id,
      seq: state.version,
      payee: payment.payee,
      amount_cents: payment.cents,
      reason: payment.of,
      decision_id: state.decision?.id ?? null,
      ordered_at: now,
    })
    .execute()
}
