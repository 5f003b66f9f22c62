import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { formatReceipt, newReceipt, readReceipt } from '#kernel/receipt.ts'
import type { Context } from '#platform/context.ts'
import { fingerprint, sameBytes } from '#platform/crypto/keys.ts'
import { CODE_TRIES, DAY_MS, HANDED_CODE_MS, HANDED_CODES_A_DAY } from './limits.ts'
import { phoneIndex, sealedPhone } from './villager.ts'

export interface HandedCode {
  id: string
  code: string
  expiresAt: Date
}

const hashOf = ({ keys }: Context, phone: string, code: string): Buffer =>
  fingerprint(keys.index, 'handed-code', `${phone}\0${code}`)

export async function countHandedToday({ tx, county, now }: Context, giver: string): Promise<number> {
  const { n } = await tx
    .selectFrom('handed_code')
    .select((is) => is.fn.countAll<number>().as('n'))
    .where('county', '=', county)
    .where('given_by', '=', giver)
    .where('created_at', '>', new Date(now.getTime() - DAY_MS))
    .executeTakeFirstOrThrow()
  return n
}

/**
 * Eight signs for a number whose owner stands before the giver. An earlier one for the same number stops working, so a
 * form sent twice leaves exactly the code that is on the screen.
 * @throws Problem `handed-code.enough` 429 after fifty in a day
 */
export async function makeHandedCode(
  context: Context,
  phone: string,
  village: string,
  giver: string,
): Promise<HandedCode> {
  const { tx, county, keys, now } = context
  await sql`select pg_advisory_xact_lock(hashtextextended(${giver}, 0))`.execute(tx)
  if ((await countHandedToday(context, giver)) >= HANDED_CODES_A_DAY)
    throw refuse('handed-code.enough', 429, { params: { most: HANDED_CODES_A_DAY } })
  const sealed = sealedPhone(keys, phone)
  await tx
    .updateTable('handed_code')
    .set({ expires_at: now })
    .where('county', '=', county)
    .where('phone_index', '=', sealed.phone_index)
    .where('expires_at', '>', now)
    .execute()
  const code = newReceipt(randomBytes)
  const hash = hashOf(context, phone, code)
  const expires = new Date(now.getTime() + HANDED_CODE_MS)
  await tx
    .insertInto('handed_code')
    .values({
      county,
      code_hash: hash,
      village_code: village,
      ...sealed,
      given_by: giver,
      created_at: now,
      expires_at: expires,
    })
    .execute()
  return { id: hash.toString('hex').slice(0, 16), code: formatReceipt(code), expiresAt: expires }
}

/** Takes a try of the number's working code; right, it is spent. The try stays counted when it was wrong. */
export async function takeHandedCode(context: Context, phone: string, typed: string): Promise<boolean> {
  const { tx, county, keys, now } = context
  const code = readReceipt(typed)
  const found = await tx
    .selectFrom('handed_code')
    .select(['code_hash', 'tries'])
    .where('county', '=', county)
    .where('phone_index', '=', phoneIndex(keys, phone))
    .where('expires_at', '>', now)
    .where('used_at', 'is', null)
    .where('tries', '<', CODE_TRIES)
    .orderBy('created_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return false
  const right = code !== undefined && sameBytes(found.code_hash, hashOf(context, phone, code))
  await tx
    .updateTable('handed_code')
    .set({ tries: found.tries + 1, ...(right ? { used_at: now } : {}) })
    .where('county', '=', county)
    .where('code_hash', '=', found.code_hash)
    .execute()
  return right
}
