import { getMatter } from '#capabilities/matter/index.ts'
import { newId } from '#kernel/id.ts'
import { maskName } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { seal } from '#platform/crypto/keys.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireDesk } from '../access.ts'
import type { DisputeContext } from '../context.ts'
import { applied, type DisputeAction, type Side } from '../rules/index.ts'
import type { RegisterBody } from '../schema.ts'
import { columnsOf, insertFact } from './store.ts'

/** A matter becomes a dispute of the committee that registers it: one case, one code. */
export async function registerDispute(
  context: DisputeContext,
  body: RegisterBody,
): Promise<{ id: string; repeated: boolean }> {
  const { id } = body
  const matter = await getMatter(context, body.matter)
  requireDesk(context.actor, 'register')
  const hash = canonicalHash({ register: body })
  if (await wasDone(context, 'dispute', id, hash)) return { id, repeated: true }
  const parties = {
    applicant: namesIn(body.applicants),
    respondent: namesIn(body.respondents),
  }
  const action = registration(context, body, parties)
  const state = applied(undefined, action)
  // Another committee may have it already, out of this one's reach: the unique key knows.
  const inserted = await context.tx
    .insertInto('dispute')
    .values({
      county: context.county,
      id,
      matter_id: matter.id,
      // Whoever reports first gives the matter their own id.
      reporter_id: matter.split_from ?? matter.id,
      village_code: matter.village_code,
      place_code: matter.place_code,
      title: matter.title,
      text: matter.text,
      registered_at: context.now,
      body_hash: hash,
      ...columnsOf(state),
    })
    .onConflict((taken) => taken.columns(['county', 'matter_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) throw refuse('dispute.registered', 409)
  await insertFact(context, id, state.version, action, null)
  await keepNames(context, id, parties)
  await record(context, 'dispute.registered', { kind: 'dispute', id, place: matter.place_code }, { matter: matter.id })
  return { id, repeated: false }
}

type Parties = Record<Side, string[]>

const namesIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\n、，,;；]/)
      .map((name) => name.trim())
      .filter((name) => name.length > 0),
  ),
]

function registration(
  context: DisputeContext,
  { receivedOn = context.today, kind, origin, violence }: RegisterBody,
  { applicant, respondent }: Parties,
): DisputeAction {
  const { disputes, now, today } = context
  if (receivedOn > today) throw refuse('dispute.day-to-come', 422, { field: 'receivedOn' })
  disputes.kindOn(kind, today)
  const at_ms = now.getTime()
  return {
    id: newId(at_ms),
    verb: 'registered',
    at_ms,
    by: byActor(context),
    data: {
      day: today,
      receivedOn,
      origin,
      kind,
      applicants: applicant.length,
      respondents: respondent.length,
      violence,
      ...(violence ? { routes: disputes.routesFor('violence', kind, today) } : {}),
    },
  }
}

async function keepNames({ tx, county, keys }: DisputeContext, dispute_id: string, parties: Parties) {
  const all = [
    ...parties.applicant.map((name) => ({ side: 'applicant', name })),
    ...parties.respondent.map((name) => ({ side: 'respondent', name })),
  ]
  await tx
    .insertInto('dispute_party')
    .values(
      all.map(({ side, name }, i) => ({
        county,
        dispute_id,
        position: i + 1,
        side,
        name_sealed: seal(keys.field, name),
        name_mask: maskName(name),
      })),
    )
    .execute()
}
