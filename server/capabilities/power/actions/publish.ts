import { POWER_CATEGORY } from '#kernel/log/leaf.ts'
import type { Context } from '#platform/context.ts'
import { publishBytes } from '#platform/log/publish-bytes.ts'
import { type ItemState, nextOf, type PowerAction, publicBody } from '../rules/index.ts'
import { append, type Of } from './store.ts'

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
  const published = await publishBytes(
    context,
    of.village_code,
    { id: of.id, cat: POWER_CATEGORY, rev: 1, day: today },
    said,
  )
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
