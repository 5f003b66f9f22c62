import type { Context } from '#platform/context.ts'
import { factColumns } from '#platform/facts/row.ts'
import type { DecisionRow } from '../queries/decision.ts'
import { applied, type DecisionAction, type DecisionState } from '../rules/index.ts'

/** The folded columns; all of them can be computed again from the actions. */
export const columnsOf = (state: DecisionState) => ({
  stage: state.stage,
  next: state.next ?? null,
  since_at: new Date(state.since_ms),
  organ: state.meeting?.rule.organ ?? null,
  meets_on: state.meeting?.meetsOn ?? null,
  round: state.meeting?.round ?? 0,
  passed: state.passed ?? null,
  due_on: state.dueOn ?? null,
  version: state.version,
})

type Of = Pick<DecisionRow, 'id' | 'village_code'>

export async function insertAction(
  { tx, county }: Context,
  of: Of,
  seq: number,
  action: DecisionAction,
  bodyHash: Buffer | null,
): Promise<void> {
  await tx
    .insertInto('decision_action')
    .values({
      county,
      decision_id: of.id,
      village_code: of.village_code,
      seq,
      ...factColumns(action, bodyHash),
    })
    .execute()
}

/** Appends the fact and stores what follows from it. */
export async function append(
  context: Context,
  of: Of,
  before: DecisionState,
  action: DecisionAction,
  hash: Buffer | null,
): Promise<DecisionState> {
  const after = applied(before, action)
  await insertAction(context, of, after.version, action, hash)
  await context.tx
    .updateTable('decision')
    .set(columnsOf(after))
    .where('county', '=', context.county)
    .where('id', '=', of.id)
    .execute()
  return after
}
