import type { Selectable } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { PowerList } from '#platform/db/tables.ts'
import type { Power, PowerContext } from '../context.ts'

export type ListRow = Selectable<PowerList>

/** The versions of a village's list, newest first. */
export async function listsOf({ tx, county }: Context, village: string): Promise<ListRow[]> {
  return await tx
    .selectFrom('power_list')
    .selectAll()
    .where('county', '=', county)
    .where('village_code', '=', village)
    .orderBy('version', 'desc')
    .execute()
}

/** The powers of a version, with the flows that were adopted: those of its day. */
export const powersOf = ({ powers }: PowerContext, list: Pick<ListRow, 'powers' | 'day'> | undefined): Power[] =>
  list ? powers.powersOn(list.day).filter(({ key }) => list.powers.includes(key)) : []

/** What changed in the county's list since the village adopted its own: keys of powers. */
export function changedSince({ powers }: PowerContext, list: Pick<ListRow, 'powers' | 'day'>, today: string): string[] {
  const was = new Map(powers.powersOn(list.day).map((one) => [one.key, one.validFrom]))
  return powers
    .powersOn(today)
    .filter(({ key, validFrom }) => was.get(key) !== validFrom)
    .map(({ key }) => key)
}
