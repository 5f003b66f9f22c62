import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { requireVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import { type AssetAction, applied } from '../rules/index.ts'
import type { RegisterBody } from '../schema.ts'
import { columnsOf, insertFact } from './store.ts'

/** Exact: `12.5` are 1250 hundredths. */
function hundredths(measure: string): number {
  const [whole = '0', part = ''] = measure.split('.')
  const found = Number(`${whole}${part.padEnd(2, '0')}`)
  if (found === 0) throw refuse('asset.measure', 422, { field: 'measure' })
  return found
}

/** An asset comes on the village's register. */
export async function registerAsset(context: Context, body: RegisterBody): Promise<{ id: string; repeated: boolean }> {
  const { id, villageCode, sort, name, place, unit, valueCents } = body
  const { tx, county, now } = context
  await requireVillage(context, villageCode)
  requireMay(context.actor, 'register', villageCode)
  const hash = canonicalHash({ register: body })
  if (await wasDone(context, 'asset', id, hash)) return { id, repeated: true }
  requirePublicText({ name, place, unit })
  const measureHundredths = hundredths(body.measure)
  const data = { sort, name, place, measureHundredths, unit, ...(valueCents === undefined ? {} : { valueCents }) }
  const at_ms = now.getTime()
  const action: AssetAction = { id: newId(at_ms), verb: 'registered', at_ms, by: byActor(context), data }
  const state = applied(undefined, action)
  const of = { id, village_code: villageCode }
  await tx
    .insertInto('asset')
    .values({
      ...{ ...of, county, sort, name, place_text: place, measure_hundredths: measureHundredths, unit },
      ...{ registered_at: now, body_hash: hash },
      ...columnsOf(state),
    })
    .execute()
  await insertFact(context, of, state.version, action, null)
  await record(context, 'asset.registered', { kind: 'asset', id, place: villageCode })
  return { id, repeated: false }
}
