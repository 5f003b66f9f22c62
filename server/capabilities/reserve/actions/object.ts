import { maskText } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { changeReach, reach } from '#platform/db/transaction.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { readPublic } from '../queries/recruitment.ts'
import type { ObjectionBody } from '../schema.ts'

/** What anybody objects to a list while it is up: no name, and no number stays readable. */
export async function objectToList(
  context: Context,
  recruitment: string,
  body: ObjectionBody,
): Promise<{ id: string; repeated: boolean }> {
  const { id, text } = body
  const { row, state } = await readPublic(context, recruitment)
  const hash = canonicalHash({ recruitment, ...body })
  await changeReach(context.tx, reach({ reader: 'receipt', matter: id }))
  if (await wasDone(context, 'recruitment_objection', id, hash)) return { id, repeated: true }
  if (state.stage !== 'listed' || (state.objectUntil ?? '') < context.today) throw refuse('reserve.closed', 409)
  const of = { county: context.county, id, recruitment_id: recruitment, town_code: row.town_code }
  await context.tx
    .insertInto('recruitment_objection')
    .values({ ...of, text: maskText(text), at: context.now, body_hash: hash })
    .execute()
  await record(context, 'recruitment.objected', { kind: 'recruitment', id: recruitment, place: row.town_code })
  return { id, repeated: false }
}
