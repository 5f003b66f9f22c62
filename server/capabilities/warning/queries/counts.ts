import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { warningsWithin } from './reach.ts'

export interface ColourCounts {
  red: number
  amber: number
  blue: number
  closed: number
}

/** Open warnings by colour and all that are over, for each place of a territory within reach. */
export async function countByColour(
  context: Context,
  within: string,
  digits: number,
): Promise<Map<string, ColourCounts>> {
  const place = sql<string>`left(warning.village_code, ${sql.lit(digits)})`
  const rows = await warningsWithin(context)
    .select((is) => [
      place.as('place'),
      is.fn
        .countAll<number>()
        .filterWhere('warning.stage', '<>', 'verified')
        .filterWhere('warning.colour', '=', 'red')
        .as('red'),
      is.fn
        .countAll<number>()
        .filterWhere('warning.stage', '<>', 'verified')
        .filterWhere('warning.colour', '=', 'amber')
        .as('amber'),
      is.fn
        .countAll<number>()
        .filterWhere('warning.stage', '<>', 'verified')
        .filterWhere('warning.colour', '=', 'blue')
        .as('blue'),
      is.fn.countAll<number>().filterWhere('warning.stage', '=', 'verified').as('closed'),
    ])
    .where('warning.village_code', '>=', within)
    .where('warning.village_code', '<', `${within}:`)
    .groupBy(place)
    .execute()
  return new Map(
    rows.map(({ place: code, red, amber, blue, closed }) => [
      code,
      { red: Number(red), amber: Number(amber), blue: Number(blue), closed: Number(closed) },
    ]),
  )
}
