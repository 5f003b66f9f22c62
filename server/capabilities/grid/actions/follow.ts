import { sql } from 'kysely'
import { passHouseholds } from '#capabilities/household/index.ts'
import { addJob } from '#platform/jobs/queue.ts'
import type { GridContext } from '../context.ts'
import { heirOf, holderOf } from '../rules/heirs.ts'
import type { Stand } from '../rules/history.ts'
import { middleOf } from '../rules/ring.ts'
import type { GridState } from '../rules/state.ts'
import { passPosts } from './posts.ts'

/** Heard by whoever holds work of a grid that has ended: `{ from, to }`, codes of grids. */
const GRID_SUCCEEDED = 'grid-succeeded'

/**
 * Brings what lives by the grids of today in line with them: the tree of places and its desks, every household in exactly
 * one grid, posts and open work with the ground they belong to. Safe to repeat.
 */
export async function followToday(context: GridContext, village: string, stands: readonly Stand[]): Promise<void> {
  const { tx, county, today } = context
  const grids = stands.filter(({ from }) => from <= today).at(-1)?.grids ?? new Map<string, GridState>()
  const earlier = new Map(stands.flatMap((stand) => [...stand.grids]))
  const places = await tx
    .selectFrom('place')
    .select('code')
    .where('county', '=', county)
    .where('parent', '=', village)
    .where('level', '=', 'grid')
    .where('valid_to', 'is', null)
    .execute()
  for (const { code, kind, name, nameEn, ring } of grids.values()) {
    const [lon, lat] = middleOf(ring)
    await sql`select put_grid_place(${county}, ${code}, ${kind}, ${name}, ${nameEn}, ${lon}, ${lat}, ${today})`.execute(
      tx,
    )
  }
  const states = [...grids.values()]
  if (states.length === 0) return
  await passHouseholds(context, village, (from, point) => holderOf(states, earlier.get(from), from, point))
  for (const { code } of places.filter((place) => !grids.has(place.code))) {
    const heir = heirOf(states, earlier.get(code), code)
    await sql`select end_grid_place(${county}, ${code}, ${today})`.execute(tx)
    if (heir === undefined) continue
    await passPosts(context, code, heir, today)
    await addJob(context, GRID_SUCCEEDED, { from: code, to: heir })
  }
}
