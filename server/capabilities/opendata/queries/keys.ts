import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { fingerprint } from '#platform/crypto/keys.ts'

const SIGNS = 32

/** The key of somebody's program: kept nowhere, made again from its id and the county's secret. */
export const keyFor = ({ keys }: Pick<Context, 'keys'>, id: string): string =>
  fingerprint(keys.index, 'open-key', id).toString('base64url').slice(0, SIGNS)

export const keyHash = ({ keys }: Pick<Context, 'keys'>, key: string): Buffer =>
  fingerprint(keys.index, 'open-key-hash', key)

export interface OpenKey {
  id: string
  name: string
  madeAt: Date
  endedAt: Date | null
}

/** Whose key this is; undefined when nobody's, or when it was ended. */
export async function findKey(context: Context, key: string): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from find_open_key(${context.county}, ${keyHash(context, key)})`.execute(context.tx)
  return rows[0]
}

export const listKeys = async ({ tx, county }: Context): Promise<OpenKey[]> =>
  await tx
    .selectFrom('open_key')
    .select(['id', 'name', 'made_at as madeAt', 'ended_at as endedAt'])
    .where('county', '=', county)
    .orderBy('made_at', 'desc')
    .limit(200)
    .execute()
