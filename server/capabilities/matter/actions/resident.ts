import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { changeReach, reach } from '#platform/db/transaction.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import type { MatterContext } from '../context.ts'
import { actionsOf, type MatterRow } from '../queries/matter.ts'
import { openReceipt } from '../queries/receipt.ts'
import { folded, localDay, type MatterAction, type MatterState } from '../rules/index.ts'
import type { ActBody, Following, ResidentVerb } from '../schema.ts'
import { type Acted, append } from './act.ts'
import { receiptFor } from './receipt-for.ts'
import { insertReporter, type Reported } from './report.ts'

/** Locks the matter that the receipt has just opened. */
async function getOpened({ tx, county }: MatterContext, id: string): Promise<MatterRow> {
  const found = await tx
    .selectFrom('matter')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw refuse('receipt.unknown', 404)
  return found
}

/** What the person with the receipt says or does; the secret is the power. */
export async function actOnReceipt(
  context: MatterContext,
  receipt: string,
  verb: ResidentVerb,
  body: ActBody,
  part?: string,
): Promise<Acted> {
  const opened = await openReceipt(context, receipt, part)
  const row = await getOpened(context, opened.matterId)
  const { id: actionId, seen: _seen, ...data } = body
  const hash = canonicalHash({ verb, matter: row.id, reporter: opened.reporterId, ...data })
  const actions = await actionsOf(context, row.id)
  const state = folded(actions, context.rules)
  if (await wasDone(context, 'matter_action', actionId, hash))
    return { id: row.id, version: state.version, state, repeated: true }
  if (verb === 'withdrawn' && state.reporters > 1) throw refuse('matter.others-wait', 409)
  if (verb === 'urged') requireRoomToUrge(context, actions, state)
  const by = { kind: 'resident' as const, account: opened.reporterId }
  const action = { id: actionId, verb, at_ms: context.now.getTime(), by, data }
  const acted = await append(context, row, state, action, hash)
  await record(
    context,
    `matter.${verb}`,
    { kind: 'matter', id: row.id, place: row.place_code },
    { action: actionId, by: 'resident' },
  )
  return acted
}

/** So many urgings a day are heard, so many in all; more would only bury the others. */
function requireRoomToUrge({ rules, now }: MatterContext, actions: readonly MatterAction[], state: MatterState): void {
  const { perDay, perMatter } = rules.commonOf(state.start_ms).urge
  const urged = actions.filter((action) => action.verb === 'urged' && action.by.kind === 'resident')
  if (urged.length >= perMatter) throw refuse('matter.urged-often', 409, { params: { limit: perMatter } })
  const today = localDay(rules, now.getTime())
  if (urged.filter((action) => localDay(rules, action.at_ms) === today).length >= perDay)
    throw refuse('matter.urged-today', 409)
}

/** "The same as this one: I wait for it too." The matter is not doubled; the follower gets a receipt of their own. */
export async function followMatter(context: MatterContext, matterId: string, following: Following): Promise<Reported> {
  const receipt = receiptFor(context.keys, following.id)
  await changeReach(context.tx, reach({ reader: 'receipt', matter: matterId, reporter: following.id }))
  const row = await getOpened(context, matterId)
  if (row.public_title === null) throw refuse('not-found', 404)
  const { id, ...content } = following
  const { phone: _phone, ...data } = content
  const hash = canonicalHash({ verb: 'joined', matter: matterId, ...content })
  const actions = await actionsOf(context, matterId)
  if (await wasDone(context, 'matter_action', id, hash)) return { id: matterId, receipt, repeated: true }
  const action = {
    id,
    verb: 'joined' as const,
    at_ms: context.now.getTime(),
    by: { kind: 'resident' as const, account: id },
    data,
  }
  await append(context, row, folded(actions, context.rules), action, hash)
  await insertReporter(context, { id, matterId, receipt, phone: following.phone })
  await record(context, 'matter.joined', { kind: 'matter', id: matterId, place: row.place_code })
  return { id: matterId, receipt, repeated: false }
}
