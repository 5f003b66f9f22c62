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
import type { PetitionContext } from '../context.ts'
import { findOfMatter } from '../queries/petition.ts'
import { applied, type PetitionAction } from '../rules/index.ts'
import type { RegisterBody } from '../schema.ts'
import { columnsOf, insertFact } from './store.ts'

/** A matter is registered as a petition: its clocks run from the day on which the office received it. */
export async function registerPetition(
  context: PetitionContext,
  body: RegisterBody,
): Promise<{ id: string; repeated: boolean }> {
  const { id } = body
  const matter = await getMatter(context, body.matter)
  requireDesk(context.actor, 'register')
  const hash = canonicalHash({ register: body })
  if (await wasDone(context, 'petition', id, hash)) return { id, repeated: true }
  if (await findOfMatter(context, matter.id)) throw refuse('petition.registered', 409)
  const names = namesIn(body.representatives)
  const action = registration(context, body, names.length)
  const state = applied(undefined, action)
  await context.tx
    .insertInto('petition')
    .values({
      county: context.county,
      id,
      matter_id: matter.id,
      village_code: matter.village_code,
      place_code: matter.place_code,
      title: matter.title,
      text: matter.text,
      registered_at: context.now,
      body_hash: hash,
      ...columnsOf(state),
    })
    .execute()
  await insertFact(context, id, state.version, action, null)
  await keepNames(context, id, names)
  await record(
    context,
    'petition.registered',
    { kind: 'petition', id, place: matter.place_code },
    { matter: matter.id },
  )
  return { id, repeated: false }
}

const namesIn = (typed = ''): string[] => [
  ...new Set(
    typed
      .split(/[\n、，,;；]/)
      .map((name) => name.trim())
      .filter((name) => name.length > 0),
  ),
]

function registration(context: PetitionContext, body: RegisterBody, representatives: number): PetitionAction {
  const { petitions, now, today } = context
  const at_ms = now.getTime()
  const most = petitions.representativesMost(at_ms)
  const { people, accused, receivedOn = today } = body
  if (representatives > Math.min(most, people))
    throw refuse('petition.representatives', 422, {
      field: 'representatives',
      params: { most: Math.min(most, people) },
    })
  if (people > 1 && representatives === 0) throw refuse('validation.required', 400, { field: 'representatives' })
  if (receivedOn > today) throw refuse('petition.day-to-come', 422, { field: 'receivedOn' })
  const received_ms = receivedOn === today ? at_ms : Date.parse(`${receivedOn}T12:00:00Z`)
  return {
    id: newId(at_ms),
    verb: 'registered',
    at_ms,
    by: byActor(context),
    data: {
      day: today,
      receivedOn,
      sort: people > 1 ? 'joint' : 'single',
      people,
      dueOn: petitions.dueOn('passOn', received_ms),
      ...(accused === undefined ? {} : { accused }),
    },
  }
}

async function keepNames({ tx, county, keys }: PetitionContext, petition_id: string, names: readonly string[]) {
  if (names.length === 0) return
  await tx
    .insertInto('petition_person')
    .values(
      names.map((name, i) => ({
        county,
        petition_id,
        position: i + 1,
        name_sealed: seal(keys.field, name),
        name_mask: maskName(name),
      })),
    )
    .execute()
}
