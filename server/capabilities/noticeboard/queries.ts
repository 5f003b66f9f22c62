import { sql } from 'kysely'
import { rangeOf } from '#kernel/place.ts'
import type { Context } from '#platform/context.ts'

/** Names of the grid workers on duty, by unit: public by regulation, and nothing else of their accounts. */
export async function gridWorkers({ tx, county }: Context, village: string): Promise<Map<string, string[]>> {
  const { from, to } = rangeOf(village)
  const { rows } = await sql<{ unit: string; name: string }>`
    select unit, person_name as name from grid_workers_on_duty(${county}, ${from}, ${to})`.execute(tx)
  const byUnit = new Map<string, string[]>()
  for (const { unit, name } of rows) byUnit.set(unit, [...(byUnit.get(unit) ?? []), name])
  return byUnit
}
