import { newId } from '#kernel/id.ts'
import type { Context } from '#platform/context.ts'
import { fingerprint, type Keys, seal } from '#platform/crypto/keys.ts'

/** Finds the same number again without opening it. */
export const phoneIndex = (keys: Keys, phone: string): Buffer => fingerprint(keys.index, 'phone', phone)

/** The sealed number, its blind index and its last four digits: the only shape in which a number is kept. */
export const sealedPhone = (keys: Keys, phone: string) => ({
  phone_sealed: seal(keys.field, phone),
  phone_index: phoneIndex(keys, phone),
  phone_tail: phone.slice(-4),
})

/** The villager of a number that was just proven; made at the first time. */
export async function getVillager(context: Context, phone: string, by: 'sms' | 'in-person'): Promise<string> {
  const { tx, county, keys, now } = context
  const { id } = await tx
    .insertInto('villager')
    .values({ county, id: newId(now.getTime()), ...sealedPhone(keys, phone), verified_by: by, verified_at: now })
    .onConflict((conflict) =>
      conflict.columns(['county', 'phone_index']).doUpdateSet({ verified_at: now, verified_by: by }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
