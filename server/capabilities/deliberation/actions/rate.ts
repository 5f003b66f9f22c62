import { maskText } from '#kernel/mask.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { factsOfTopic, openByReceipt, type Rater } from '../queries/topic.ts'
import { type DeliberationFact, folded } from '../rules/index.ts'
import type { RatingBody } from '../schema.ts'
import { append } from './store.ts'

/** Whoever proposed and whoever took part says what came of it, once for each receipt; nothing of the device counts. */
export async function rateTopic(context: Context, receipt: string, body: RatingBody): Promise<Rater> {
  const opened = await openByReceipt(context, receipt)
  const { row, rater } = opened
  const { id, solved, text } = body
  const hash = canonicalHash({ verb: 'rated', of: row.id, rater, solved, text: text ?? '' })
  if (await wasDone(context, 'deliberation_fact', id, hash)) return opened
  const fact: DeliberationFact = {
    id,
    verb: 'rated',
    at_ms: context.now.getTime(),
    by: { kind: 'resident' },
    data: { rater, solved, ...(text ? { text: maskText(text) } : {}) },
  }
  await append(context, row, folded(await factsOfTopic(context, row.id)), fact, hash)
  await record(context, 'deliberation.rated', { kind: 'deliberation', id: row.id, place: row.village_code })
  return opened
}
