import { newId } from '#kernel/id.ts'
import { maskText } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { byActor } from '#platform/facts/row.ts'
import type { MatterContext } from '../context.ts'
import { getMatter } from '../queries/matter.ts'
import { applied, type MatterAction } from '../rules/index.ts'
import { titleOf } from '../rules/title.ts'
import type { ActBody } from '../schema.ts'
import { type Acted, actOnMatter } from './act.ts'
import { insertTokens } from './report.ts'
import { columnsOf, insertAction, insertCounts, upsertUnits } from './store.ts'

/**
 * One report that holds two things: the second becomes a matter of its own. It inherits the turns of the first, so its
 * clock started when the resident spoke, not when we split.
 */
export async function splitMatter(
  context: MatterContext,
  id: string,
  body: ActBody,
): Promise<Acted & { child?: string }> {
  const text = body.text ?? ''
  const acted = await actOnMatter(context, id, 'split', body)
  if (acted.repeated) return acted
  const row = await getMatter(context, id)
  const kind = context.rules.kindOn(body.kind ?? row.kind, acted.state.start_ms)
  if (!kind) throw refuse('kind.unknown', 400, { field: 'kind' })
  const at_ms = context.now.getTime()
  const child = newId(at_ms)
  const data = {
    kind: kind.key,
    holder: row.holder,
    channel: row.channel,
    splitFrom: id,
    inherited: acted.state.turns,
    reporters: 0,
  }
  const action: MatterAction = { id: child, verb: 'reported', at_ms, by: byActor(context), data }
  const state = applied(undefined, action, context.rules)
  const hash = canonicalHash({ splitFrom: id, text })
  const title = titleOf(text)
  await context.tx
    .insertInto('matter')
    .values({
      county: context.county,
      id: child,
      village_code: row.village_code,
      place_code: row.place_code,
      place_text: row.place_text,
      lon: row.lon,
      lat: row.lat,
      title,
      text,
      public_title: kind.public ? maskText(title) : null,
      channel: row.channel,
      reported_at: row.reported_at,
      body_hash: hash,
      ...columnsOf(context, state),
    })
    .execute()
  await insertAction(context, child, 1, action, hash)
  await insertTokens(context, child, row.place_code, text)
  await insertCounts(context, { villageCode: row.village_code, start_ms: state.start_ms }, undefined, state)
  await upsertUnits(context, child, row.place_code, undefined, state)
  await record(context, 'matter.reported', { kind: 'matter', id: child, place: row.place_code }, { splitFrom: id })
  return { ...acted, child }
}
