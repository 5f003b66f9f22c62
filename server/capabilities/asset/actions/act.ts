import { tiesTo } from '#capabilities/post/index.ts'
import { newId } from '#kernel/id.ts'
import { maskName } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { AssetContext } from '../context.ts'
import { actionsOf, getAssetForChange } from '../queries/asset.ts'
import { type ActionData, type AssetAction, type AssetState, folded } from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { groundsOf } from './grounds.ts'
import { append, type Tenant } from './store.ts'

export interface Acted {
  id: string
  state: AssetState
  repeated: boolean
}

interface Read {
  data: ActionData
  tenant?: Tenant
}
type Reading = (context: AssetContext, village: string, body: ActBody) => Read | Promise<Read>

const need = (field: string) => refuse('validation.required', 400, { field })
const given = <T>(field: string, value: T | undefined): T => {
  if (value === undefined) throw need(field)
  return value
}

/** A person's name stays with the desks; whether somebody on the registers declared a tie is for everybody. */
async function lease(context: AssetContext, village: string, body: ActBody): Promise<Read> {
  const name = given('tenant', body.tenant).trim()
  if (body.tenantSort === 'firm') requirePublicText({ tenant: name })
  const grounds = await groundsOf(context, village, 'let', body)
  const terms = {
    id: newId(context.now.getTime()),
    tenant: body.tenantSort === 'firm' ? name : maskName(name),
    ties: (await tiesTo(context, village, name)).length,
    since: given('since', body.since),
    until: given('until', body.until),
    rentCents: given('rentCents', body.rentCents),
    months: given('months', body.months),
    grounds,
  }
  return { data: { lease: terms }, tenant: { name, phone: body.phone ?? null } }
}

const READINGS: Record<DeskVerb, Reading> = {
  valued: (_, __, { valueCents, paper }) => ({
    data: { valueCents: given('valueCents', valueCents), paper: given('paper', paper) },
  }),
  let: lease,
  'rent-paid': ({ today }, _, { amountCents, paper }) => ({
    data: { cents: given('amountCents', amountCents), paper: given('paper', paper), day: today },
  }),
  'lease-ended': ({ today }, _, { reason }) => ({ data: { day: today, reason: given('reason', reason) } }),
  disposed: async (context, village, body) => ({
    data: { reason: given('reason', body.reason), grounds: await groundsOf(context, village, 'disposed', body) },
  }),
}

/** One act on an asset: reach (404), the same id again, power (403), then what its state allows (409, 422). */
export async function actOnAsset(context: AssetContext, id: string, verb: DeskVerb, body: ActBody): Promise<Acted> {
  const row = await getAssetForChange(context, id)
  const state = folded(await actionsOf(context, id))
  const { id: actionId, seen, ...content } = body
  const hash = canonicalHash({ asset: id, verb, ...content })
  if (await wasDone(context, 'asset_action', actionId, hash)) return { id, state, repeated: true }
  requireMay(context.actor, verb, row.village_code)
  if (seen !== state.version) throw refuse('asset.changed', 409)
  requirePublicText({ paper: body.paper, reason: body.reason })
  const { data, tenant } = await READINGS[verb](context, row.village_code, body)
  const action: AssetAction = { id: actionId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = await append(context, row, state, { action, hash, tenant })
  await record(context, `asset.${verb}`, { kind: 'asset', id, place: row.village_code }, { action: actionId })
  return { id, state: after, repeated: false }
}
