import type { LocalDate } from '#kernel/calendar.ts'
import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalText } from '#platform/crypto/canonical.ts'
import { byActor, factColumns } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { CatalogueItem, DisclosureContext } from '../context.ts'
import { applied, type Content, type DisclosureAction, dueOf, EMPTY, type Period, periodOn } from '../rules/index.ts'
import type { EventBody } from '../schema.ts'
import { append } from './act.ts'
import { columnsOf, insertAction } from './store.ts'

interface Obligation {
  villageCode: string
  item: CatalogueItem
  period: Period
  origin: 'catalogue' | 'event' | 'request'
}

const rowOf = (
  { county, now, rules }: DisclosureContext,
  { villageCode, item, period, origin }: Obligation,
  id: string,
  state: ReturnType<typeof applied>,
) => ({
  county,
  id,
  village_code: villageCode,
  item: item.key,
  period: period.key,
  period_from: period.from,
  period_to: period.to,
  due_at: new Date(dueOf(rules.calendar, item.deadline, period.to)),
  made_at: now,
  origin,
  ...columnsOf(state),
})

/** Makes what is not there yet, each with its first action; gives how many. Done twice it makes nothing twice. */
export async function makeObligations(context: DisclosureContext, obligations: readonly Obligation[]): Promise<number> {
  if (obligations.length === 0) return 0
  const { tx, county, now } = context
  const by = byActor(context)
  const made: DisclosureAction = { id: '', verb: 'made', at_ms: now.getTime(), by, data: {} }
  const first = applied(undefined, made)
  const rows = obligations.map((one) => rowOf(context, one, newId(now.getTime()), first))
  const kept = await tx
    .insertInto('disclosure')
    .values(rows)
    .onConflict((conflict) => conflict.constraint('disclosure_once').doNothing())
    .returning(['id', 'village_code'])
    .execute()
  if (kept.length === 0) return 0
  const actions = kept.map(({ id, village_code }) => ({
    county,
    disclosure_id: id,
    village_code,
    seq: 1,
    ...factColumns({ ...made, id: newId(now.getTime()) }, null),
  }))
  await tx.insertInto('disclosure_action').values(actions).execute()
  return kept.length
}

/** Everything that the catalogue asks of these villages for the periods that run on the day. */
export function obligationsOn(context: DisclosureContext, villages: readonly string[], day: LocalDate): Obligation[] {
  const items = context.rules.itemsOn(day)
  return villages.flatMap((villageCode) =>
    items.flatMap((item) =>
      item.frequency === 'event'
        ? []
        : [{ villageCode, item, period: periodOn(item.frequency, day), origin: 'catalogue' as const }],
    ),
  )
}

/** The village says that something happened which must be made public; the day decides when it is due. */
export async function openEvent(
  context: DisclosureContext,
  body: EventBody,
): Promise<{ id: string; repeated: boolean }> {
  requireVillage(context, body.villageCode)
  requireMay(context.actor, 'open-event', body.villageCode)
  const item = context.rules.itemOn(body.item, body.day)
  if (item?.frequency !== 'event') throw refuse('disclosure.no-such-item', 400, { field: 'item' })
  const found = await context.tx
    .selectFrom('disclosure')
    .select(['village_code', 'item', 'period_from'])
    .where('county', '=', context.county)
    .where('id', '=', body.id)
    .executeTakeFirst()
  if (found) {
    const same = found.village_code === body.villageCode && found.item === body.item && found.period_from === body.day
    if (!same) throw refuse('same-id-other-content', 409)
    return { id: body.id, repeated: true }
  }
  const { villageCode, day, subject } = body
  await insertEvent(context, { villageCode, item, origin: 'event' }, { id: body.id, day, subject })
  await record(
    context,
    'disclosure.opened',
    { kind: 'disclosure', id: body.id, place: body.villageCode },
    { item: body.item },
  )
  return { id: body.id, repeated: false }
}

interface Event {
  id: string
  day: LocalDate
  subject: string
  /** What another record says of it already. */
  filled?: Pick<Content, 'figures' | 'tables'>
}

/** An item of one day; the second of a day is `2026-11-02.2`. */
export async function insertEvent(
  context: DisclosureContext,
  of: Omit<Obligation, 'period'>,
  { id, day, subject, filled = { figures: {}, tables: {} } }: Event,
): Promise<void> {
  const { tx, county, now, actor } = context
  const made: DisclosureAction = {
    id: newId(now.getTime()),
    verb: 'made',
    at_ms: now.getTime(),
    by: byActor(context),
    data: { event: day },
  }
  const state = applied(undefined, made)
  const key = await freeKey(context, of.villageCode, of.item.key, day)
  await tx
    .insertInto('disclosure')
    .values(rowOf(context, { ...of, period: { key, from: day, to: day } }, id, state))
    .execute()
  const row = { id, village_code: of.villageCode }
  await insertAction(context, row, 1, made, null)
  const saved_by = actor.kind === 'staff' ? actor.id : null
  const body = canonicalText({ ...EMPTY, ...filled, subject })
  await tx
    .insertInto('disclosure_draft')
    .values({ county, disclosure_id: id, village_code: of.villageCode, body, saved_at: now, saved_by })
    .execute()
  await append(context, row, state, { ...made, id: newId(now.getTime()), verb: 'drafted', data: {} }, null)
}

async function freeKey({ tx, county }: Context, villageCode: string, item: string, day: LocalDate): Promise<string> {
  const { n } = await tx
    .selectFrom('disclosure')
    .select((is) => is.fn.countAll<number>().as('n'))
    .where('county', '=', county)
    .where('village_code', '=', villageCode)
    .where('item', '=', item)
    .where('period_from', '=', day)
    .executeTakeFirstOrThrow()
  return n === 0 ? day : `${day}.${n + 1}`
}

function requireVillage({ scope, actor }: Context, villageCode: string): void {
  if (actor.kind === 'system' || (scope !== '-' && villageCode.startsWith(scope))) return
  throw refuse('not-found', 404)
}
