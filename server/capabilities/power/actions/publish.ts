import { newId } from '#kernel/id.ts'
import { POWER_CATEGORY } from '#kernel/log/leaf.ts'
import type { Context } from '#platform/context.ts'
import { canonicalText } from '#platform/crypto/canonical.ts'
import { committed, newSalt } from '#platform/crypto/commitment.ts'
import { addLeaf } from '#platform/log/add-leaf.ts'
import { type ItemState, nextOf, type PowerAction, publicBody } from '../rules/index.ts'
import { append, type Of } from './store.ts'

const MEDIA_TYPE = 'application/json'

export interface Published {
  body: string
  salt: Buffer
  commitment: Buffer
  leaf_id: string
}

/** The bytes, what the log is told about them, and the leaf itself: in the transaction of what is published. */
export async function publishBytes(
  context: Context,
  village: string,
  of: { id: string; rev: number; day: string },
  said: Record<string, unknown>,
): Promise<Published> {
  const { now } = context
  const body = canonicalText(said)
  const { salt, commitment, bytes } = committed(body, newSalt())
  const leaf_id = newId(now.getTime())
  await addLeaf(context, village, {
    t: of.rev === 1 ? 'publish' : 'revise',
    id: leaf_id,
    of: of.id,
    cat: POWER_CATEGORY,
    per: of.day,
    at: now.toISOString(),
    by: 'role:village-publisher',
    rev: of.rev,
    body: { c: commitment.toString('hex'), len: bytes, mt: MEDIA_TYPE },
  })
  return { body, salt, commitment, leaf_id }
}

/** The publication makes itself as soon as nothing else is left and nothing has to hang any more. */
export async function publishIfDue(
  context: Context,
  of: Of,
  actions: readonly PowerAction[],
  state: ItemState,
): Promise<ItemState> {
  const { tx, county, now, today } = context
  const next = nextOf(state)
  if (next?.act !== 'published' || (state.waitUntil !== undefined && today <= state.waitUntil)) return state
  const said = publicBody(of.id, of.village_code, actions, state)
  const published = await publishBytes(context, of.village_code, { id: of.id, rev: 1, day: today }, said)
  await tx
    .insertInto('power_publication')
    .values({ county, item_id: of.id, rev: 1, village_code: of.village_code, ...published, published_at: now })
    .execute()
  const data = { rev: 1, hash: published.commitment.toString('hex') }
  const by = { kind: 'system' as const }
  const action = {
    id: published.leaf_id,
    verb: 'stepped' as const,
    step: next.key,
    at_ms: now.getTime(),
    by,
    data,
  }
  return await append(context, of, state, { action, hash: null })
}
