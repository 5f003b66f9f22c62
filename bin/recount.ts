import type pg from 'pg'

/**
 * Every figure of a report a second time, out of the rows themselves: plain SQL that shares neither code nor totals nor
 * views with what the reports count by. `$1` county, `$2` place, `$3` first day, `$4` the day after the last.
 */
const QUERIES: Record<string, string> = {
  grids: `select count(distinct code) from grid_version where county = $1 and code like $2 || '%' and $3::date is not null
    and retired_at is null and valid_from < $4::date and coalesce(valid_to, 'infinity') >= $4::date`,
  'full-time': posts('full-time'),
  'part-time': posts('part-time'),
  records: records(`kind in ('information', 'voice', 'hazard', 'quarrel')`),
  'records-checked': records(`kind in ('information', 'voice', 'hazard', 'quarrel') and verdict is not null`),
  'records-valid': records(`kind in ('information', 'voice', 'hazard', 'quarrel') and verdict = 'valid'`),
  publicity: records(`kind = 'publicity'`),
  'person-visits': records(`kind = 'visit' and outcome = 'reached'`),
  villages: `select count(*) from place where county = $1 and code ~ ('^' || $2) and length(code) = 12 and right(code, 3)::int >= 200
    and $3::date < $4::date`,
  'good-villages': recognised(`true`),
  'model-villages': recognised(`now.level in ('model', 'provincial-progress', 'provincial')`),
  'provincial-villages': recognised(`now.level = 'provincial'`),
  'provincial-candidates': recognised(`now.level = 'provincial-progress'`),
  'police-effective': `select count(*) from incident where county = $1 and place_code like $2 || '%'
    and happened_on >= $3::date and happened_on < $4::date and effective is true`,
  'disputes-mediated': `select count(*) from dispute where county = $1 and place_code like $2 || '%'
    and mediated_on >= $3::date and mediated_on < $4::date`,
  'model-teams': `select count(*) from team where county = $1 and village_code like $2 || '%' and $3::date is not null
    and exists (select from team_fact yes where yes.county = team.county and yes.team_id = team.id and yes.verb = 'recognised'
      and (yes.data ->> 'day')::date < $4::date
      and not exists (select from team_fact no where no.county = yes.county and no.team_id = yes.team_id and no.seq > yes.seq
        and no.verb in ('withdrawn', 'ended') and (no.at at time zone 'Asia/Shanghai')::date < $4::date))`,
  entrusted: acts(`true`),
  'entrusted-solved': acts(newest('closed', 'outcome', 'solved')),
  'entrusted-satisfied': acts(newest('rated', 'satisfaction', 'satisfied')),
  'entrusted-fair': acts(newest('rated', 'satisfaction', 'fair')),
  'entrusted-dissatisfied': acts(newest('rated', 'satisfaction', 'dissatisfied')),
  'entrusted-silent': acts(newest('rated', 'satisfaction', 'no-answer')),
}

function posts(role: string): string {
  return `select count(*) from grid_post where county = $1 and grid_code like $2 || '%' and role = '${role}'
    and $3::date is not null and valid_from < $4::date and coalesce(valid_to, 'infinity') >= $4::date`
}

function records(what: string): string {
  return `select count(*) from grid_record where county = $1 and grid_code like $2 || '%'
    and happened_on >= $3::date and happened_on < $4::date and ${what}`
}

/** Each village by the newest of its recognitions before the end. */
function recognised(what: string): string {
  return `select count(*) from assessment now where now.county = $1 and now.village_code like $2 || '%' and $3::date is not null
    and now.stage = 'recognised' and now.recognised_on < $4::date and ${what}
    and not exists (select from assessment later where later.county = now.county and later.village_code = now.village_code
      and later.recognised_on < $4::date and later.recognised_on > now.recognised_on)`
}

/** Mandates are counted by their acts, not by the row that is folded from these. */
function acts(what: string): string {
  return `select count(*) from mandate_action given join mandate m on m.county = given.county and m.id = given.mandate_id
    where given.county = $1 and m.village_code like $2 || '%' and given.verb = 'given'
      and (given.data ->> 'day')::date >= $3::date and (given.data ->> 'day')::date < $4::date and ${what}`
}

function newest(verb: string, field: string, value: string): string {
  return `(select a.data ->> '${field}' from mandate_action a where a.county = given.county and a.mandate_id = given.mandate_id
    and a.verb = '${verb}' order by a.seq desc limit 1) = '${value}'`
}

export interface Span {
  county: string
  place: string
  /** First days of the first month, and of the last. */
  from: string
  to: string
}

/** Figures by the second path; a figure that only one side knows is a difference too. */
export async function recounted(client: pg.Client, { county, place, from, to }: Span, keys: readonly string[]) {
  const counts: Record<string, number | undefined> = {}
  const [year = 0, month = 1] = to.split('-').map(Number)
  const end = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
  for (const key of keys) {
    const query = QUERIES[key]
    if (query === undefined) continue
    const { rows } = await client.query<{ count: string }>(query, [county, place, from, end])
    counts[key] = Number(rows[0]?.count)
  }
  return counts
}

/** Stored papers whose bytes are not those of their hash: none, or somebody has changed one. */
export async function changedPapers(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ paper: string }>(
    `select report_id || ' ' || lang || ' ' || form as paper from report_file where sha256 <> encode(sha256(bytes), 'hex')`,
  )
  return rows.map(({ paper }) => paper)
}
