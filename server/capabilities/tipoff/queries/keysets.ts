import { writeContentFile } from '#kernel/log/content-file.ts'
import { CHANNELS, type Channel, readKeyset, rootsPin, type SignedKeyset } from '#kernel/tipoff/keyset.ts'
import type { Context } from '#platform/context.ts'
import { sha256 } from '#platform/log/signer.ts'
import type { TipoffContext } from '../context.ts'
import { overlapEnds } from '../rules/index.ts'
import type { Keysets, ServedKeyset } from '../schema.ts'

interface KeysetRow {
  n: number
  body: string
  salt: Buffer
  leaf_id: string
  made_on: string
}

/** The newest first. */
async function keysetsOf({ tx, county }: Context, channel: Channel, most: number): Promise<KeysetRow[]> {
  return await tx
    .selectFrom('tipoff_keyset')
    .select(['n', 'body', 'salt', 'leaf_id', 'made_on'])
    .where('county', '=', county)
    .where('channel', '=', channel)
    .orderBy('n', 'desc')
    .limit(most)
    .execute()
}

const served = ({ body, salt, leaf_id }: KeysetRow): ServedKeyset => ({
  file: writeContentFile({ body, salt }),
  leaf: leaf_id,
})

export async function findServedKeyset(context: Context, channel: Channel): Promise<ServedKeyset | undefined> {
  const [newest] = await keysetsOf(context, channel, 1)
  return newest && served(newest)
}

export async function findNewestKeyset(context: Context, channel: Channel): Promise<SignedKeyset | undefined> {
  const [newest] = await keysetsOf(context, channel, 1)
  return newest && readKeyset(newest.body)
}

/** What the poster vouches for; undefined before any commission has keys. */
export async function findRootsPin(context: Context): Promise<string | undefined> {
  const roots: Partial<Record<Channel, string>> = {}
  for (const channel of CHANNELS) {
    const found = await findNewestKeyset(context, channel)
    if (found) roots[channel] = found.root
  }
  return Object.keys(roots).length > 0 ? rootsPin(sha256, roots) : undefined
}

export async function readKeysets(context: Context): Promise<Keysets> {
  const keysets: Keysets['keysets'] = {}
  for (const channel of CHANNELS) {
    const found = await findServedKeyset(context, channel)
    if (found) keysets[channel] = found
  }
  return { village: context.county, keysets }
}

/** Whether something may be sealed to this keyset today: it holds, or its successor is a few days old only. */
export async function isCurrent(context: TipoffContext, channel: Channel, n: number): Promise<boolean> {
  const { today, numbers } = context.rules
  const [newest, before] = await keysetsOf(context, channel, 2)
  const one = [newest, before].find((row) => row?.n === n)
  const keyset = one && readKeyset(one.body)?.keyset
  if (!newest || !keyset || keyset.until <= today || keyset.from > today) return false
  if (one === newest) return true
  // Somebody left: what they could read must not be sealed to them for another week.
  const successor = readKeyset(newest.body)?.keyset
  const nobodyLeft = keyset.officers.every((officer) => successor?.officers.includes(officer))
  return nobodyLeft && today <= overlapEnds(newest.made_on, numbers)
}
