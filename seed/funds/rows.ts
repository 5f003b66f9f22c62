import { type Insertable, sql } from 'kysely'
import { assetColumns } from '#capabilities/asset/index.ts'
import { fundColumns, type fundRules } from '#capabilities/fund/index.ts'
import { folded, publicBody } from '#capabilities/fund/rules/index.ts'
import { FUND_CATEGORY } from '#kernel/log/leaf.ts'
import { canonicalText } from '#platform/crypto/canonical.ts'
import { committed } from '#platform/crypto/commitment.ts'
import type { DB } from '#platform/db/tables.ts'
import type { Tx } from '#platform/db/transaction.ts'
import { factColumns } from '#platform/facts/row.ts'
import type { SeedLeaf } from '../decisions/load-decisions.ts'
import { saltOf } from '../salt.ts'
import type { SeedAsset } from './asset.ts'
import type { SeedFund } from './fund.ts'

/** Parents first. */
const FUND_TABLES = [
  'fund',
  'fund_action',
  'fund_recipient',
  'fund_payee',
  'fund_publication',
  'payment',
  'payment_line',
] as const
const ASSET_TABLES = ['asset', 'asset_action', 'lease', 'lease_tenant', 'lease_rent'] as const
type Table = (typeof FUND_TABLES)[number] | (typeof ASSET_TABLES)[number]
type Lines = { [T in Table]: Insertable<DB[T]>[] }

export interface Rows {
  county: string
  lines: Lines
  /** How funds and recipients end: payments are only taken while a fund is being paid. */
  ends: { id: string; columns: ReturnType<typeof fundColumns>; lines: SeedFund['state']['lines'] }[]
  addFund(fund: SeedFund, rules: ReturnType<typeof fundRules>, leaves: SeedLeaf[]): void
  addAsset(asset: SeedAsset): void
}

export function rowsOf(county: string): Rows {
  const lines = Object.fromEntries([...FUND_TABLES, ...ASSET_TABLES].map((table) => [table, []])) as unknown as Lines // Every table is there.
  const rows: Rows = {
    ...{ county, lines, ends: [] },
    addFund: (fund, rules, leaves) => addFund(rows, fund, rules, leaves),
    addAsset: (asset) => addAsset(rows, asset),
  }
  return rows
}

function addFund(rows: Rows, fund: SeedFund, rules: ReturnType<typeof fundRules>, leaves: SeedLeaf[]): void {
  const { county, lines } = rows
  const { id, code, state, payees } = fund
  const { grounds } = state
  const at = { county, fund_id: id, village_code: code }
  const rests = {
    decision_id: grounds.decision?.id ?? null,
    item_id: grounds.item?.id ?? null,
    rule_key: grounds.rule?.key ?? null,
  }
  const ends = fundColumns(state)
  const paying = {
    ...ends,
    stage: 'paying',
    actor: 'village',
    sent_cents: 0,
    paid_cents: 0,
    paid_people: 0,
    unpaid_people: 0,
  }
  lines.fund.push({
    ...{ county, id, village_code: code, kind: state.kind, rule_day: state.ruleDay, title: state.title },
    ...{
      source: fund.source,
      source_paper: fund.paper,
      opened_at: new Date(fund.opened_ms),
      total_cents: state.totalCents,
    },
    ...rests,
    ...(fund.payments.length > 0 ? paying : ends),
  })
  if (fund.payments.length > 0) rows.ends.push({ id, columns: ends, lines: state.lines })
  addFacts(rows, fund, rules, leaves)
  if (state.list === 0) return
  for (const [i, { name, account, shown }] of payees.entries()) {
    const on = { ...at, list: state.list, n: i + 1 }
    const line = state.lines[i]
    lines.fund_recipient.push({
      ...{ ...on, shown, amount_cents: line?.cents ?? 0, quantity_hundredths: line?.hundredths ?? null },
      state: 'listed',
    })
    lines.fund_payee.push({ ...on, rev: 1, name, account })
  }
  addPayments(rows, fund, rests)
}

type Rests = Record<'decision_id' | 'item_id' | 'rule_key', string | null>

function addPayments({ county, lines }: Rows, { id, code, state, payments }: SeedFund, rests: Rests): void {
  const at = { county, fund_id: id, village_code: code }
  for (const { id: payment, at_ms, seq, fileHash, lines: sent, cents } of payments) {
    lines.payment.push({
      ...{ county, id: payment, village_code: code, fund_id: id, fund_seq: seq, people: sent.length, reason: 'fund' },
      ...{
        file_sha256: fileHash,
        amount_cents: cents,
        ordered_at: new Date(at_ms),
        rule_day: state.grounds.rule?.day ?? null,
      },
      ...rests,
    })
    for (const n of sent)
      lines.payment_line.push({
        ...at,
        payment_id: payment,
        n,
        list: state.list,
        rev: 1,
        amount_cents: state.lines[n - 1]?.cents ?? 0,
      })
  }
}

