import type { Context } from '#platform/context.ts'
import { factColumns } from '#platform/facts/row.ts'
import { storeFold } from '#platform/facts/store.ts'
import type { ItemRow } from '../queries/item.ts'
import {
  applied,
  type ItemState,
  nextOf,
  type PowerAction,
  type PrivateData,
  type ProjectState,
} from '../rules/index.ts'

const worksOf = (project: ProjectState | undefined) => ({
  supplier: project?.award?.supplier ?? null,
  budget_cents: project?.budgetCents ?? null,
  contract_cents: project?.contractCents ?? null,
  change_cents: project?.changeCents ?? 0,
  settled_cents: project?.settledCents ?? null,
  paid_cents: project?.paidCents ?? 0,
  finish_by: project?.finishBy ?? null,
  inspected_on: project?.inspectedOn ?? null,
})

/** The folded columns; all of them can be computed again from the actions. */
export function columnsOf(state: ItemState) {
  const next = nextOf(state)
  return {
    stage: state.stage,
    next: next?.key ?? null,
    actor: next ? (next.act === 'published' ? 'system' : next.actor) : null,
    due_on: next ? (state.dueOn ?? null) : null,
    wait_until: state.waitUntil ?? null,
    since_at: new Date(state.since_ms),
    amount_cents: state.amountCents ?? null,
    decision_id: state.decision?.id ?? null,
    objections: state.objections,
    ...worksOf(state.project),
    version: state.version,
  }
}

export type Of = Pick<ItemRow, 'id' | 'village_code'>

export interface Fact {
  action: PowerAction
  hash: Buffer | null
  /** What stays with the desks. */
  kept?: PrivateData | undefined
}

export async function insertFact({ tx, county }: Context, of: Of, seq: number, { action, hash, kept }: Fact) {
  const on = { county, item_id: of.id, village_code: of.village_code, seq }
  await tx
    .insertInto('power_action')
    .values({ ...on, ...factColumns(action, hash), step: action.step ?? null })
    .execute()
  if (kept)
    await tx
      .insertInto('power_private')
      .values({ ...on, data: JSON.stringify(kept) })
      .execute()
}

/** Appends the fact and stores what follows from it. */
export async function append(context: Context, of: Of, before: ItemState, fact: Fact): Promise<ItemState> {
  const after = applied(before, fact.action)
  await insertFact(context, of, after.version, fact)
  await storeFold(context, 'power_item', of.id, columnsOf(after))
  return after
}
