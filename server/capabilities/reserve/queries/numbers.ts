import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Counted } from '../rules/index.ts'

/** Numbers alone leave the register, of everybody within `place`. */
export async function countReserves({ tx, county }: Context, place: string): Promise<Counted[]> {
  const { rows } = await sql<Counted & { n: string }>`select * from count_reserves(${county})`.execute(tx)
  return rows.filter((one) => one.village_code.startsWith(place)).map((one) => ({ ...one, n: Number(one.n) }))
}
