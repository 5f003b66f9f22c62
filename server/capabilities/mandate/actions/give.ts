import { getMatter, openFirstReceipt } from '#capabilities/matter/index.ts'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireDesk } from '../access.ts'
import type { MandateContext } from '../context.ts'
import { getAgent } from '../queries/agents.ts'
import { mandatesOf } from '../queries/mandate.ts'
import { type ActionData, applied, type MandateAction } from '../rules/index.ts'
import type { GiveBody, OwnGiveBody } from '../schema.ts'
import { columnsOf, insertFact } from './store.ts'

export interface Given {
  id: string
  repeated: boolean
}

/** The unit that a matter's petition complains of, whoever asks. */
export type AccusedOf = (context: Context, matterId: string) => Promise<string | undefined>

type Matter = Awaited<ReturnType<typeof getMatter>>

/** At a desk, by a signed paper or before a witness. */
export async function giveMandate(context: MandateContext, accusedOf: AccusedOf, body: GiveBody): Promise<Given> {
  const { id, matter: matterId, ...content } = body
  const matter = await getMatter(context, matterId)
  requireDesk(context.actor, 'give')
  const hash = canonicalHash({ give: body })
  if (await wasDone(context, 'mandate', id, hash)) return { id, repeated: true }
  const { consent, paper, file } = content
  const accused = (await accusedOf(context, matterId)) ?? content.accused
  const data = { ...(await terms(context, matter, content)), consent, paper, file, accused }
  await store(context, matter, id, { data: given(data), by: byActor(context), hash })
  if (file) await requireKept(context, file)
  return { id, repeated: false }
}

/** By the resident, with the receipt as the only proof. @throws Problem `receipt.unknown` 404 */
export async function giveByReceipt(
  context: MandateContext,
  accusedOf: AccusedOf,
  receipt: string,
  body: OwnGiveBody,
): Promise<Given> {
  const { matterId } = await openFirstReceipt(context, receipt)
  const { id, ...content } = body
  const hash = canonicalHash({ give: body, matter: matterId })
  if (await wasDone(context, 'mandate', id, hash)) return { id, repeated: true }
  const matter = await ownMatter(context, matterId)
  const accused = await accusedOf(context, matterId)
  const data = { ...(await terms(context, matter, content)), consent: 'receipt' as const, accused }
  await store(context, matter, id, { data: given(data), by: { kind: 'resident' }, hash })
  return { id, repeated: false }
}

/** Only what was said: optional words that are missing stay out of the fact. */
const given = (data: ActionData): ActionData =>
  // Only optional keys can be undefined here.
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as unknown as ActionData

/** Row security has narrowed the transaction to the receipt's own matter. */
async function ownMatter({ tx, county }: Context, id: string): Promise<Matter> {
  return await tx
    .selectFrom('matter')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** What the agent may do, who it is, and until when: by the rule of the day. */
async function terms(
  context: MandateContext,
  matter: Matter,
  { agent, scope, days }: Pick<OwnGiveBody, 'agent' | 'scope' | 'days'>,
): Promise<ActionData> {
  const { mandates, today } = context
  const keys = [...new Set(scope.split(','))]
  if (!keys.every((key) => mandates.scopes.some((one) => one.key === key)))
    throw refuse('validation.enum', 400, { field: 'scope' })
  const asked = days ?? mandates.daysUsual
  if (asked > mandates.daysMost)
    throw refuse('mandate.days-most', 422, { field: 'days', params: { most: mandates.daysMost } })
  return {
    day: today,
    scope: keys,
    agent: await getAgent(context, matter.village_code, agent),
    expiresOn: mandates.daysAfter(today, asked),
  }
}

async function store(
  context: MandateContext,
  matter: Matter,
  id: string,
  { data, by, hash }: Pick<MandateAction, 'data' | 'by'> & { hash: Buffer },
): Promise<void> {
  const { tx, county, now } = context
  const open = (await mandatesOf(context, matter.id)).find(({ stage }) => stage !== 'ended')
  if (open) throw refuse('mandate.given', 409)
  const at_ms = now.getTime()
  const action: MandateAction = { id: newId(at_ms), verb: 'given', at_ms, by, data }
  const state = applied(undefined, action)
  await tx
    .insertInto('mandate')
    .values({
      county,
      id,
      matter_id: matter.id,
      village_code: matter.village_code,
      place_code: matter.place_code,
      title: matter.title,
      body_hash: hash,
      ...columnsOf(state),
    })
    .execute()
  await insertFact(context, id, state.version, action, null)
  await record(context, 'mandate.given', { kind: 'mandate', id, place: matter.place_code }, { matter: matter.id })
}

/** Asked after naming: a file is within reach through what names it. */
async function requireKept({ tx, county }: Context, sha256: string): Promise<void> {
  const kept = await tx
    .selectFrom('file')
    .select('sha256')
    .where('county', '=', county)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (!kept) throw refuse('file.unknown', 400, { field: 'file' })
}