/** Each fact; of a publication the bytes, their commitment and the leaf for the log. */
function addFacts(
  { county, lines }: Rows,
  fund: SeedFund,
  rules: ReturnType<typeof fundRules>,
  leaves: SeedLeaf[],
): void {
  const { id, code, actions, payees } = fund
  const at = { county, fund_id: id, village_code: code }
  const named = rules.kindOn(fund.state.kind, fund.state.ruleDay)?.named ?? false
  for (const [i, action] of actions.entries()) {
    let data = action.data
    if (data.rev !== undefined) {
      const when = new Date(action.at_ms)
      const said = publicBody(
        id,
        code,
        folded(actions.slice(0, i)),
        named ? payees.map(({ shown }) => shown) : undefined,
      )
      const body = canonicalText(said)
      const { salt, commitment, bytes } = committed(body, saltOf(action.id))
      const c = commitment.toString('hex')
      const leaf = {
        ...{ t: data.rev === 1 ? 'publish' : 'revise', id: action.id, of: id, cat: FUND_CATEGORY },
        ...{ per: rules.dayOf(action.at_ms), at: when.toISOString(), by: 'role:village-publisher', rev: data.rev },
        body: { c, len: bytes, mt: 'application/json' },
      }
      leaves.push({ id: action.id, villageCode: code, at: when, body: JSON.stringify(leaf) })
      lines.fund_publication.push({
        ...at,
        rev: data.rev,
        body,
        salt,
        commitment,
        leaf_id: action.id,
        published_at: when,
      })
      data = { ...data, hash: c }
    }
    lines.fund_action.push({ ...at, ...factColumns({ ...action, data }, null), seq: i + 1 })
  }
}

function addAsset(rows: Rows, { id, code, registered_ms, actions, state, tenant }: SeedAsset): void {
  const { county, lines } = rows
  const { sort, name, place, measureHundredths, unit } = state
  lines.asset.push({
    ...{ county, id, village_code: code, sort, name, place_text: place, measure_hundredths: measureHundredths, unit },
    ...{ registered_at: new Date(registered_ms), ...assetColumns(state) },
  })
  for (const [i, action] of actions.entries())
    lines.asset_action.push({ county, asset_id: id, village_code: code, seq: i + 1, ...factColumns(action, null) })
  const lease = state.leases[0]
  if (!lease || tenant === undefined) return
  const at = { county, lease_id: lease.id, village_code: code }
  lines.lease.push({
    ...{ county, id: lease.id, asset_id: id, seq: 2, village_code: code, tenant: lease.tenant, ties: lease.ties },
    ...{ since: lease.since, until: lease.until, rent_cents: lease.rentCents, months: lease.months },
    decision_id: lease.grounds.decision?.id ?? null,
  })
  lines.lease_tenant.push({ ...at, name: tenant, phone: null })
  for (const { n, dueOn, cents, paidCents, paidOn } of lease.rents)
    lines.lease_rent.push({
      ...at,
      n,
      due_on: dueOn,
      amount_cents: cents,
      paid_cents: paidCents,
      paid_on: paidOn ?? null,
    })
}

const AT_ONCE = 1000

async function insertAll(tx: Tx, lines: Lines, tables: readonly Table[]): Promise<void> {
  for (const table of tables)
    for (let from = 0; from < lines[table].length; from += AT_ONCE) {
      // The rows were made for this very table.
      const rows = lines[table].slice(from, from + AT_ONCE) as never
      await tx.insertInto(table).values(rows).execute()
    }
}

export async function insertFunds(tx: Tx, { county, lines, ends }: Rows): Promise<void> {
  await insertAll(tx, lines, FUND_TABLES)
  for (const { id, columns } of ends)
    await tx.updateTable('fund').set(columns).where('county', '=', county).where('id', '=', id).execute()
  const all = ends.flatMap(({ id, lines: ended }) => ended.map((line, i) => ({ id, n: i + 1, ...line })))
  await sql`
    update fund_recipient r set state = u.state, reason = u.reason, paid_on = u.paid_on
    from unnest(${all.map(({ id }) => id)}::uuid[], ${all.map(({ n }) => n)}::int[], ${all.map(({ state }) => state)}::text[],
      ${all.map(({ reason, state }) => (state === 'unpaid' ? (reason ?? null) : null))}::text[],
      ${all.map(({ paidOn }) => paidOn ?? null)}::date[]) as u (id, n, state, reason, paid_on)
    where r.county = ${county} and r.fund_id = u.id and r.n = u.n`.execute(tx)
}

export const insertAssets = (tx: Tx, { lines }: Rows): Promise<void> => insertAll(tx, lines, ASSET_TABLES)
