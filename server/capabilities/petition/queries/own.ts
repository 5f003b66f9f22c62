import type { Context } from '#platform/context.ts'
import type { PetitionContext } from '../context.ts'
import { folded, type PetitionAction, type PetitionState } from '../rules/index.ts'
import { actionsOf, type PetitionRow } from './petition.ts'

/** The petition of the matter that an open receipt belongs to. Row security narrows it to that matter. */
export async function findByReceipt({ tx, county }: Context, matterId: string): Promise<PetitionRow | undefined> {
  return await tx
    .selectFrom('petition')
    .selectAll()
    .where('county', '=', county)
    .where('matter_id', '=', matterId)
    .executeTakeFirst()
}

export interface OwnPetition {
  row: PetitionRow
  state: PetitionState
  actions: PetitionAction[]
}

export async function findOwn(context: PetitionContext, matterId: string): Promise<OwnPetition | undefined> {
  const row = await findByReceipt(context, matterId)
  if (!row) return undefined
  const actions = await actionsOf(context, row.id)
  return { row, actions, state: folded(actions) }
}
