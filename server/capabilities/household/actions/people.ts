import { maskName } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { seal, unseal } from '#platform/crypto/keys.ts'
import { isRepeat } from '#platform/facts/repeat.ts'
import { requireHousehold } from '../access.ts'
import type { HouseholdContext } from '../context.ts'
import { getHouseholdForChange } from '../queries/household.ts'
import type { NewFlag, NewResident } from '../schema.ts'
import type { Done } from './add.ts'

async function grown(context: HouseholdContext, id: string, version: number): Promise<number> {
  const { tx, county } = context
  await tx
    .updateTable('household')
    .set({ version: version + 1 })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
  return version + 1
}

/** Somebody lives there; only with a basis, and never with an identity number. */
export async function addResident(context: HouseholdContext, householdId: string, body: NewResident): Promise<Done> {
  requireHousehold(context.actor, 'state')
  const row = await getHouseholdForChange(context, householdId)
  const { tx, county, keys, now, actor } = context
  if (actor.kind !== 'staff') throw refuse('forbidden', 403)
  const { id, ...content } = body
  const hash = canonicalHash({ householdId, ...content })
  const found = await tx
    .selectFrom('resident')
    .select('body_hash')
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (isRepeat(found, hash)) return { id, version: row.version, repeated: true }
  await tx
    .insertInto('resident')
    .values({
      county,
      id,
      household_id: householdId,
      grid_code: row.grid_code,
      name_sealed: seal(keys.field, body.name),
      name_mask: maskName(body.name),
      relation: body.relation,
      born_year: body.bornYear ?? null,
      consent: body.consent,
      stated_at: now,
      stated_by: actor.id,
      body_hash: hash,
    })
    .execute()
  await record(
    context,
    'household.resident-added',
    { kind: 'household', id: householdId, place: row.grid_code },
    { consent: body.consent },
  )
  return { id, version: await grown(context, householdId, row.version), repeated: false }
}

/** A household to be seen more often: the playbook's cycle unless another is given. */
export async function addFlag(context: HouseholdContext, householdId: string, body: NewFlag): Promise<Done> {
  requireHousehold(context.actor, 'flag')
  const row = await getHouseholdForChange(context, householdId)
  const { tx, county, now, actor } = context
  const kind = context.households.keyKinds.find(({ key }) => key === body.kind)
  if (!kind) throw refuse('flag.unknown', 422, { field: 'kind' })
  const standing = await tx
    .selectFrom('household_flag')
    .select('id')
    .where('county', '=', county)
    .where('household_id', '=', householdId)
    .where('kind', '=', kind.key)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (standing) return { id: standing.id, version: row.version, repeated: true }
  await tx
    .insertInto('household_flag')
    .values({
      county,
      id: body.id,
      household_id: householdId,
      grid_code: row.grid_code,
      kind: kind.key,
      cycle_days: body.cycleDays ?? kind.cycle_days,
      since: now,
      set_by: actor.kind === 'staff' ? actor.id : null,
    })
    .execute()
  await record(
    context,
    'household.flagged',
    { kind: 'household', id: householdId, place: row.grid_code },
    { flag: kind.key },
  )
  return { id: body.id, version: await grown(context, householdId, row.version), repeated: false }
}

export async function endFlag(context: HouseholdContext, householdId: string, flagId: string): Promise<Done> {
  requireHousehold(context.actor, 'flag')
  const row = await getHouseholdForChange(context, householdId)
  const { tx, county, now, actor } = context
  const ended = await tx
    .updateTable('household_flag')
    .set({ ended_at: now, ended_by: actor.kind === 'staff' ? actor.id : null })
    .where('county', '=', county)
    .where('id', '=', flagId)
    .where('household_id', '=', householdId)
    .where('ended_at', 'is', null)
    .returning('kind')
    .executeTakeFirst()
  if (!ended) return { id: flagId, version: row.version, repeated: true }
  await record(
    context,
    'household.flag-ended',
    { kind: 'household', id: householdId, place: row.grid_code },
    { flag: ended.kind },
  )
  return { id: flagId, version: await grown(context, householdId, row.version), repeated: false }
}

/** Opens name and telephone; the reading is written down for the household to ask about. */
export async function openContact(
  context: HouseholdContext,
  householdId: string,
): Promise<{ head: string | null; phone: string | null }> {
  requireHousehold(context.actor, 'open')
  const row = await getHouseholdForChange(context, householdId)
  await record(context, 'household.opened', { kind: 'household', id: householdId, place: row.grid_code })
  const opened = (sealed: Buffer | null) => (sealed ? unseal(context.keys.field, sealed) : null)
  return { head: opened(row.head_sealed), phone: opened(row.phone_sealed) }
}
