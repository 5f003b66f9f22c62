import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { requireCounter } from '../access.ts'
import type { CounterContext } from '../context.ts'
import { findWindow, unitOf } from '../queries/counter.ts'
import type { CloseBody, WindowBody } from '../schema.ts'
import { requireUnits } from './units.ts'

interface Kept {
  id: string
  repeated: boolean
}

/** A window of the own counter, with the unit that sits there and when. */
export async function openWindow(context: CounterContext, body: WindowBody): Promise<Kept> {
  requireCounter(context.actor, 'windows')
  const { tx, county, counter } = context
  const { id, label, kind, staffedBy, from, to } = body
  const hash = canonicalHash({ window: body })
  if (await wasDone(context, 'counter_window', id, hash)) return { id, repeated: true }
  if (to <= from) throw refuse('counter.times', 422, { field: 'to' })
  const lines = [...new Set(body.lines.split(/[\s,，、]+/).filter((key) => key !== ''))]
  if (lines.length === 0 || lines.some((line) => !counter.lines.some(({ key }) => key === line)))
    throw refuse('counter.no-line', 422, { field: 'lines' })
  await requireUnits(context, [staffedBy], 'staffedBy')
  const weekdays = [...new Set(body.weekdays.match(/[1-7]/g)?.map(Number))].sort()
  const row = {
    unit: unitOf(context),
    label,
    kind,
    staffed_by: staffedBy,
    lines,
    weekdays,
    from_time: from,
    to_time: to,
  }
  await tx
    .insertInto('counter_window')
    .values({ county, id, ...row, body_hash: hash })
    .execute()
  await record(context, 'counter.window-opened', { kind: 'counter-window', id, place: county })
  return { id, repeated: false }
}

/** Closed from today on; its numbers stay as they were served. */
export async function closeWindow(context: CounterContext, { window: id }: CloseBody): Promise<Kept> {
  requireCounter(context.actor, 'windows')
  const { tx, county, today } = context
  const found = await findWindow(context, unitOf(context), id)
  if (!found) throw refuse('counter.no-window', 422, { field: 'window' })
  if (found.closed_on !== null) return { id, repeated: true }
  await tx
    .updateTable('counter_window')
    .set({ closed_on: today })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
  await record(context, 'counter.window-closed', { kind: 'counter-window', id, place: county })
  return { id, repeated: false }
}
