import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { DisclosureContext } from '../context.ts'
import { courseOf, type DisclosureRow, findDraft, getDisclosureForChange } from '../queries/disclosure.ts'
import {
  type ActionData,
  applied,
  type DisclosureAction,
  type DisclosureState,
  folded,
  type Verb,
} from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { hashOf, requireFit } from './checks.ts'
import { openCorrection, publish, takeDown } from './publish.ts'
import { insertAction, storeState } from './store.ts'

export interface Acted {
  id: string
  version: number
  state: DisclosureState
  /** True when this id had been done before with the same content: nothing was done again. */
  repeated: boolean
}

/** Reach (404), the same id again, what others did meanwhile (409), power (403), whether it is allowed now (409). */
export async function actOnDisclosure(
  context: DisclosureContext,
  id: string,
  verb: DeskVerb,
  body: ActBody,
): Promise<Acted> {
  const row = await getDisclosureForChange(context, id)
  const { id: actionId, seen, ...content } = body
  const hash = canonicalHash({ verb, disclosure: id, ...content })
  const actions = await courseOf(context, id)
  const state = folded(actions)
  if (await wasDone(context, 'disclosure_action', actionId, hash))
    return { id, version: state.version, state, repeated: true }
  requireMay(context.actor, verb, row.village_code)
  if (seen !== state.version) throw refuse('disclosure.changed', 409)
  const data = await dataOf(context, row, state, verb, content)
  const action = { id: actionId, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = await append(context, row, state, action, hash)
  await follow(context, row, after, action)
  await record(context, `disclosure.${verb}`, { kind: 'disclosure', id, place: row.village_code }, { action: actionId })
  return { id, version: after.version, state: after, repeated: false }
}

/** What of the request is kept, after the checks of the step. */
async function dataOf(
  context: DisclosureContext,
  row: DisclosureRow,
  state: DisclosureState,
  verb: DeskVerb,
  { text, reason }: Omit<ActBody, 'id' | 'seen'>,
): Promise<ActionData> {
  const said: ActionData = { ...(text === undefined ? {} : { text }), ...(reason === undefined ? {} : { reason }) }
  if (verb === 'reminded') return { ...said, kind: 'urged' }
  if (verb === 'submitted') {
    if (state.stage === 'objected' && text === undefined) throw refuse('validation.required', 400, { field: 'text' })
    return { ...said, hash: hashOf(await requireFit(context, row)) }
  }
  if (verb === 'agreed' || verb === 'approved' || verb === 'published') await requireSameDraft(context, row, state)
  return verb === 'published' ? { ...said, rev: state.rev + 1 } : said
}

/** What the committee read is what is published: a draft cannot be changed on the way. */
async function requireSameDraft(context: DisclosureContext, row: DisclosureRow, state: DisclosureState): Promise<void> {
  const draft = await findDraft(context, row.id)
  if (draft && state.hash !== hashOf(draft.content)) throw refuse('disclosure.changed', 409)
}

async function follow(
  context: DisclosureContext,
  row: DisclosureRow,
  state: DisclosureState,
  action: DisclosureAction,
) {
  if (action.verb === 'published') await publish(context, row, state, action)
  if (action.verb === 'withdrawn') await takeDown(context, row, state, action)
  if (action.verb === 'reopened') await openCorrection(context, row, state)
  if (action.verb === 'dropped')
    await context.tx
      .deleteFrom('disclosure_draft')
      .where('county', '=', context.county)
      .where('disclosure_id', '=', row.id)
      .execute()
}

/** Appends the action and stores what follows from it. */
export async function append(
  context: Context,
  row: Pick<DisclosureRow, 'id' | 'village_code'>,
  before: DisclosureState,
  action: DisclosureAction,
  hash: Buffer | null,
): Promise<DisclosureState> {
  const after = applied(before, action)
  await insertAction(context, row, after.version, action, hash)
  await storeState(context, row.id, after)
  return after
}

/** An act of the clock. */
export async function appendBySystem(
  context: Context,
  row: Pick<DisclosureRow, 'id' | 'village_code'>,
  before: DisclosureState,
  id: string,
  verb: Verb,
  data: ActionData,
): Promise<DisclosureState> {
  const action = { id, verb, at_ms: context.now.getTime(), by: { kind: 'system' as const }, data }
  return await append(context, row, before, action, null)
}
