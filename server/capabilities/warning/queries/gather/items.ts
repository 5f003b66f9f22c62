import { sql } from 'kysely'
import type { ItemRecord, PaymentRecord, StepRecord, WorksRecord } from '../../shapes/ledger.ts'
import { byVillage, type Gathering } from './range.ts'

/** What the facts of an item say, as far as warnings read them. */
interface Said {
  steps?: readonly { key: string; evidence?: string; shown?: string; act?: string }[]
  works?: { tender?: WorksRecord['sort'] }
  decision?: { amountCents?: number }
  paper?: string
  files?: readonly string[]
  supplier?: string
  bids?: readonly { supplier: string; cents: number }[]
  contractCents?: number
  startedOn?: string
  payment?: { of?: string }
  until?: string
}

interface ItemRow {
  village_code: string
  id: string
  title: string
  sort: string
  stage: string
  opened_at: Date
  since_at: Date
  due_on: string | null
  amount_cents: number | null
  decision_id: string | null
  supplier: string | null
  contract_cents: number | null
  change_cents: number
  settled_cents: number | null
  finish_by: string | null
  inspected_on: string | null
  actions: readonly { verb: string; step: string | null; at_ms: number; data: Said }[]
}

async function rowsOf({ context, county, from, to }: Gathering): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select i.village_code, i.id, i.title, i.sort, i.stage, i.opened_at, i.since_at, i.due_on, i.amount_cents, i.decision_id, i.supplier,
      i.contract_cents, i.change_cents, i.settled_cents, i.finish_by, i.inspected_on,
      (select coalesce(jsonb_agg(jsonb_build_object('verb', a.verb, 'step', a.step, 'at_ms', floor(extract(epoch from a.at) * 1000),
          'data', case a.verb when 'stepped' then a.data - 'text' when 'opened' then jsonb_build_object('steps', a.data -> 'steps', 'works', a.data -> 'works') else '{}' end) order by a.seq), '[]')
        from power_action a where a.county = i.county and a.item_id = i.id and a.verb in ('opened', 'stepped')) as actions
    from power_item i
    where i.county = ${county} and i.village_code >= ${from} and i.village_code < ${to}`.execute(context.tx)
  return rows
}

/** A step of which only the desks read the paper is not judged from here. */
function stepsOf({ actions }: ItemRow): StepRecord[] {
  const rules = actions[0]?.data.steps ?? []
  return actions.flatMap(({ verb, step, at_ms, data }) => {
    if (verb !== 'stepped' || step === null) return []
    const rule = rules.find(({ key }) => key === step)
    const wants = rule?.shown === 'masked' ? undefined : rule?.evidence
    const lacks = (wants === 'paper' && !data.paper) || (wants === 'photo' && !data.files?.length)
    return [{ key: step, at_ms, lacks }]
  })
}

function worksOf(row: ItemRow, { dayOf }: Gathering): WorksRecord {
  const said = (holds: (data: Said) => boolean) =>
    row.actions.find(({ verb, data }) => verb === 'stepped' && holds(data))
  const dayAt = (found: { at_ms: number } | undefined) => found && dayOf(new Date(found.at_ms))
  const or = <T>(value: T | null) => value ?? undefined
  return {
    id: row.id,
    title: row.title,
    openedOn: dayOf(row.opened_at),
    sort: row.actions[0]?.data.works?.tender ?? 'works',
    supplier: or(row.supplier),
    awardedOn: dayAt(said(({ supplier }) => supplier !== undefined)),
    contractedOn: dayAt(said(({ contractCents }) => contractCents !== undefined)),
    startedOn: said(({ startedOn }) => startedOn !== undefined)?.data.startedOn,
    finishBy: or(row.finish_by),
    inspectedOn: or(row.inspected_on),
    retentionUntil: said(({ payment }) => payment?.of === 'contract')?.data.until,
    decidedCents: said(({ decision }) => decision?.amountCents !== undefined)?.data.decision?.amountCents,
    contractCents: or(row.contract_cents),
    changeCents: row.change_cents,
    settledCents: or(row.settled_cents),
    bids: said(({ bids }) => bids !== undefined)?.data.bids ?? [],
  }
}

/** What was spent by the village's own powers: the bill is known by what it is called. */
const spendingOf = (row: ItemRow, { dayOf }: Gathering): PaymentRecord => ({
  id: row.id,
  on: dayOf(row.since_at),
  payee: row.title,
  title: row.title,
  cents: row.amount_cents ?? 0,
  item: row.id,
  reason: 'spending',
  decided: row.decision_id !== null,
})

export async function gatherItems(gathering: Gathering) {
  const rows = await rowsOf(gathering)
  const items = byVillage(
    rows,
    (row): ItemRecord => ({
      id: row.id,
      title: row.title,
      openedOn: gathering.dayOf(row.opened_at),
      dueOn: row.due_on ?? undefined,
      running: row.stage === 'running',
      steps: stepsOf(row),
    }),
  )
  const works = rows.filter(({ sort, stage }) => sort === 'project' && stage !== 'stopped')
  const spent = rows.filter(
    ({ sort, stage, amount_cents }) => sort === 'power' && stage === 'done' && amount_cents !== null,
  )
  return {
    items,
    works: byVillage(works, (row) => worksOf(row, gathering)),
    spending: byVillage(spent, (row) => spendingOf(row, gathering)),
  }
}
