import { sql } from 'kysely'
import { findByNumber } from '#capabilities/matter/index.ts'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireCounter } from '../access.ts'
import type { CounterContext } from '../context.ts'
import { counterFacts, findWindow, getTicketForChange, type TicketRow, unitOf } from '../queries/counter.ts'
import { type FactData, folded, type TicketState, type TicketVerb, ticketAfter } from '../rules/index.ts'
import type { ActBody, CallBody, DrawBody, TicketAct } from '../schema.ts'
import { insertFact, ticketColumns } from './store.ts'

interface Done {
  id: string
  repeated: boolean
}

/** A number for whoever comes, however they come: nothing about the person is kept with it. */
export async function drawTicket(context: CounterContext, body: DrawBody): Promise<Done & { number: number }> {
  requireCounter(context.actor, 'queue')
  const { id, line, channel } = body
  const { tx, county, today, now } = context
  const unit = unitOf(context)
  const hash = canonicalHash({ draw: body })
  if (await wasDone(context, 'counter_ticket', id, hash)) {
    const { number } = await getTicketForChange(context, id)
    return { id, number, repeated: true }
  }
  if (!context.counter.lines.some(({ key }) => key === line)) throw refuse('counter.no-line', 422, { field: 'line' })
  // Two who draw at once take one number after the other.
  await sql`select pg_advisory_xact_lock(hashtext(${`counter ${county} ${unit} ${today} ${line}`}))`.execute(tx)
  const { last } = await tx
    .selectFrom('counter_ticket')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('county', '=', county)
    .where('unit', '=', unit)
    .where('day', '=', today)
    .where('line', '=', line)
    .executeTakeFirstOrThrow()
  const number = (last ?? 0) + 1
  const at_ms = now.getTime()
  const data: FactData = { day: today, line, channel, number }
  const fact = { id: newId(at_ms), verb: 'drawn' as const, at_ms, by: byActor(context), data }
  const state = ticketAfter(undefined, fact)
  await tx
    .insertInto('counter_ticket')
    .values({ county, id, unit, day: today, taken_at: now, body_hash: hash, ...ticketColumns(state) })
    .execute()
  await insertFact(context, { id, seq: 1, unit, units: [] }, fact, null)
  await record(context, 'counter.drawn', { kind: 'counter-ticket', id, place: context.county })
  return { id, number, repeated: false }
}

async function append(
  context: CounterContext,
  row: Pick<TicketRow, 'id' | 'unit'>,
  before: TicketState,
  { id, verb, data, hash }: { id: string; verb: TicketVerb; data: FactData; hash: Buffer },
): Promise<TicketState> {
  const fact = { id, verb, at_ms: context.now.getTime(), by: byActor(context), data }
  const after = ticketAfter(before, fact)
  await insertFact(context, { id: row.id, seq: after.version, unit: row.unit, units: [] }, fact, hash)
  await context.tx
    .updateTable('counter_ticket')
    .set(ticketColumns(after))
    .where('county', '=', context.county)
    .where('id', '=', row.id)
    .execute()
  await record(context, `counter.${verb}`, { kind: 'counter-ticket', id: row.id, place: context.county }, { fact: id })
  return after
}

/** The next one of this window's queues; a number that it has called already is finished first. */
export async function callNext(
  context: CounterContext,
  body: CallBody,
): Promise<{ id: string | null; repeated: boolean }> {
  requireCounter(context.actor, 'queue')
  const { tx, county, today } = context
  const unit = unitOf(context)
  const window = await findWindow(context, unit, body.window)
  if (!window || window.closed_on !== null) throw refuse('counter.no-window', 422, { field: 'window' })
  const hash = canonicalHash({ callNext: body })
  if (await wasDone(context, 'counter_fact', body.id, hash)) return { id: null, repeated: true }
  const today_ = tx
    .selectFrom('counter_ticket')
    .selectAll()
    .where('county', '=', county)
    .where('unit', '=', unit)
    .where('day', '=', today)
  const busy = await today_.where('stage', '=', 'called').where('window_id', '=', window.id).executeTakeFirst()
  if (busy) throw refuse('counter.window-busy', 409)
  const next = await today_
    .where('stage', '=', 'waiting')
    .where('line', 'in', window.lines)
    .orderBy('taken_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!next) throw refuse('counter.nobody', 409)
  const state = folded(await counterFacts<TicketVerb>(context, next.id), ticketAfter)
  await append(context, next, state, { id: body.id, verb: 'called', data: { day: today, window: window.id }, hash })
  return { id: next.id, repeated: false }
}

type Reading = (
  context: CounterContext,
  state: TicketState & { unit: string },
  body: ActBody,
) => Partial<FactData> | Promise<Partial<FactData>>

/** Its legal basis is kept as it stood. */
function trackOf(counter: CounterContext['counter'], named: string | undefined): { track: string; basis: string } {
  const key = named ?? counter.rule.fallback
  const track = counter.tracks.find((one) => one.key === key)
  if (!track) throw refuse('playbook.no-rule', 422, { params: { key } })
  return { track: key, basis: track.basis.source ?? track.basis.zh }
}

const READINGS: Record<TicketAct, Reading> = {
  /** Again, as often as the rule has it. */
  called({ counter }, { window, calls }) {
    if (window === undefined) throw refuse('counter.not-now', 409)
    if (calls >= counter.rule.calls_most)
      throw refuse('counter.calls-most', 409, { params: { most: counter.rule.calls_most } })
    return { window }
  },
  /** The first yes names the track; none, the ordinary one. Its legal basis is kept as it stood. */
  diagnosed({ counter }, { unit }, { yes }) {
    const question = counter.questionsAt(unit).find(({ key }) => key === yes)
    if (!question && yes !== 'none') throw refuse('counter.no-question', 422, { field: 'yes' })
    return { ...(question ? { yes: question.key } : {}), ...trackOf(counter, question?.track) }
  },
  /** With the number of the matter that was taken down, where there is one within reach. */
  async served(context, { unit, track }, { matter }) {
    // Where nothing is asked, everything is an ordinary matter; where something is, it was asked.
    const asked = track !== undefined || context.counter.questionsAt(unit).length > 0
    const known = asked ? {} : trackOf(context.counter, undefined)
    if (matter === undefined) return known
    const found = await findByNumber(context, matter)
    if (!found) throw refuse('counter.no-matter', 422, { field: 'matter' })
    return { ...known, matter: found.id }
  },
  missed: () => ({}),
  'queued-again': () => ({}),
}

/** One act on a number: a counter's (403), its own (404), the same again, then what its stage allows (409). */
export async function actOnTicket(
  context: CounterContext,
  id: string,
  verb: TicketAct,
  body: ActBody,
): Promise<Done & { state: TicketState }> {
  requireCounter(context.actor, 'queue')
  const row = await getTicketForChange(context, id)
  const state = folded(await counterFacts<TicketVerb>(context, id), ticketAfter)
  const { id: factId, seen, ...content } = body
  const hash = canonicalHash({ ticket: id, verb, ...content })
  if (await wasDone(context, 'counter_fact', factId, hash)) return { id, state, repeated: true }
  if (seen !== state.version) throw refuse('counter.changed', 409)
  const data = { day: context.today, ...(await READINGS[verb](context, { ...state, unit: row.unit }, body)) }
  return { id, state: await append(context, row, state, { id: factId, verb, data, hash }), repeated: false }
}
