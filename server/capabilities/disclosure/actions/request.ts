import { newId } from '#kernel/id.ts'
import { maskText } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { isRepeat } from '#platform/facts/repeat.ts'
import { requireMay } from '../access.ts'
import type { DisclosureContext } from '../context.ts'
import type { RequestBody } from '../schema.ts'
import { insertEvent } from './oblige.ts'

const REQUESTED_ITEM = 'on-request'

export interface Taken {
  id: string
  /** The obligation that the list made; absent while the share is not reached. */
  disclosureId?: string
  repeated: boolean
}

/** Takes down a signed list: counts only. Enough signers oblige the village to publish what they ask for. */
export async function takeRequest(context: DisclosureContext, body: RequestBody): Promise<Taken> {
  const { tx, county, now, rules, actor, scope } = context
  const { id, ...content } = body
  if (scope === '-' || !content.villageCode.startsWith(scope)) throw refuse('not-found', 404)
  requireMay(actor, 'take-request', content.villageCode)
  const hash = canonicalHash({ verb: 'requested', ...content })
  const before = await tx
    .selectFrom('disclosure_request')
    .select(['body_hash', 'disclosure_id'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (isRepeat(before, hash))
    return { id, ...(before?.disclosure_id ? { disclosureId: before.disclosure_id } : {}), repeated: true }
  requirePossible(content)
  const day = rules.dayOf(now.getTime())
  const { request } = rules.clocksOn(day)
  const enough =
    content.villagers * request.villagers.of >= content.villagersOf ||
    content.representatives * request.representatives.of >= content.representativesOf
  const item = rules.itemOn(REQUESTED_ITEM, day)
  const disclosureId = enough && item ? newId(now.getTime()) : undefined
  if (disclosureId && item)
    await insertEvent(
      context,
      { villageCode: content.villageCode, item, origin: 'request' },
      { id: disclosureId, day, subject: content.subject },
    )
  await tx
    .insertInto('disclosure_request')
    .values({
      county,
      id,
      village_code: content.villageCode,
      subject: content.subject,
      villagers: content.villagers,
      villagers_of: content.villagersOf,
      representatives: content.representatives,
      representatives_of: content.representativesOf,
      taken_at: now,
      taken_by_unit: actor.kind === 'staff' ? actor.unit : '-',
      disclosure_id: disclosureId ?? null,
      body_hash: hash,
    })
    .execute()
  await record(context, 'disclosure.requested', { kind: 'disclosure-request', id, place: content.villageCode })
  return { id, ...(disclosureId ? { disclosureId } : {}), repeated: false }
}

function requirePossible(body: Omit<RequestBody, 'id'>): void {
  if (maskText(body.subject) !== body.subject) throw refuse('disclosure.personal-data', 422, { field: 'subject' })
  if (body.villagersOf < 1 || body.villagers > body.villagersOf)
    throw refuse('disclosure.more-than-all', 400, { field: 'villagers' })
  if (body.representativesOf < 1 || body.representatives > body.representativesOf)
    throw refuse('disclosure.more-than-all', 400, { field: 'representatives' })
}
