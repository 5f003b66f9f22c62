import type { Selectable } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { caseScope } from '#platform/access/reach.ts'
import type { Context } from '#platform/context.ts'
import type { Disclosure, DisclosureVersion } from '#platform/db/tables.ts'
import { factsOf } from '#platform/facts/read.ts'
import type { CatalogueItem, DisclosureContext } from '../context.ts'
import type { Content, DisclosureAction } from '../rules/index.ts'
import { disclosuresWithin } from './reach.ts'

export type DisclosureRow = Selectable<Disclosure>
export type VersionRow = Selectable<DisclosureVersion>

/** The item within reach; outside it 404, as if it did not exist. */
export async function getDisclosure(context: Context, id: string): Promise<DisclosureRow> {
  const found = await disclosuresWithin(context)
    .selectAll('disclosure')
    .where('disclosure.id', '=', id)
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The same, held until the transaction ends. */
export async function getDisclosureForChange(context: Context, id: string): Promise<DisclosureRow> {
  const found = await disclosuresWithin(context)
    .selectAll('disclosure')
    .where('disclosure.id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** The catalogue's row that made it: by the last day of its period. @throws Problem `not-found` 404 */
export function itemOf({ rules }: DisclosureContext, row: Pick<DisclosureRow, 'item' | 'period_to'>): CatalogueItem {
  const item = rules.itemOn(row.item, row.period_to)
  if (!item) throw refuse('not-found', 404)
  return item
}

export const actionsOf = (context: Context, disclosureId: string): Promise<DisclosureAction[]> =>
  factsOf(context, 'disclosure_action', 'disclosure_id', disclosureId)

/** The whole course of it. Whoever is shown only the public part of it has no desk there: 404. */
export async function courseOf(context: Context, disclosureId: string): Promise<DisclosureAction[]> {
  const actions = await actionsOf(context, disclosureId)
  if (actions[0]?.verb !== 'made') throw refuse('not-found', 404)
  return actions
}

/** What is due is public, its course is not: whoever has no desk there finds nothing. @throws Problem `not-found` 404 */
export async function requireCourse(context: Context, disclosureId: string): Promise<void> {
  if (caseScope(context.actor) === '-') throw refuse('not-found', 404)
  await courseOf(context, disclosureId)
}

export interface Draft {
  content: Content
  /** How often it was saved: what its next author must have seen. */
  saves: number
  savedAt: Date
}

export async function findDraft({ tx, county }: Context, disclosureId: string): Promise<Draft | undefined> {
  const found = await tx
    .selectFrom('disclosure_draft')
    .select(['body', 'saves', 'saved_at'])
    .where('county', '=', county)
    .where('disclosure_id', '=', disclosureId)
    .executeTakeFirst()
  return found && { content: readBody(found.body), saves: found.saves, savedAt: found.saved_at }
}

/** Bodies are written by this capability alone, from content that was checked. */
export const readBody = (body: string): Content => JSON.parse(body) as Content

export async function versionsOf({ tx, county }: Context, disclosureId: string): Promise<VersionRow[]> {
  return await tx
    .selectFrom('disclosure_version')
    .selectAll()
    .where('county', '=', county)
    .where('disclosure_id', '=', disclosureId)
    .orderBy('rev')
    .execute()
}

/** What the village published of the same item for these periods, as it stands today. */
export async function contentsOf(
  { tx, county }: Context,
  of: { village_code: string; item: string },
  periods: readonly (string | undefined)[],
): Promise<Map<string, Content>> {
  const asked = periods.filter((period) => period !== undefined)
  if (asked.length === 0) return new Map()
  const rows = await tx
    .selectFrom('disclosure as d')
    .innerJoin('disclosure_version as v', (on) =>
      on.onRef('v.county', '=', 'd.county').onRef('v.disclosure_id', '=', 'd.id').onRef('v.rev', '=', 'd.public_rev'),
    )
    .select(['d.period', 'v.body'])
    .where('d.county', '=', county)
    .where('d.village_code', '=', of.village_code)
    .where('d.item', '=', of.item)
    .where('d.period', 'in', asked)
    .execute()
  return new Map(rows.flatMap((row) => (row.body === null ? [] : [[row.period, readBody(row.body)]])))
}
