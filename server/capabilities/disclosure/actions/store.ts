import type { Context } from '#platform/context.ts'
import { factColumns } from '#platform/facts/row.ts'
import type { DisclosureRow } from '../queries/disclosure.ts'
import type { DisclosureAction, DisclosureState } from '../rules/index.ts'

const time = (at_ms: number | undefined): Date | null => (at_ms === undefined ? null : new Date(at_ms))

/** The folded columns; all of them can be computed again from the actions. */
export const columnsOf = (state: DisclosureState) => ({
  stage: state.stage,
  since_at: new Date(state.since_ms),
  rev: state.rev,
  public_rev: state.publicRev ?? null,
  first_published_at: time(state.firstPublished_ms),
  published_at: time(state.published_ms),
  reminded: [...new Set(state.reminded)],
  version: state.version,
})

export async function insertAction(
  { tx, county }: Context,
  of: Pick<DisclosureRow, 'id' | 'village_code'>,
  seq: number,
  action: DisclosureAction,
  bodyHash: Buffer | null,
): Promise<void> {
  await tx
    .insertInto('disclosure_action')
    .values({
      county,
      disclosure_id: of.id,
      village_code: of.village_code,
      seq,
      ...factColumns(action, bodyHash),
    })
    .execute()
}

export async function storeState({ tx, county }: Context, id: string, state: DisclosureState): Promise<void> {
  await tx.updateTable('disclosure').set(columnsOf(state)).where('county', '=', county).where('id', '=', id).execute()
}
