import { sql } from 'kysely'
import { byVillage, type Gathering } from './range.ts'

interface FundRow {
  village_code: string
  id: string
  title: string
  opened_at: Date
  total_cents: number
  until: string | null
  paid_at: Date | null
  recipients: readonly { n: number; name: string; account: string | null; cents: number; ties: number }[]
}

/** Funds with their newest list. Name and account stand in for each other; neither leaves this record. */
export async function gatherFunds({ context: { tx }, county, from, to, dayOf, dayOr }: Gathering) {
  const { rows } = await sql<FundRow>`
    select f.village_code, f.id, f.title, f.opened_at, f.total_cents,
      (select a.data ->> 'until' from fund_action a where a.county = f.county and a.fund_id = f.id and a.verb = 'announced' order by a.seq desc limit 1) as until,
      (select min(p.ordered_at) from payment p where p.county = f.county and p.fund_id = f.id) as paid_at,
      (select coalesce(jsonb_agg(jsonb_build_object('n', r.n, 'name', coalesce(y.name, r.shown || r.n), 'account', y.account, 'cents', r.amount_cents, 'ties', r.ties + (select count(*) from tie t where t.county = r.county and t.village_code = r.village_code and t.counterparty = y.name and t.until is null and t.tie in ('kin', 'self')))), '[]')
        from fund_recipient r
        left join lateral (select p.name, p.account from fund_payee p where p.county = r.county and p.fund_id = r.fund_id and p.list = r.list and p.n = r.n order by p.rev desc limit 1) y on true
        where r.county = f.county and r.fund_id = f.id and r.list = f.list) as recipients
    from fund f
    where f.county = ${county} and f.village_code >= ${from} and f.village_code < ${to} and f.stage <> 'stopped'`.execute(
    tx,
  )
  return byVillage(rows, (row) => ({
    id: row.id,
    title: row.title,
    receivedOn: dayOf(row.opened_at),
    totalCents: row.total_cents,
    publicUntil: row.until ?? undefined,
    paidOn: dayOr(row.paid_at),
    recipients: row.recipients.map(({ n, name, account, cents, ties }) => ({
      id: `${row.id} ${n}`,
      person: `${name} ${account ?? n}`,
      account: account ?? undefined,
      // No register says who lives with whom: people of one name and account are one household.
      household: name,
      cents,
      related: ties > 0,
    })),
  }))
}

interface LeaseRow {
  village_code: string
  id: string
  title: string
  since: string
  until: string
  renewed: boolean
  decided: boolean
  rent_cents: number
  months: number
  rents: readonly { n: number; due_on: string; cents: number; paid_on: string | null }[]
}

const YEAR = 12

/** Contracts of the collective's property. What an asset is worth is not what its rent should be: no value is taken over. */
export async function gatherLeases({ context: { tx }, county, from, to }: Gathering) {
  const { rows } = await sql<LeaseRow>`
    select l.village_code, l.id, a.name as title, l.since, l.until, l.rent_cents, l.months, l.decision_id is not null or l.item_id is not null as decided,
      l.ended_on is not null or exists (select from lease later where later.county = l.county and later.asset_id = l.asset_id and later.since >= l.until) as renewed,
      (select coalesce(jsonb_agg(jsonb_build_object('n', r.n, 'due_on', r.due_on, 'cents', r.amount_cents, 'paid_on', r.paid_on) order by r.n), '[]')
        from lease_rent r where r.county = l.county and r.lease_id = l.id) as rents
    from lease l join asset a on a.county = l.county and a.id = l.asset_id
    where l.county = ${county} and l.village_code >= ${from} and l.village_code < ${to}`.execute(tx)
  return byVillage(rows, (row) => ({
    id: row.id,
    title: row.title,
    since: row.since,
    until: row.until,
    renewed: row.renewed,
    decided: row.decided,
    yearlyCents: Math.round((row.rent_cents * YEAR) / row.months),
    rents: row.rents.map(({ n, due_on, cents, paid_on }) => ({
      id: `${row.id} ${n}`,
      dueOn: due_on,
      cents,
      paidOn: paid_on ?? undefined,
    })),
  }))
}
