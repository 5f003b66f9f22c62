import type { Context } from '#platform/context.ts'
import { factColumns } from '#platform/facts/row.ts'
import type { ConsultationState, CounterFact, HandoverState, TicketState } from '../rules/index.ts'

/** The folded columns of a number; all of them can be computed again from its facts. */
export const ticketColumns = (state: TicketState) => ({
  line: state.line,
  number: state.number,
  channel: state.channel,
  stage: state.stage,
  window_id: state.window ?? null,
  track: state.track ?? null,
  matter_id: state.matter ?? null,
  calls: state.calls,
  since_at: new Date(state.since_ms),
  version: state.version,
})

export const handoverColumns = (state: HandoverState) => ({
  stage: state.stage,
  due_on: state.dueOn,
  pushes: state.pushes,
  since_at: new Date(state.since_ms),
  version: state.version,
})

export const consultationColumns = (state: ConsultationState) => ({
  stage: state.stage,
  held_on: state.on,
  since_at: new Date(state.since_ms),
  version: state.version,
})

/** What it is about, and which units may read it. */
interface About {
  id: string
  seq: number
  unit: string
  units: readonly string[]
}

export async function insertFact(
  { tx, county }: Context,
  { id, seq, unit, units }: About,
  fact: CounterFact<string>,
  hash: Buffer | null,
): Promise<void> {
  await tx
    .insertInto('counter_fact')
    .values({ county, thing_id: id, seq, unit, units: [...units], ...factColumns(fact, hash) })
    .execute()
}
