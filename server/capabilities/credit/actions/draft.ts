import { sql } from 'kysely'
import { openThing } from '#platform/facts/act.ts'
import { publicThings } from '#platform/facts/things.ts'
import type { CreditContext } from '../context.ts'
import { type CreditRow, detailOf, findInForce } from '../queries/credit.ts'
import type { DraftBody } from '../schema.ts'
import { requireLawful } from './lawful.ts'
import { CREDIT } from './store.ts'

/** A new edition of a village's points; it begins with the lines of the one that holds, under their keys. */
export async function draftCredit(context: CreditContext, body: DraftBody) {
  const { villageCode, title, period, cap, budgetCents } = body
  // Editions are numbered one after the other, also when two desks begin at once.
  await sql`select pg_advisory_xact_lock(hashtextextended(${villageCode}, 230))`.execute(context.tx)
  const order = sql`edition desc`
  const [last] = await publicThings<CreditRow>(context, 'credit', villageCode, { order, limit: 1 })
  return await openThing(context, CREDIT, {
    verb: 'drafted',
    body,
    read: async () => {
      requireLawful(context, 'title', [title])
      const held = await findInForce(context, villageCode)
      const lines = held ? (await detailOf(context, held)).state : { items: [], rewards: [] }
      return { title, period, cap, budgetCents, items: lines.items, rewards: lines.rewards }
    },
    columns: () => ({ edition: (last?.edition ?? 0) + 1 }),
  })
}
