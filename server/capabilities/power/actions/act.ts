import { findPassedDecision } from '#capabilities/decision/index.ts'
import { refuse } from '#kernel/problem.ts'
import { requirePublicText } from '#kernel/public-text.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay, requireStepOf } from '../access.ts'
import type { PowerContext } from '../context.ts'
import { actionsOf, getItemForChange, type ItemRow } from '../queries/item.ts'
import { folded, type ItemState, type PowerAction, requireNext, requireWaited } from '../rules/index.ts'
import type { BesideVerb, StepBody } from '../schema.ts'
import { dataOf } from './data.ts'
import { orderPayment } from './payment.ts'
import { keepPhotos } from './photos.ts'
import { publishIfDue } from './publish.ts'
import { enterSeal } from './seal.ts'
import { append } from './store.ts'

export interface Acted {
  id: string
  state: ItemState
  /** True when this id had been done before with the same content: nothing was done again. */
  repeated: boolean
}

interface Held {
  row: ItemRow
  actions: PowerAction[]
  state: ItemState
}

/** Reach (404) and the same id again come first; whoever is no desk of powers learns nothing more. */
async function hold(context: PowerContext, id: string): Promise<Held> {
  const row = await getItemForChange(context, id)
  const actions = await actionsOf(context, id)
  return { row, actions, state: folded(actions) }
}

/** The next step of the flow, by whom the flow names; no other step, and none before its day. */
export async function takeStep(context: PowerContext, id: string, body: StepBody): Promise<Acted> {
  const { row, actions, state } = await hold(context, id)
  const { id: actionId, seen, ...content } = body
  const hash = canonicalHash({ item: id, ...content })
  if (await wasDone(context, 'power_action', actionId, hash)) return { id, state, repeated: true }
  requireStepOf(context.actor, state.steps, body.step, row.village_code)
  if (seen !== state.version) throw refuse('power.changed', 409)
  const step = requireNext(state, body.step)
  const at_ms = context.now.getTime()
  requireWaited(state, context.today)
  requirePublicText({ text: body.text, paper: body.paper })
  const { data, kept } = await dataOf({ context, row, state, step, body })
  const action: PowerAction = { id: actionId, verb: 'stepped', step: step.key, at_ms, by: byActor(context), data }
  const after = await append(context, row, state, { action, hash, kept })
  await enterSeal(context, row, after.version, data)
  await keepPhotos(context, row, after.version, data)
  await orderPayment(context, row, after, data)
  const last = await publishIfDue(context, row, [...actions, action], after)
  const object = { kind: 'power-item', id, place: row.village_code }
  await record(context, `power.${step.act}`, object, { action: actionId, step: step.key })
  return { id, state: last, repeated: false }
}

interface BesideBody {
  id: string
  seen: number
  text?: string
  paper?: string
  reason?: string
  changeCents?: number
  decision?: string
  files?: string[]
}

/** What may be told at any time while it runs: how it goes on, what is changed, or that it is given up. */
export async function actBeside(context: PowerContext, id: string, verb: BesideVerb, body: BesideBody): Promise<Acted> {
  const { row, state } = await hold(context, id)
  const { id: actionId, seen, ...content } = body
  const hash = canonicalHash({ item: id, verb, ...content })
  if (await wasDone(context, 'power_action', actionId, hash)) return { id, state, repeated: true }
  requireMay(context.actor, 'beside', row.village_code)
  if (seen !== state.version) throw refuse('power.changed', 409)
  requirePublicText({ text: body.text, paper: body.paper, reason: body.reason })
  const { decision: decisionId, ...told } = content
  const decision = decisionId === undefined ? undefined : await changeDecision(context, row, state, decisionId)
  const data = { ...told, ...(decision ? { decision } : {}) }
  const action: PowerAction = { id: actionId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = await append(context, row, state, { action, hash })
  await keepPhotos(context, row, after.version, data)
  await record(context, `power.${verb}`, { kind: 'power-item', id, place: row.village_code }, { action: actionId })
  return { id, state: after, repeated: false }
}

/** A decision about more work is another one than the first. */
async function changeDecision(context: PowerContext, row: ItemRow, { decision }: ItemState, id: string) {
  const found = await findPassedDecision(context, row.village_code, id)
  if (!found || found.id === decision?.id) throw refuse('power.no-decision', 422, { field: 'decision' })
  return found
}
