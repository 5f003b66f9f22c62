import type { Selectable } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'
import type { DisclosureRequest } from '#platform/db/tables.ts'

export type RequestRow = Selectable<DisclosureRequest>

/** The signed lists of a place, newest first: public, they hold counts only. */
export async function listRequests({ tx, county }: Context, place: string, limit: number): Promise<RequestRow[]> {
  const range = rangeOf(place)
  return await tx
    .selectFrom('disclosure_request')
    .selectAll()
    .where('county', '=', county)
    .where('village_code', '>=', range.from)
    .where('village_code', '<', range.to)
    .orderBy('taken_at', 'desc')
    .limit(limit)
    .execute()
}
