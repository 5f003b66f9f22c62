import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { requireVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { TeamContext } from '../context.ts'
import { applied, type TeamFact } from '../rules/index.ts'
import type { FormBody } from '../schema.ts'
import { columnsOf, insertFact } from './store.ts'

/** A village forms a team. */
export async function formTeam(context: TeamContext, body: FormBody): Promise<{ id: string; repeated: boolean }> {
  const { id, villageCode, kind, name, leader } = body
  await requireVillage(context, villageCode)
  requireMay(context.actor, 'form', villageCode)
  const hash = canonicalHash({ form: body })
  if (await wasDone(context, 'team', id, hash)) return { id, repeated: true }
  if (!context.kinds.some(({ key }) => key === kind)) throw refuse('team.no-kind', 422, { field: 'kind' })
  requirePublicText({ name, leader })
  const { county, now, today } = context
  const data = { kind, name, day: today }
  const fact: TeamFact = { id: newId(now.getTime()), verb: 'formed', at_ms: now.getTime(), by: byActor(context), data }
  const of = { id, village_code: villageCode }
  await context.tx
    .insertInto('team')
    .values({
      county,
      ...of,
      kind,
      name,
      leader,
      formed_on: today,
      ...columnsOf(applied(undefined, fact)),
      body_hash: hash,
    })
    .execute()
  await insertFact(context, of, 1, fact, hash)
  await record(context, 'team.formed', { kind: 'team', id, place: villageCode }, { kind })
  return { id, repeated: false }
}
