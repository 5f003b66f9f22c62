import { sql } from 'kysely'
import { byVillage, type Gathering } from './range.ts'

/** Decisions that were passed, and what became of their two publications. */
export async function gatherDecisions({ context: { tx }, county, from, to, dayOf, dayOr }: Gathering) {
  const { rows } = await sql<{
    village_code: string
    id: string
    title: string
    passed_at: Date
    published_at: Date | null
    due_on: string | null
    done_at: Date | null
  }>`
    select d.village_code, d.id, d.title, d.due_on,
      (select a.at from decision_action a where a.county = d.county and a.decision_id = d.id and a.verb = 'recorded' order by a.seq desc limit 1) as passed_at,
      (select p.published_at from decision_publication p where p.county = d.county and p.decision_id = d.id and p.rev = 1) as published_at,
      (select a.at from decision_action a where a.county = d.county and a.decision_id = d.id and a.verb = 'completed' order by a.seq desc limit 1) as done_at
    from decision d
    where d.county = ${county} and d.village_code >= ${from} and d.village_code < ${to} and d.passed and d.stage <> 'dropped'
      and exists (select from decision_action a where a.county = d.county and a.decision_id = d.id and a.verb = 'recorded')`.execute(
    tx,
  )
  return byVillage(rows, (row) => ({
    id: row.id,
    title: row.title,
    passedOn: dayOf(row.passed_at),
    publishedOn: dayOr(row.published_at),
    dueOn: row.due_on ?? undefined,
    doneOn: dayOr(row.done_at),
  }))
}

export async function gatherDisclosures({ context: { tx, warnings }, county, from, to, dayOf, dayOr }: Gathering) {
  const rows = await tx
    .selectFrom('disclosure')
    .select(['village_code', 'id', 'item', 'period', 'due_at', 'first_published_at', 'rev'])
    .where('county', '=', county)
    .where('village_code', '>=', from)
    .where('village_code', '<', to)
    .execute()
  return byVillage(rows, (row) => ({
    id: row.id,
    title: `${warnings.itemName(row.item)} ${row.period}`,
    // Due until the end of a day: its last moment, not the first of the next.
    dueOn: dayOf(new Date(row.due_at.getTime() - 1)),
    publishedOn: dayOr(row.first_published_at),
    versions: row.rev,
  }))
}

/** Questions only: that somebody objected is not told to those whom the objection is about. */
export async function gatherRemarks({ context: { tx }, county, from, to, dayOf, dayOr }: Gathering) {
  const rows = await tx
    .selectFrom('disclosure_remark')
    .select(['village_code', 'id', 'due_at', 'answered_at'])
    .where('county', '=', county)
    .where('village_code', '>=', from)
    .where('village_code', '<', to)
    .where('kind', '=', 'question')
    .execute()
  return byVillage(rows, (row) => ({
    id: row.id,
    dueOn: dayOf(new Date(row.due_at.getTime() - 1)),
    answeredOn: dayOr(row.answered_at),
  }))
}

/** What units of the village itself said when they had handled a matter. */
export async function gatherReplies({ context: { tx }, county, from, to, dayOf }: Gathering) {
  const { rows } = await sql<{ village_code: string; id: string; title: string; at: Date; unit: string; text: string }>`
    select m.village_code, m.id, m.title, a.at, a.by_unit as unit, a.data ->> 'text' as text
    from matter m join matter_action a on a.county = m.county and a.matter_id = m.id and a.verb = 'handled'
    where m.county = ${county} and m.village_code >= ${from} and m.village_code < ${to}
      and a.by_unit like m.village_code || '%' and a.data ->> 'text' is not null`.execute(tx)
  return byVillage(rows, ({ id, title, at, unit, text }) => ({ id, title, on: dayOf(at), unit, text }))
}
