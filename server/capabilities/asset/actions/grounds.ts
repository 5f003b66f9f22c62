import { findPassedDecision, listPassedDecisions } from '#capabilities/decision/index.ts'
import { findEndedItem, listEndedItems } from '#capabilities/power/index.ts'
import { refuse } from '#kernel/problem.ts'
import type { AssetContext } from '../context.ts'
import type { Grounds } from '../rules/index.ts'

export type Resting = 'let' | 'disposed'

/** Only what this village passed or finished. @throws Problem `asset.no-grounds` 422 */
export async function groundsOf(
  context: AssetContext,
  village: string,
  verb: Resting,
  asked: { decision?: string | undefined; item?: string | undefined },
): Promise<Grounds> {
  const { kinds, powers } = context.assets.groundsOn(verb, context.today)
  const grounds: Grounds = {}
  if (asked.decision !== undefined) {
    const found = await findPassedDecision(context, village, asked.decision)
    if (!found || !kinds.includes(found.kind)) throw refuse('asset.no-grounds', 422, { field: 'decision' })
    grounds.decision = { id: found.id, title: found.title, meetsOn: found.meetsOn }
  }
  if (asked.item !== undefined) {
    const found = await findEndedItem(context, village, powers, asked.item)
    if (!found) throw refuse('asset.no-grounds', 422, { field: 'item' })
    grounds.item = { id: found.id, title: found.title }
  }
  if (!grounds.decision && !grounds.item) throw refuse('asset.no-grounds', 422, { field: 'decision' })
  return grounds
}

/** What may be chosen. */
export async function offeredGrounds(context: AssetContext, village: string, verb: Resting) {
  const { kinds, powers } = context.assets.groundsOn(verb, context.today)
  const decisions = await listPassedDecisions(context, village, kinds)
  return { decisions, items: await listEndedItems(context, village, powers) }
}
