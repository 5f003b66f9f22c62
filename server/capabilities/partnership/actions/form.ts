import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { requireVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { PartnershipContext } from '../context.ts'
import { applied, type PartnershipFact } from '../rules/index.ts'
import type { FormBody } from '../schema.ts'
import { columnsOf, insertFact } from './store.ts'

/** The other side, as the kind wants it: a village of the county by its code, anybody else by name. */
function partnerOf({ kinds, isVillage }: PartnershipContext, body: FormBody) {
  const kind = kinds.find(({ key }) => key === body.kind)
  if (!kind) throw refuse('partnership.no-kind', 422, { field: 'kind' })
  if (kind.partner !== 'village') {
    if (body.partnerName === undefined) throw refuse('validation.required', 422, { field: 'partnerName' })
    return { partner_code: null, partner_name: body.partnerName }
  }
  const code = body.partnerCode
  if (code === undefined) throw refuse('validation.required', 422, { field: 'partnerCode' })
  if (code === body.villageCode || !isVillage(code))
    throw refuse('partnership.no-partner', 422, { field: 'partnerCode' })
  return { partner_code: code, partner_name: null }
}

/** A village, or its town for it, proposes a partnership. */
export async function proposePartnership(
  context: PartnershipContext,
  body: FormBody,
): Promise<{ id: string; repeated: boolean }> {
  const { id, villageCode, kind, name, aim, until } = body
  await requireVillage(context, villageCode)
  requireMay(context.actor, 'form', { village_code: villageCode, partner_code: null })
  const hash = canonicalHash({ form: body })
  if (await wasDone(context, 'partnership', id, hash)) return { id, repeated: true }
  const partner = partnerOf(context, body)
  const { county, now, today } = context
  if (until <= today) throw refuse('partnership.no-time', 422, { field: 'until' })
  requirePublicText({ name, aim, partnerName: body.partnerName })
  const data = { kind, name, aim, on: today }
  const fact: PartnershipFact = {
    id: newId(now.getTime()),
    verb: 'proposed',
    at_ms: now.getTime(),
    by: byActor(context),
    data,
  }
  const of = { id, village_code: villageCode }
  await context.tx
    .insertInto('partnership')
    .values({
      county,
      ...of,
      ...partner,
      kind,
      name,
      aim,
      until,
      ...columnsOf(applied(undefined, fact)),
      body_hash: hash,
    })
    .execute()
  await insertFact(context, of, 1, fact, hash)
  await record(context, 'partnership.proposed', { kind: 'partnership', id, place: villageCode }, { kind })
  return { id, repeated: false }
}
