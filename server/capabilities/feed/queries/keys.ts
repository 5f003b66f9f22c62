import type { Context } from '#platform/context.ts'

type Reading = Pick<Context, 'tx' | 'county'>

export const keysOf = ({ tx, county }: Reading, partner: string) =>
  tx
    .selectFrom('feed_key')
    .select(['id', 'public_key as publicKey', 'added_at as addedAt', 'revoked_at as revokedAt'])
    .where('county', '=', county)
    .where('partner', '=', partner)
    .orderBy('added_at', 'desc')
    .orderBy('id')
    .execute()

/** The keys by which a message of the partner may be signed now. */
export async function validKeys(context: Reading, partner: string): Promise<Buffer[]> {
  const keys = await keysOf(context, partner)
  return keys.filter(({ revokedAt }) => revokedAt === null).map(({ publicKey }) => publicKey)
}

/** Where the partner is told of events; undefined when nowhere. */
export async function addressOf({ tx, county }: Reading, partner: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('feed_address')
    .select('url')
    .where('county', '=', county)
    .where('partner', '=', partner)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.url ?? undefined
}
