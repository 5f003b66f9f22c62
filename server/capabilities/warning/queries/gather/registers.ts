import type { PaymentRecord } from '../../shapes/ledger.ts'
import { byVillage, type Gathering } from './range.ts'

/** Payments to builders, each with what it is for. */
export async function gatherPayments({ context: { tx }, county, from, to, dayOf }: Gathering) {
  const rows = await tx
    .selectFrom('payment as p')
    .innerJoin('power_item as i', (join) => join.onRef('i.county', '=', 'p.county').onRef('i.id', '=', 'p.item_id'))
    .select([
      'p.village_code',
      'p.id',
      'p.payee',
      'p.amount_cents',
      'p.reason',
      'p.item_id',
      'p.decision_id',
      'p.ordered_at',
      'i.title',
    ])
    .where('p.county', '=', county)
    .where('p.village_code', '>=', from)
    .where('p.village_code', '<', to)
    .where('p.fund_id', 'is', null)
    .execute()
  return byVillage(
    rows,
    (row): PaymentRecord => ({
      id: row.id,
      on: dayOf(row.ordered_at),
      payee: row.payee ?? '',
      cents: Number(row.amount_cents),
      title: row.title,
      item: row.item_id ?? undefined,
      reason: row.reason === 'retention' ? 'retention' : 'contract',
      decided: row.decision_id !== null,
    }),
  )
}

/** Every use of the seal; given up is what was given up before it was used. */
export async function gatherSeals({ context: { tx }, county, from, to, dayOf }: Gathering) {
  const rows = await tx
    .selectFrom('power_seal as s')
    .innerJoin('power_item as i', (join) => join.onRef('i.county', '=', 's.county').onRef('i.id', '=', 's.item_id'))
    .select(['s.village_code', 's.number', 's.at', 's.paper', 's.item_id', 'i.stage', 'i.since_at', 'i.title'])
    .where('s.county', '=', county)
    .where('s.village_code', '>=', from)
    .where('s.village_code', '<', to)
    .execute()
  return byVillage(rows, (row) => ({
    number: row.number,
    on: dayOf(row.at),
    paper: row.paper ?? row.title,
    item: row.item_id,
    stopped: row.stage === 'stopped' && row.since_at < row.at,
  }))
}

export async function gatherSuppliers({ context: { tx }, county, from, to }: Gathering) {
  const rows = await tx
    .selectFrom('power_supplier')
    .select(['village_code', 'id', 'name', 'since'])
    .where('county', '=', county)
    .where('village_code', '>=', from)
    .where('village_code', '<', to)
    .execute()
  return byVillage(rows, ({ id, name, since }) => ({ id, name, since }))
}

export async function gatherTies({ context: { tx }, county, from, to }: Gathering) {
  const rows = await tx
    .selectFrom('tie')
    .select(['village_code', 'id', 'counterparty'])
    .where('county', '=', county)
    .where('village_code', '>=', from)
    .where('village_code', '<', to)
    .where('until', 'is', null)
    .execute()
  return byVillage(rows, ({ id, counterparty }) => ({ id, counterparty }))
}
