import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { fingerprint, sameBytes } from '#platform/crypto/keys.ts'
import { CODE_TRIES, DAY_MS, PHONE_CODE_EVERY_MS, PHONE_CODE_MS, PHONE_CODES_A_DAY } from './limits.ts'
import { phoneIndex } from './villager.ts'

const hashOf = ({ keys }: Context, phone: string, code: string): Buffer =>
  fingerprint(keys.index, 'phone-code', `${phone}\0${code}`)

/**
 * Six digits for a number, good for five minutes. Only the newest of a number works.
 * @throws Problem `phone-code.wait` 429 within a minute, `phone-code.enough` 429 after five in a day
 */
export async function makePhoneCode(context: Context, phone: string): Promise<string> {
  const { tx, county, keys, now } = context
  const index = phoneIndex(keys, phone)
  // Two requests for one number count one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${index.toString('hex')}, 0))`.execute(tx)
  await requireFew(context, index)
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const expires = new Date(now.getTime() + PHONE_CODE_MS)
  await tx
    .insertInto('phone_code')
    .values({
      county,
      phone_index: index,
      code_hash: hashOf(context, phone, code),
      created_at: now,
      expires_at: expires,
    })
    .execute()
  return code
}

async function requireFew({ tx, county, now }: Context, index: Buffer): Promise<void> {
  const made = await tx
    .selectFrom('phone_code')
    .select('created_at')
    .where('county', '=', county)
    .where('phone_index', '=', index)
    .where('created_at', '>', new Date(now.getTime() - DAY_MS))
    .orderBy('created_at', 'desc')
    .limit(PHONE_CODES_A_DAY)
    .execute()
  const oldest = made.at(-1)
  if (oldest && made.length >= PHONE_CODES_A_DAY)
    throw wait('phone-code.enough', oldest.created_at.getTime() + DAY_MS, now)
  const newest = made[0]
  const next = (newest?.created_at.getTime() ?? 0) + PHONE_CODE_EVERY_MS
  if (newest && next > now.getTime()) throw wait('phone-code.wait', next, now)
}

function wait(code: string, until_ms: number, now: Date) {
  const seconds = Math.ceil((until_ms - now.getTime()) / 1000)
  return refuse(code, 429, { params: { seconds, hours: Math.ceil(seconds / 3600), retryAfter_s: seconds } })
}

/** Takes a try of the newest code; right and in time, it is spent. The try stays counted when it was wrong. */
export async function takePhoneCode(context: Context, phone: string, code: string): Promise<boolean> {
  const { tx, county, keys, now } = context
  const ofNumber = tx
    .selectFrom('phone_code')
    .where('county', '=', county)
    .where('phone_index', '=', phoneIndex(keys, phone))
  const newest = await ofNumber.selectAll().orderBy('created_at', 'desc').limit(1).forUpdate().executeTakeFirst()
  if (!newest || newest.used_at || newest.expires_at <= now || newest.tries >= CODE_TRIES) return false
  const right = sameBytes(newest.code_hash, hashOf(context, phone, code))
  await tx
    .updateTable('phone_code')
    .set({ tries: newest.tries + 1, ...(right ? { used_at: now } : {}) })
    .where('county', '=', county)
    .where('phone_index', '=', newest.phone_index)
    .where('code_hash', '=', newest.code_hash)
    .where('used_at', 'is', null)
    .execute()
  return right
}
