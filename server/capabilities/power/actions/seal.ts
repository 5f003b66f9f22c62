import { sql } from 'kysely'
import type { PowerContext } from '../context.ts'
import type { ActionData } from '../rules/index.ts'
import type { Of } from './store.ts'

/** Numbers of the seal register follow one another without a gap; two desks wait for each other. */
export async function nextSealNumber({ tx, county }: PowerContext, village: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext(${`seal ${village}`}))`.execute(tx)
  const { most } = await tx
    .selectFrom('power_seal')
    .select((is) => is.fn.max<number | null>('number').as('most'))
    .where('county', '=', county)
    .where('village_code', '=', village)
    .executeTakeFirstOrThrow()
  return (most ?? 0) + 1
}

/** The line of the register; of a masked step the paper is left out. */
export async function enterSeal({ tx, county, now }: PowerContext, of: Of, seq: number, data: ActionData) {
  const { number, copies, paper } = data
  if (number === undefined || copies === undefined) return
  await tx
    .insertInto('power_seal')
    .values({
      county,
      village_code: of.village_code,
      number,
      item_id: of.id,
      seq,
      at: now,
      copies,
      paper: paper || null,
    })
    .execute()
}
