import { maskText } from '#kernel/mask.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { MatterContext } from '../context.ts'
import { actionsOf, getMatterForChange, type MatterRow } from '../queries/matter.ts'
import { type ActionData, applied, folded, type MatterAction, type MatterState, type Verb } from '../rules/index.ts'
import type { ActBody, DeskVerb } from '../schema.ts'
import { checkAct, dataOf } from './checks.ts'
import { insertFiles } from './files.ts'
import { announceToReporters } from './notify.ts'
import { announce, columnsOf, insertAction, insertCounts, upsertUnits } from './store.ts'

export interface Acted {
  id: string
  version: number
  state: MatterState
  /** True when this id had been done before with the same content: nothing was done again. */
  repeated: boolean
}

/**
 * One act of a desk: reach (404), then the same id again (done once), then what others did meanwhile (409),
 * then power (403), then whether the matter allows it now (409).
 */
export async function actOnMatter(context: MatterContext, id: string, verb: DeskVerb, body: ActBody): Promise<Acted> {
  const row = await getMatterForChange(context, id)
  const { id: actionId, seen, ...content } = body
  const hash = canonicalHash({ verb, matter: id, ...content })
  const [actions, repeated] = await Promise.all([
    actionsOf(context, id),
    wasDone(context, 'matter_action', actionId, hash),
  ])
  const state = folded(actions, context.rules)
  if (repeated) return { id, version: state.version, state, repeated: true }
  if (seen !== undefined && seen !== state.version) throw changedMeanwhile(actions, seen)
  requireMay(context.actor, verb, standOf(row))
  const data = await checkAct(context, row, state, verb, dataOf(verb, body, context))
  const acted = await append(
    context,
    row,
    state,
    { id: actionId, verb, at_ms: context.now.getTime(), by: byActor(context), data },
    hash,
  )
  await record(context, `matter.${verb}`, { kind: 'matter', id, place: row.place_code }, { action: actionId })
  return acted
}

export const standOf = (row: MatterRow) => ({
  holder: row.holder,
  supervisor: row.supervisor,
  coUnits: row.co_units,
  handledBy: row.handled_by,
})

function changedMeanwhile(actions: readonly MatterAction[], seen: number) {
  const since = actions.slice(seen)
  const last = since.at(-1)
  return refuse('matter.changed', 409, {
    params: { verb: last?.verb ?? 'noted', unit: last?.by.unit ?? '', acts: since.length },
  })
}

/** Appends the action and stores what follows from it, all in the caller's transaction. */
export async function append(
  context: MatterContext,
  row: MatterRow,
  before: MatterState,
  action: MatterAction,
  hash: Buffer | null,
): Promise<Acted> {
  const after = applied(before, action, context.rules)
  const moved = action.data.placeCode ?? row.place_code
  const sorted = action.data.kind === undefined ? {} : { public_title: publicTitle(context, row, action.data.kind) }
  // The row first: what follows may need the reach that it gives, and then none needs the answer of another.
  await context.tx
    .updateTable('matter')
    .set({
      ...columnsOf(context, after),
      ...sorted,
      ...(moved === row.place_code ? {} : { place_code: moved, village_code: moved.slice(0, 12) }),
    })
    .where('county', '=', context.county)
    .where('id', '=', row.id)
    .execute()
  await Promise.all([
    insertAction(context, row.id, after.version, action, hash),
    insertFiles(context, row.id, action),
    insertCounts(context, { villageCode: row.village_code, start_ms: before.start_ms }, before, after),
    upsertUnits(context, row.id, moved, before, after),
    announceToReporters(context, row.id, action.id, action.verb),
    announce(context, row.id, moved, [before.holder, after.holder, after.supervisor, ...after.coUnits]),
  ])
  return { id: row.id, version: after.version, state: after, repeated: false }
}

/** Another kind may be shown to neighbours, or no longer. */
const publicTitle = ({ rules }: MatterContext, row: MatterRow, kind: string): string | null =>
  rules.kindOn(kind, row.reported_at.getTime())?.public ? maskText(row.title) : null

/** An act of the clock or of a following action; no request body stands behind it. */
export async function appendBySystem(
  context: MatterContext,
  row: MatterRow,
  before: MatterState,
  id: string,
  verb: Verb,
  data: ActionData,
) {
  return await append(
    context,
    row,
    before,
    { id, verb, at_ms: context.now.getTime(), by: { kind: 'system' }, data },
    null,
  )
}
