import { refuse } from '#kernel/problem.ts'
import type { KindOfMatter, MatterContext } from '../context.ts'
import { folded, type MatterState, type ShownAction, shownTo, withinReopening } from '../rules/index.ts'
import { clockOf, filesOf, type MatterClock, partsOf } from './detail.ts'
import { actionsOf, type MatterRow } from './matter.ts'
import { openReceipt } from './receipt.ts'

export interface ReceiptView {
  row: MatterRow
  kind: KindOfMatter | undefined
  state: MatterState
  clock: MatterClock
  /** Who holds the receipt: only the first reporter sees the words and photos of the report. */
  reporter: ReceiptReporter
  /** What the resident may see: no notes between desks, no names of staff, only units, no other resident's words. */
  actions: ShownAction[]
  files: { sha256: string; part: string; actionId: string }[]
  parts: { id: string; number: number; title: string; state: string }[]
  may: { add: boolean; say: boolean; withdraw: boolean; reopen: boolean; urge: boolean }
}

export interface ReceiptReporter {
  first: boolean
  /** Their own report was joined with this earlier one. */
  joined: boolean
  phoneTail: string | null
  forOther: string | null
}

/** The resident's timeline: where it is, who holds it, by when, what was done. */
export async function readReceipt(context: MatterContext, receipt: string, part?: string): Promise<ReceiptView> {
  const { matterId, reporterId } = await openReceipt(context, receipt, part)
  const row = await context.tx
    .selectFrom('matter')
    .selectAll()
    .where('county', '=', context.county)
    .where('id', '=', matterId)
    .executeTakeFirst()
  if (!row) throw refuse('receipt.unknown', 404)
  const reporter = await reporterOf(context, row, reporterId)
  const actions = await actionsOf(context, matterId)
  const state = folded(actions, context.rules)
  const now_ms = context.now.getTime()
  const again =
    state.state === 'closed' &&
    state.outcome !== 'withdrawn' &&
    state.outcome !== 'merged' &&
    withinReopening(state, now_ms, context.rules)
  const open = state.state !== 'closed'
  const shown = shownTo(actions, reporterId, reporter.first)
  return {
    row: reporter.first ? row : asNeighboursSee(row),
    reporter,
    kind: context.rules.kindOn(row.kind, row.reported_at.getTime()),
    state,
    clock: clockOf(context, state),
    actions: shown,
    files: filesFor(await filesOf(context, matterId), shown, reporter.first),
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

async function reporterOf({ tx, county }: MatterContext, row: MatterRow, id: string): Promise<ReceiptReporter> {
  const found = await tx
    .selectFrom('matter_reporter')
    .select(['first_matter_id', 'phone_tail', 'for_other'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  const matterOfReport = row.split_from ?? row.id
  return {
    // Whoever reports first gives the matter their own id; whoever joins has another.
    first: matterOfReport === id,
    joined: found !== undefined && found.first_matter_id !== matterOfReport,
    phoneTail: found?.phone_tail ?? null,
    forOther: found?.for_other ?? null,
  }
}

const asNeighboursSee = (row: MatterRow): MatterRow => {
  const title = row.public_title ?? ''
  return { ...row, title, text: title, place_text: null, lon: null, lat: null }
}

/** Evidence is for everybody who waits; a resident's photos are for that resident. */
function filesFor(files: ReceiptView['files'], shown: readonly ShownAction[], first: boolean): ReceiptView['files'] {
  const own = new Set(shown.filter(({ mine, verb }) => mine || (first && verb === 'reported')).map(({ id }) => id))
  return files.filter(({ part, actionId }) => part === 'evidence' || own.has(actionId))
}
