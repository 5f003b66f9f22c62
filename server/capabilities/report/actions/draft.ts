import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import type { Context } from '#platform/context.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { requirePlace, requireReport } from '../access.ts'
import type { ReportBook } from '../context.ts'
import { templatesOn } from '../queries/model.ts'
import { lastWhole } from '../rules/index.ts'
import type { DraftBody } from '../schema.ts'

/** A draft by a person, of a place and months of their choice. */
export async function draftReport(
  context: Context,
  book: ReportBook,
  body: DraftBody,
): Promise<{ id: string; repeated: boolean }> {
  const { tx, county, actor, now, today } = context
  const { id, template, place, from, to } = body
  requireReport(actor, 'draft')
  requirePlace(context, place)
  const hash = canonicalHash(body)
  if (await wasDone(context, 'report', id, hash)) return { id, repeated: true }
  if (from > to) throw refuse('report.months', 422, { field: 'to' })
  if (!book.places().find(place)) throw refuse('not-found', 404)
  if (!templatesOn(book.playbook(), today).some(({ key }) => key === template))
    throw refuse('report.no-template', 422, { field: 'template' })
  const staff = actor.kind === 'staff' ? { made_by: actor.id, made_name: actor.name } : {}
  await tx
    .insertInto('report')
    .values({
      county,
      id,
      template,
      place_code: place,
      from_month: `${from}-01`,
      to_month: `${to}-01`,
      made_by_kind: 'staff',
      ...staff,
      made_at: now,
      body_hash: hash,
    })
    .execute()
  await record(context, 'report.drafted', { kind: 'report', id, place })
  return { id, repeated: false }
}

/** The last whole month and half-year of the county, each drafted once; a person releases it. */
export async function draftByItself(context: Context, book: ReportBook): Promise<void> {
  const { tx, county, now, today } = context
  for (const { key, body } of templatesOn(book.playbook(), today)) {
    if (body.every === undefined) continue
    const { from, to } = lastWhole(body.every, today)
    const id = newId(now.getTime())
    const made = await tx
      .insertInto('report')
      .values({
        county,
        id,
        template: key,
        place_code: county,
        from_month: from,
        to_month: to,
        made_by_kind: 'system',
        made_at: now,
      })
      .onConflict((on) => on.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made) await record(context, 'report.drafted', { kind: 'report', id, place: county })
  }
}
