import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { requireReport } from '../access.ts'
import type { Form, ReportModel } from '../rules/index.ts'

export interface ReportLine {
  id: string
  template: string
  place: string
  from: string
  to: string
  madeBySystem: boolean
  madeName: string | null
  madeAt: Date
  releasedAt: Date | null
  releasedName: string | null
}

const COLUMNS = sql`r.id, r.template, r.place_code as place, r.from_month::text as from, r.to_month::text as to,
  r.made_by_kind = 'system' as "madeBySystem", r.made_name as "madeName", r.made_at as "madeAt",
  l.released_at as "releasedAt", l.released_name as "releasedName"`

const within = ({ county, scope, actor }: Pick<Context, 'county' | 'scope' | 'actor'>) =>
  actor.kind === 'system'
    ? sql`r.county = ${county}`
    : sql`r.county = ${county} and r.place_code >= ${scope} and r.place_code < ${`${scope}:`}`

const LINES_MOST = 100

/** Drafts first, then what was released, newest first. */
export async function listReports(context: Context): Promise<ReportLine[]> {
  requireReport(context.actor, 'read')
  const { rows } = await sql<ReportLine>`
    select ${COLUMNS} from report r left join report_release l on l.county = r.county and l.report_id = r.id
    where ${within(context)} order by l.released_at is not null, r.from_month desc, r.made_at desc limit ${LINES_MOST}`.execute(
    context.tx,
  )
  return rows
}

export interface OneReport {
  line: ReportLine
  /** As it was released; a draft has none. */
  model: ReportModel | undefined
  files: { lang: string; form: string; sha256: string }[]
}

/** The report within reach; outside it 404. */
export async function getReport(context: Context, id: string): Promise<OneReport> {
  requireReport(context.actor, 'read')
  const { rows } = await sql<ReportLine & { model: ReportModel | null }>`
    select ${COLUMNS}, l.model from report r left join report_release l on l.county = r.county and l.report_id = r.id
    where ${within(context)} and r.id = ${id}`.execute(context.tx)
  const [found] = rows
  if (!found) throw refuse('not-found', 404)
  const { model, ...line } = found
  const files = await context.tx
    .selectFrom('report_file')
    .select(['lang', 'form', 'sha256'])
    .where('county', '=', context.county)
    .where('report_id', '=', id)
    .orderBy('lang')
    .orderBy('form')
    .execute()
  return { line, model: model ?? undefined, files }
}

/** A released report as it was printed, byte for byte. */
export async function getFile(context: Context, id: string, lang: string, form: Form): Promise<Buffer> {
  await getReport(context, id)
  const found = await context.tx
    .selectFrom('report_file')
    .select('bytes')
    .where('county', '=', context.county)
    .where('report_id', '=', id)
    .where('lang', '=', lang)
    .where('form', '=', form)
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found.bytes
}
