import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { requireReport } from '../access.ts'
import type { ReportBook } from '../context.ts'
import { readModel } from '../queries/model.ts'
import { getReport } from '../queries/report.ts'
import type { Form, ReportModel } from '../rules/index.ts'
import type { ReleaseBody } from '../schema.ts'

export interface Printing {
  lang: 'zh-CN' | 'en'
  form: Form
  bytes: Buffer
}

/** Draws a report in every form and language. */
export type Print = (model: ReportModel) => Promise<Printing[]>

/** Counted once more and printed; from now on it says what it says today. */
export async function releaseReport(
  context: Context,
  book: ReportBook,
  print: Print,
  { report, body }: { report: string; body: ReleaseBody },
): Promise<{ id: string; repeated: boolean }> {
  const { tx, county, actor, now } = context
  const { line, model: released } = await getReport(context, report)
  requireReport(actor, 'release')
  const hash = canonicalHash({ report, ...body })
  if (await wasDone(context, 'report_release', body.id, hash)) return { id: report, repeated: true }
  if (released) throw refuse('report.released', 409)
  if (actor.kind !== 'staff') throw refuse('forbidden', 403)
  const { template, place, from, to } = line
  const model = await readModel(context, book, { template, place, from, to })
  await tx
    .insertInto('report_release')
    .values({
      county,
      report_id: report,
      id: body.id,
      released_at: now,
      released_by: actor.id,
      released_name: actor.name,
      model: JSON.stringify(model),
      body_hash: hash,
    })
    .execute()
  const files = await print(model)
  await tx
    .insertInto('report_file')
    .values(
      files.map(({ lang, form, bytes }) => ({
        county,
        report_id: report,
        lang,
        form,
        sha256: sha256(bytes).toString('hex'),
        bytes,
      })),
    )
    .execute()
  await record(context, 'report.released', { kind: 'report', id: report, place }, { files: files.length })
  return { id: report, repeated: false }
}
