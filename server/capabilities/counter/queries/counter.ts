import { type Selectable, sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import type { CounterConsultation, CounterHandover, CounterTicket, CounterWindow } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import type { CounterFact } from '../rules/index.ts'

export type WindowRow = Selectable<CounterWindow>
export type TicketRow = Selectable<CounterTicket>
export type HandoverRow = Selectable<CounterHandover>
export type ConsultationRow = Selectable<CounterConsultation>

export const unitOf = ({ actor }: Pick<Context, 'actor'>): string => (actor.kind === 'staff' ? actor.unit : '-')

export const counterFacts = <Verb extends string>(context: Context, id: string): Promise<CounterFact<Verb>[]> =>
  factsOf(context, 'counter_fact', 'thing_id', id)

/** The windows of a counter that are open on a day. */
export async function windowsOf({ tx, county, today }: Context, unit: string): Promise<WindowRow[]> {
  return await tx
    .selectFrom('counter_window')
    .selectAll()
    .where('county', '=', county)
    .where('unit', '=', unit)
    .where((is) => is.or([is('closed_on', 'is', null), is('closed_on', '>', today)]))
    .orderBy('label')
    .orderBy('id')
    .execute()
}

export async function findWindow({ tx, county }: Context, unit: string, id: string): Promise<WindowRow | undefined> {
  return await tx
    .selectFrom('counter_window')
    .selectAll()
    .where('county', '=', county)
    .where('unit', '=', unit)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Today's numbers of a counter, in the order in which they were drawn. */
export async function ticketsOf({ tx, county, today }: Context, unit: string): Promise<TicketRow[]> {
  return await tx
    .selectFrom('counter_ticket')
    .selectAll()
    .where('county', '=', county)
    .where('unit', '=', unit)
    .where('day', '=', today)
    .orderBy('taken_at')
    .orderBy('id')
    .execute()
}

/** A number of the reader's own counter; of another one 404. */
export async function getTicketForChange(context: Context, id: string): Promise<TicketRow> {
  const found = await context.tx
    .selectFrom('counter_ticket')
    .selectAll()
    .where('county', '=', context.county)
    .where('unit', '=', unitOf(context))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

const handoversWithin = (context: Context) => {
  const { tx, county, actor } = context
  const all = tx.selectFrom('counter_handover').where('counter_handover.county', '=', county)
  if (actor.kind === 'system') return all
  const unit = unitOf(context)
  return all.where((is) => is.or([is('from_unit', '=', unit), is('to_unit', '=', unit)]))
}

/** Held until the transaction ends. @throws Problem `not-found` 404 outside of reach */
export async function getHandover(context: Context, id: string): Promise<HandoverRow> {
  const found = await handoversWithin(context).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export async function listHandovers(context: Context, limit: number): Promise<HandoverRow[]> {
  return await handoversWithin(context)
    .selectAll()
    .orderBy(sql`stage = 'closed'`)
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit)
    .execute()
}

const consultationsWithin = (context: Context) => {
  const { tx, county, actor } = context
  const all = tx.selectFrom('counter_consultation').where('counter_consultation.county', '=', county)
  if (actor.kind === 'system') return all
  const unit = unitOf(context)
  return all.where(sql<boolean>`(unit = ${unit} or ${unit} = any (units))`)
}

/** Held until the transaction ends. @throws Problem `not-found` 404 outside of reach */
export async function getConsultation(context: Context, id: string): Promise<ConsultationRow> {
  const found = await consultationsWithin(context).selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export interface DayList {
  /** Not answered by their day, sent on twice, or answered and waiting for the centre. */
  handovers: HandoverRow[]
  consultations: ConsultationRow[]
  /** Today's numbers that became a matter or were sent on a track. */
  tickets: TicketRow[]
}

/** What the offices of a counter consult on today. */
export async function dayList(context: Context, limit: number): Promise<DayList> {
  const { today } = context
  const handovers = await handoversWithin(context)
    .selectAll()
    .where('stage', '<>', 'closed')
    .where((is) => is.or([is('due_on', '<', today), is('pushes', '>', 0), is('stage', '=', 'answered')]))
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit)
    .execute()
  const consultations = await consultationsWithin(context)
    .selectAll()
    .where((is) => is.or([is('stage', '=', 'set'), is('held_on', '=', today)]))
    .orderBy('held_on')
    .orderBy('id')
    .limit(limit)
    .execute()
  const tickets = (await ticketsOf(context, unitOf(context))).filter(({ track }) => track !== null)
  return { handovers, consultations, tickets }
}
