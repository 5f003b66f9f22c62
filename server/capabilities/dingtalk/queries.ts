import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { listening } from '#platform/dingtalk/outbox.ts'

type Kind = 'notice' | 'todo' | 'group'

export interface Due {
  id: string
  kind: Kind
  text: string
  path: string
  tries: number
  remote: string | null
  /** It is on the platform already and is to be ended there. */
  ends: boolean
  /** Nobody, when the binding was taken off or the person no longer wants it. */
  externalId: string | null
}

/** What is to be sent or ended now, the oldest first. Needs the system's reach. */
export async function dueMessages(
  { tx, county, now }: Context,
  platform: string,
  most: number,
): Promise<readonly Due[]> {
  const { rows } = await sql<Due>`
    select m.id, m.kind, m.text, m.path, m.tries, m.remote, m.delivered_at is not null as ends,
      b.external_id as "externalId"
    from dingtalk_message m
    left join account_binding b on b.county = m.county and b.id = m.binding_id and b.platform = ${platform}
      and (m.delivered_at is not null or (b.revoked_at is null and b.notices_since is not null))
    where m.county = ${county} and m.ended_at is null and m.dead_at is null
      and (m.next_try_at is null or m.next_try_at <= ${now})
      and (m.delivered_at is null or m.over_at is not null)
    order by m.made_at, m.id limit ${most}`.execute(tx)
  return rows
}

interface Handed {
  bindingId: string
  matterId: string
  number: string
}

/**
 * Matters in a unit's hands since its people asked to be told, for which a person has no to-do yet. What is a petition is
 * handed like any other: neither the text nor the address says so. Needs the system's reach.
 */
export async function handedWithoutTodo(context: Context, most: number): Promise<readonly Handed[]> {
  const rows = await listening(context)
    .innerJoin('matter', (on) =>
      on.onRef('matter.county', '=', 'account.county').onRef('matter.holder', '=', 'account.unit'),
    )
    .innerJoin('matter_unit as held', (on) =>
      on
        .onRef('held.county', '=', 'matter.county')
        .onRef('held.matter_id', '=', 'matter.id')
        .onRef('held.unit', '=', 'matter.holder'),
    )
    .select(['binding.id as bindingId', 'matter.id as matterId', 'matter.number'])
    .where('matter.state', 'in', ['reported', 'accepted'])
    .whereRef('held.since', '>=', 'binding.notices_since')
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('dingtalk_message as before')
            .select('before.id')
            .whereRef('before.county', '=', 'binding.county')
            .whereRef('before.binding_id', '=', 'binding.id')
            .where('before.kind', '=', 'todo')
            .where('before.over_at', 'is', null)
            .where('before.about', '=', sql<string>`matter.id::text`),
        ),
      ),
    )
    .orderBy('matter.reported_at')
    .limit(most)
    .execute()
  return rows.map(({ bindingId, matterId, number }) => ({ bindingId, matterId, number: String(number) }))
}

interface Counts {
  bound: number
  listening: number
  sent: number
  all: number
  waiting: number
  oldestWaitingAt: Date | null
}

/** Since a day: what was written and what arrived; and what waits now. Needs the system's reach. */
export async function countMessages({ tx, county }: Context, since: Date): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select
      (select count(*)::int from account_binding where county = ${county} and revoked_at is null) as bound,
      (select count(*)::int from account_binding where county = ${county} and revoked_at is null and notices_since is not null) as listening,
      count(*) filter (where made_at >= ${since} and delivered_at is not null)::int as sent,
      count(*) filter (where made_at >= ${since})::int as "all",
      count(*) filter (where delivered_at is null and ended_at is null and dead_at is null)::int as waiting,
      min(made_at) filter (where delivered_at is null and ended_at is null and dead_at is null) as "oldestWaitingAt"
    from dingtalk_message where county = ${county}`.execute(tx)
  return rows[0] ?? { bound: 0, listening: 0, sent: 0, all: 0, waiting: 0, oldestWaitingAt: null }
}

interface DeadMessage {
  id: string
  kind: Kind
  madeAt: Date
  tries: number
  lastError: string
}

/** What was tried in vain and is settled by nobody yet, the oldest first. */
export async function deadMessages({ tx, county }: Context, most: number): Promise<readonly DeadMessage[]> {
  const rows = await tx
    .selectFrom('dingtalk_message')
    .select(['id', 'kind', 'made_at', 'tries', 'last_error'])
    .where('county', '=', county)
    .where('dead_at', 'is not', null)
    .where('ended_at', 'is', null)
    .orderBy('dead_at')
    .orderBy('id')
    .limit(most)
    .execute()
  // Held to these words by the table's constraint.
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind as Kind, madeAt: row.made_at, tries: row.tries },
    lastError: row.last_error ?? '',
  }))
}

/** Accounts that are bound now, the newest first. Their ids on the platform stay out of it. Needs the system's reach. */
export async function listBindings({ tx, county }: Context, most: number) {
  const rows = await tx
    .selectFrom('account_binding as b')
    .innerJoin('account as a', (on) => on.onRef('a.county', '=', 'b.county').onRef('a.id', '=', 'b.account_id'))
    .select(['b.account_id as accountId', 'a.name as account', 'b.platform', 'b.bound_at', 'b.notices_since'])
    .where('b.county', '=', county)
    .where('b.revoked_at', 'is', null)
    .orderBy('b.bound_at', 'desc')
    .orderBy('b.id')
    .limit(most)
    .execute()
  return rows.map(({ bound_at, notices_since, ...row }) => ({
    ...row,
    boundAt: bound_at.toISOString(),
    notices: notices_since !== null,
  }))
}
