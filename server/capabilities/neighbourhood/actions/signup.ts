import { sql } from 'kysely'
import { maskPhone, maskText } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { readReceipt } from '#kernel/receipt.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { receiptOf, receiptPrint } from '#platform/crypto/receipts.ts'
import { changeReach, reach } from '#platform/db/transaction.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { placesTaken, publicActivity } from '../queries/neighbourhood.ts'
import type { SignupBody } from '../schema.ts'

/** What the codes of sign-ups are made for. */
export const signupPurpose = 'activity-signup'

/** One after the other: the last place is given once. */
async function turnOf({ tx }: Context, activity: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${activity}, 0))`.execute(tx)
  await changeReach(tx, reach({ reader: 'receipt', matter: activity }))
}

/** Somebody means to come: a name of their choosing, with how many; the code in the answer gives the place back. */
export async function signUp(
  context: Context,
  village: string,
  activity: string,
  body: SignupBody,
): Promise<{ id: string; code: string; repeated: boolean }> {
  const { tx, county, keys, now } = context
  await turnOf(context, activity)
  const { row, isOpen } = await publicActivity(context, village, activity)
  const hash = canonicalHash({ activity, ...body })
  const code = receiptOf(keys, signupPurpose, body.id)
  if (await wasDone(context, 'activity_signup', body.id, hash)) return { id: body.id, code, repeated: true }
  if (!isOpen) throw refuse('activity.over', 409)
  if ((await placesTaken(context, activity)) + body.people > row.places) throw refuse('activity.full', 409)
  const name = maskText(body.name)
  const phone = body.phone === undefined ? null : maskPhone(body.phone)
  if (phone !== null && (await hasSignedUp(context, activity, name, phone))) throw refuse('activity.signed-up', 409)
  const of = { county, id: body.id, activity_id: activity, village_code: village }
  const said = { name, phone_masked: phone, people: body.people, at: now }
  await tx
    .insertInto('activity_signup')
    .values({ ...of, ...said, code_hash: receiptPrint(keys, signupPurpose, code), body_hash: hash })
    .execute()
  await record(context, 'activity.signed-up', { kind: 'activity', id: activity, place: village })
  return { id: body.id, code, repeated: false }
}

async function hasSignedUp({ tx, county }: Context, activity: string, name: string, phone: string): Promise<boolean> {
  const found = await tx
    .selectFrom('activity_signup')
    .select('id')
    .where('county', '=', county)
    .where('activity_id', '=', activity)
    .where('name', '=', name)
    .where('phone_masked', '=', phone)
    .where('signed_off_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

/** The place is free again; who signs off twice is told the same. */
export async function signOff(
  context: Context,
  village: string,
  activity: string,
  typed: string,
): Promise<{ id: string }> {
  const { tx, county, keys, now } = context
  await publicActivity(context, village, activity)
  const code = readReceipt(typed)
  if (!code) throw refuse('activity.no-code', 422, { field: 'code' })
  await turnOf(context, activity)
  const found = await tx
    .selectFrom('activity_signup')
    .select(['id', 'signed_off_at'])
    .where('county', '=', county)
    .where('activity_id', '=', activity)
    .where('code_hash', '=', receiptPrint(keys, signupPurpose, code))
    .executeTakeFirst()
  if (!found) throw refuse('activity.no-code', 422, { field: 'code' })
  if (found.signed_off_at) return { id: found.id }
  await tx
    .updateTable('activity_signup')
    .set({ signed_off_at: now })
    .where('county', '=', county)
    .where('id', '=', found.id)
    .execute()
  await record(context, 'activity.signed-off', { kind: 'activity', id: activity, place: village })
  return { id: found.id }
}
