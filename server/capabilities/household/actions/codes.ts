import { randomBytes } from 'node:crypto'
import { refuse } from '#kernel/problem.ts'
import { formatReceipt, newReceipt, readReceipt } from '#kernel/receipt.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { fingerprint } from '#platform/crypto/keys.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import { DAY_MS, HANDED_CODE_MS, HANDED_CODES_A_DAY } from '#platform/identity/limits.ts'
import { requireHousehold } from '../access.ts'
import { getHousehold } from '../queries/household.ts'
import { type Reading, readingsOf } from '../queries/list.ts'

export interface GivenCode {
  code: string
  expiresAt: Date
}

const hashOf = ({ keys }: Context, code: string): Buffer => fingerprint(keys.index, 'household-code', code)

/**
 * Eight signs for a household whose member stands before the giver. An earlier one stops working, so a form sent twice
 * leaves exactly the code that is on the screen.
 * @throws Problem `handed-code.enough` 429 after fifty in a day
 */
export async function giveCode(context: Context, householdId: string): Promise<GivenCode> {
  requireHousehold(context.actor, 'code')
  const row = await getHousehold(context, householdId)
  const { county, now, actor, tx } = context
  if (actor.kind !== 'staff') throw refuse('forbidden', 403)
  const code = newReceipt(randomBytes)
  const expiresAt = new Date(now.getTime() + HANDED_CODE_MS)
  await asSystem(context, async () => {
    const { n } = await tx
      .selectFrom('household_code')
      .select((is) => is.fn.countAll<number>().as('n'))
      .where('county', '=', county)
      .where('given_by', '=', actor.id)
      .where('created_at', '>', new Date(now.getTime() - DAY_MS))
      .executeTakeFirstOrThrow()
    if (n >= HANDED_CODES_A_DAY) throw refuse('handed-code.enough', 429, { params: { most: HANDED_CODES_A_DAY } })
    await tx
      .updateTable('household_code')
      .set({ expires_at: now })
      .where('county', '=', county)
      .where('household_id', '=', householdId)
      .where('used_at', 'is', null)
      .execute()
    const values = { county, code_hash: hashOf(context, code), household_id: householdId, given_by: actor.id }
    await tx
      .insertInto('household_code')
      .values({ ...values, created_at: now, expires_at: expiresAt })
      .execute()
  })
  await record(context, 'household.code-given', { kind: 'household', id: householdId, place: row.grid_code })
  return { code: formatReceipt(code), expiresAt }
}

export interface OwnAnswer {
  doorText: string
  readings: Reading[]
}

/** For whoever was handed the code: who looked at the household's record. The code is spent. @throws Problem `household-code.wrong` 422 */
export async function takeCode(context: Context, typed: string): Promise<OwnAnswer> {
  const { county, now, tx } = context
  const code = readReceipt(typed)
  if (code === undefined) throw refuse('household-code.wrong', 422, { field: 'code' })
  return await asSystem(context, async () => {
    const spent = await tx
      .updateTable('household_code')
      .set({ used_at: now })
      .where('county', '=', county)
      .where('code_hash', '=', hashOf(context, code))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('household_id as id')
      .executeTakeFirst()
    const found =
      spent &&
      (await tx
        .selectFrom('household')
        .select(['id', 'door_text as doorText', 'grid_code as gridCode'])
        .where('county', '=', county)
        .where('id', '=', spent.id)
        .executeTakeFirst())
    if (!found) throw refuse('household-code.wrong', 422, { field: 'code' })
    const readings = await readingsOf(context, found.id)
    await record(context, 'household.answered', { kind: 'household', id: found.id, place: found.gridCode })
    return { doorText: found.doorText, readings }
  })
}
