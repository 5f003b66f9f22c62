import { refuse } from '#kernel/problem.ts'
import { requireVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import { readPublic } from '../queries/practice.ts'
import type { AdoptionBody } from '../schema.ts'

/** A village does as another does, from today: one action, once. */
export async function adoptPractice(
  context: Context,
  practice: string,
  body: AdoptionBody,
): Promise<{ id: string; repeated: boolean }> {
  const { id, villageCode } = body
  await requireVillage(context, villageCode)
  requireMay(context.actor, 'adopted', villageCode)
  const hash = canonicalHash({ adopt: practice, ...body })
  if (await wasDone(context, 'practice_adoption', id, hash)) return { id, repeated: true }
  const { row, adoptions } = await readPublic(context, practice)
  if (row.stage !== 'published') throw refuse('practice.withdrawn', 409)
  if (row.village_code === villageCode) throw refuse('practice.own', 409)
  if (adoptions.some((one) => one.village_code === villageCode)) throw refuse('practice.adopted', 409)
  const { unit, name } = byActor(context)
  const of = { county: context.county, id, practice_id: practice, village_code: villageCode }
  await context.tx
    .insertInto('practice_adoption')
    .values({
      ...of,
      adopted_on: context.today,
      at: context.now,
      by_unit: unit ?? null,
      by_name: name ?? null,
      body_hash: hash,
    })
    .execute()
  await record(context, 'practice.adopted', { kind: 'practice', id: practice, place: villageCode })
  return { id, repeated: false }
}
