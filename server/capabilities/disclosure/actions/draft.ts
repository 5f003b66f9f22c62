import { newId } from '#kernel/id.ts'
import { refuse } from '#kernel/problem.ts'
import { record } from '#platform/audit/audit.ts'
import { canonicalText } from '#platform/crypto/canonical.ts'
import { byActor } from '#platform/facts/row.ts'
import { requireMay } from '../access.ts'
import type { CatalogueItem, DisclosureContext } from '../context.ts'
import { courseOf, type DisclosureRow, findDraft, getDisclosureForChange, itemOf } from '../queries/disclosure.ts'
import { type Content, folded, readCell, type Stage } from '../rules/index.ts'
import { append } from './act.ts'
import { refusalOf } from './checks.ts'

const WRITABLE: readonly Stage[] = ['due', 'drafted', 'objected']

export interface Saved {
  saves: number
  stage: Stage
}

/** Saves the draft over the one its author had on the screen. Nobody writes while the committee reads. */
export async function saveDraft(
  context: DisclosureContext,
  id: string,
  { saves, content }: { saves: number; content: Content },
): Promise<Saved> {
  const row = await getDisclosureForChange(context, id)
  requireMay(context.actor, 'draft', row.village_code)
  const state = folded(await courseOf(context, id))
  if (!WRITABLE.includes(state.stage))
    throw refuse('disclosure.not-now', 409, { params: { verb: 'drafted', stage: state.stage } })
  requireColumns(itemOf(context, row), content)
  const before = await findDraft(context, id)
  if ((before?.saves ?? 0) !== saves) {
    // The same draft sent again was saved already.
    if (before?.saves === saves + 1 && canonicalText(before.content) === canonicalText(content))
      return { saves: before.saves, stage: state.stage }
    throw refuse('disclosure.changed', 409)
  }
  await keepDraft(context, row, content, saves + 1)
  await nameFiles(context, row, content)
  if (state.stage !== 'due') return { saves: saves + 1, stage: state.stage }
  const action = {
    id: newId(context.now.getTime()),
    verb: 'drafted' as const,
    at_ms: context.now.getTime(),
    by: byActor(context),
    data: {},
  }
  const after = await append(context, row, state, action, null)
  await record(context, 'disclosure.drafted', { kind: 'disclosure', id, place: row.village_code })
  return { saves: saves + 1, stage: after.stage }
}

/** Only what the catalogue asks for, in the kind of its column. @throws Problem 422 */
function requireColumns(item: CatalogueItem, content: Content): void {
  for (const [figure, cell] of Object.entries(content.figures)) {
    const known = item.figures.find((one) => one.key === figure)
    if (!known || !fits(known.type, cell)) throw refusalOf({ code: 'disclosure.cell-unknown', figure })
  }
  for (const [table, rows] of Object.entries(content.tables)) {
    const columns = new Map(item.tables.find((one) => one.key === table)?.columns.map((column) => [column.key, column]))
    for (const [i, row] of rows.entries())
      for (const [column, cell] of Object.entries(row)) {
        const known = columns.get(column)
        if (!known || !fits(known.type, cell))
          throw refusalOf({ code: 'disclosure.cell-unknown', table, row: i + 1, column })
      }
  }
}

function fits(type: string, cell: string | number): boolean {
  if (type === 'money') return typeof cell === 'number'
  if (type === 'count') return typeof cell === 'number' && cell >= 0
  return (
    typeof cell === 'string' &&
    'cell' in readCell({ type }, cell) &&
    (type !== 'date' || /^\d{4}-\d\d-\d\d$/.test(cell))
  )
}

async function keepDraft(
  { tx, county, now, actor }: DisclosureContext,
  row: DisclosureRow,
  content: Content,
  saves: number,
) {
  const draft = {
    body: canonicalText(content),
    saved_at: now,
    saved_by: actor.kind === 'staff' ? actor.id : null,
    saves,
  }
  await tx
    .insertInto('disclosure_draft')
    .values({ county, disclosure_id: row.id, village_code: row.village_code, ...draft })
    .onConflict((conflict) => conflict.constraint('disclosure_draft_pk').doUpdateSet(draft))
    .execute()
}

/** The photos that a draft names belong to the item, so that nothing forgets them. */
async function nameFiles({ tx, county }: DisclosureContext, row: DisclosureRow, content: Content): Promise<void> {
  if (content.files.length === 0) return
  const values = content.files.map(({ sha256 }) => ({
    county,
    disclosure_id: row.id,
    sha256,
    village_code: row.village_code,
  }))
  await tx
    .insertInto('disclosure_file')
    .values(values)
    .onConflict((conflict) => conflict.constraint('disclosure_file_pk').doNothing())
    .execute()
}
