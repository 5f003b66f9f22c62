import { refuse } from '#kernel/problem.ts'
import type { KindOfMatter, MatterContext } from '../context.ts'
import { folded, type MatterAction, type MatterState, withinReopening } from '../rules/index.ts'
import { clockOf, filesOf, type MatterClock, partsOf } from './detail.ts'
import { actionsOf, type MatterRow } from './matter.ts'
import { openReceipt } from './receipt.ts'

export interface ReceiptView {
  row: MatterRow
  kind: KindOfMatter | undefined
  state: MatterState
  clock: MatterClock
  /** What the resident may see: no notes between desks, no names of staff, only units. */
  actions: MatterAction[]
  files: { sha256: string; part: string; actionId: string }[]
  parts: { id: string; number: number; title: string; state: string }[]
  may: { add: boolean; say: boolean; withdraw: boolean; reopen: boolean; urge: boolean }
}

const INTERNAL = new Set(['sorted', 'extension-asked', 'extension-declined'])

/** The resident's timeline: where it is, who holds it, by when, what was done. */
export async function readReceipt(context: MatterContext, receipt: string, part?: string): Promise<ReceiptView> {
  const { matterId } = await openReceipt(context, receipt, part)
  const row = await context.tx
    .selectFrom('matter')
    .selectAll()
    .where('county', '=', context.county)
    .where('id', '=', matterId)
    .executeTakeFirst()
  if (!row) throw refuse('receipt.unknown', 404)
  const actions = await actionsOf(context, matterId)
  const state = folded(actions, context.rules)
  const now_ms = context.now.getTime()
  const again =
    state.state === 'closed' &&
    state.outcome !== 'withdrawn' &&
    state.outcome !== 'merged' &&
    withinReopening(state, now_ms, context.rules)
  const open = state.state !== 'closed'
  return {
    row,
    kind: context.rules.kindOn(row.kind, row.reported_at.getTime()),
    state,
    clock: clockOf(context, state),
    actions: actions.filter(shown).map(withoutNames),
    files: await filesOf(context, matterId),
    parts: await partsOf(context, matterId),
    may: {
      add: open,
      say: state.state === 'handled' || again,
      withdraw: open && state.reporters <= 1,
      reopen: state.state === 'handled' || again,
      urge: open && state.state !== 'handled',
    },
  }
}

const shown = ({ verb, data }: MatterAction): boolean =>
  !INTERNAL.has(verb) && (verb !== 'noted' || data.public === true)

const withoutNames = (action: MatterAction): MatterAction => ({
  ...action,
  by: { kind: action.by.kind, unit: action.by.unit },
})
