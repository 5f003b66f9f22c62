import type { Context } from '#platform/context.ts'
import { factColumns } from '#platform/facts/row.ts'
import { applied, type PetitionAction, type PetitionState } from '../rules/index.ts'

/** The folded columns; all of them can be computed again from the actions. */
export const columnsOf = (state: PetitionState) => ({
  office: state.office,
  unit: state.unit ?? null,
  accused: state.accused ?? null,
  holder: state.holder ?? null,
  units: [...state.units],
  stage: state.stage,
  instance: state.instance,
  sort: state.sort,
  people: state.people,
  received_on: state.receivedOn,
  due_on: state.dueOn ?? null,
  basis: state.opinions.findLast(({ basis }) => basis !== undefined)?.basis ?? null,
  ended_as: state.endedAs ?? null,
  lapses: state.lapses.length,
  since_at: new Date(state.since_ms),
  version: state.version,
})

export async function insertFact(
  { tx, county }: Context,
  id: string,
  seq: number,
  action: PetitionAction,
  hash: Buffer | null,
) {
  await tx
    .insertInto('petition_action')
    .values({ county, petition_id: id, seq, ...factColumns(action, hash) })
    .execute()
}

/** Appends the fact and stores what follows from it. */
export async function append(
  context: Context,
  id: string,
  before: PetitionState,
  action: PetitionAction,
  hash: Buffer | null,
): Promise<PetitionState> {
  const after = applied(before, action)
  await insertFact(context, id, after.version, action, hash)
  await context.tx
    .updateTable('petition')
    .set(columnsOf(after))
    .where('county', '=', context.county)
    .where('id', '=', id)
    .execute()
  return after
}
