import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { requireVillage } from '#platform/access/village.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { requireMay } from '../access.ts'
import type { DecisionContext } from '../context.ts'
import { registerOf } from '../queries/electors.ts'
import type { ElectorsBody, EndBody, InterestBody } from '../schema.ts'

type Done = { id: string; repeated: boolean }

/** People come on a register with the next numbers; of representatives no second one of a household. */
export async function addElectors(context: DecisionContext, body: ElectorsBody): Promise<Done> {
  const { id, villageCode, electors } = body
  const { tx, county, now } = context
  await requireVillage(context, villageCode)
  requireMay(context.actor, 'register', villageCode)
  const hash = canonicalHash({ electors: body })
  if (await wasDone(context, 'decision_elector', id, hash)) return { id, repeated: true }
  await requireOnePerHousehold(context, body)
  const { most } = await tx
    .selectFrom('decision_elector')
    .select((is) => is.fn.max<number | null>('number').as('most'))
    .where('county', '=', county)
    .where('village_code', '=', villageCode)
    .where('body', '=', body.body)
    .executeTakeFirstOrThrow()
  const rows = electors.map(({ name, household, sex }, i) => ({
    county,
    // The first bears the request's id, so that the same request is known again.
    id: i === 0 ? id : newId(now.getTime()),
    village_code: villageCode,
    body: body.body,
    number: (most ?? 0) + i + 1,
    name,
    household,
    sex,
    since: context.rules.dayOf(now.getTime()),
    until: null,
    ended_why: null,
    body_hash: hash,
  }))
  await tx.insertInto('decision_elector').values(rows).execute()
  await record(
    context,
    'decision.electors-added',
    { kind: 'elector', id, place: villageCode },
    { body: body.body, added: rows.length },
  )
  return { id, repeated: false }
}

async function requireOnePerHousehold(context: Context, { villageCode, body, electors }: ElectorsBody): Promise<void> {
  if (body !== 'representatives') return
  const taken = new Set((await registerOf(context, villageCode, body)).map(({ household }) => household))
  for (const { household } of electors) {
    if (taken.has(household))
      throw refuse('decision.household-twice', 422, { field: 'electors', params: { household } })
    taken.add(household)
  }
}

/** Off the register from today; the number is not given again. */
export async function endElector(context: DecisionContext, electorId: string, body: EndBody): Promise<Done> {
  const { tx, county, now } = context
  const found = await tx
    .selectFrom('decision_elector')
    .select(['village_code', 'until', 'ended_why'])
    .where('county', '=', county)
    .where('id', '=', electorId)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  await requireVillage(context, found.village_code)
  requireMay(context.actor, 'register', found.village_code)
  if (found.until !== null) {
    if (found.ended_why !== body.reason) throw refuse('decision.elector-gone', 409)
    return { id: electorId, repeated: true }
  }
  await tx
    .updateTable('decision_elector')
    .set({ until: context.rules.dayOf(now.getTime()), ended_why: body.reason })
    .where('county', '=', county)
    .where('id', '=', electorId)
    .execute()
  await record(context, 'decision.elector-ended', { kind: 'elector', id: electorId, place: found.village_code })
  return { id: electorId, repeated: false }
}

/** A tie towards a party, declared once: every later decision with that party knows it from the start. */
export async function declareInterest(context: DecisionContext, body: InterestBody): Promise<Done> {
  const { id, villageCode, number, tie, counterparty } = body
  const { tx, county, now, actor } = context
  await requireVillage(context, villageCode)
  requireMay(actor, 'declare-interest', villageCode)
  const hash = canonicalHash({ interest: body })
  if (await wasDone(context, 'tie', id, hash)) return { id, repeated: true }
  if (!(await registerOf(context, villageCode, body.body)).some((one) => one.number === number))
    throw refuse('decision.not-on-register', 422, { field: 'number', params: { number } })
  const of = { county, id, village_code: villageCode, body: body.body, number }
  const declared = { tie, counterparty: counterparty.trim(), declared_at: now }
  const declared_by = actor.kind === 'staff' ? actor.id : null
  await tx
    .insertInto('tie')
    .values({ ...of, ...declared, declared_by, body_hash: hash })
    .execute()
  await record(context, 'decision.interest-declared', { kind: 'interest', id, place: villageCode }, { tie })
  return { id, repeated: false }
}
