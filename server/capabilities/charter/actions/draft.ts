import { sql } from 'kysely'
import { openThing } from '#platform/facts/act.ts'
import { publicThings } from '#platform/facts/things.ts'
import type { CharterContext } from '../context.ts'
import { type CharterRow, findInForce } from '../queries/charter.ts'
import { clausesIn, flagsIn, versioned } from '../rules/index.ts'
import type { DraftBody } from '../schema.ts'
import { CHARTER } from './store.ts'

/** A new edition of a village's rules; clauses taken over from the one in force keep their keys. */
export async function draftCharter(context: CharterContext, body: DraftBody) {
  const { villageCode, title } = body
  // Editions are numbered one after the other, also when two desks begin at once.
  await sql`select pg_advisory_xact_lock(hashtextextended(${villageCode}, 195))`.execute(context.tx)
  const order = sql`edition desc`
  const [last] = await publicThings<CharterRow>(context, 'charter', villageCode, { order, limit: 1 })
  return await openThing(context, CHARTER, {
    verb: 'drafted',
    body,
    read: async () => {
      const before = (await findInForce(context, villageCode))?.state.clauses ?? []
      const clauses = versioned(before, clausesIn(body.clauses), context.rule.reworded_percent)
      return { title, clauses, flags: flagsIn(clauses, context.phrases) }
    },
    columns: () => ({ edition: (last?.edition ?? 0) + 1 }),
  })
}
