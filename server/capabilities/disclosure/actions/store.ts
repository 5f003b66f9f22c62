import type { Context } from '#platform/context.ts'
import { appendFact } from '#platform/facts/append.ts'
import { storeFold } from '#platform/facts/store.ts'
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

export const insertAction = (
  context: Context,
  of: Pick<DisclosureRow, 'id' | 'village_code'>,
  seq: number,
  action: DisclosureAction,
  bodyHash: Buffer | null,
) => appendFact(context, 'disclosure_action', 'disclosure_id', of, seq, action, bodyHash)

export const storeState = (context: Context, id: string, state: DisclosureState) =>
  storeFold(context, 'disclosure', id, columnsOf(state))
