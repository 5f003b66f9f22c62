import type { Context } from '#platform/context.ts'
import type { MatterRow } from './matter.ts'
import { likeness } from './nearby.ts'
import { mattersWithin } from './reach.ts'

export interface AlikeMatter {
  id: string
  number: number
  title: string
  placeCode: string
  reportedAt: Date
  likeness: number
}

const LOOKED_AT = 200
const SHOWN = 5
/** Below it two texts of one village are about different things. */
const ALIKE_MIN = 0.25

/** Earlier open matters of the same village that may be the same thing, likest first. */
export async function alikeMatters(context: Context, row: MatterRow): Promise<AlikeMatter[]> {
  const earlier = await mattersWithin(context)
    .select([
      'matter.id',
      'matter.number',
      'matter.title',
      'matter.text',
      'matter.place_code as placeCode',
      'matter.reported_at as reportedAt',
    ])
    .where('matter.place_code', '>=', row.village_code)
    .where('matter.place_code', '<', `${row.village_code}:`)
    .where('matter.state', '<>', 'closed')
    .where('matter.reported_at', '<=', row.reported_at)
    .where('matter.id', '<>', row.id)
    .orderBy('matter.reported_at', 'desc')
    .limit(LOOKED_AT)
    .execute()
  return earlier
    .map(({ text, ...matter }) => ({ ...matter, likeness: likeness(row.text, text) }))
    .filter((matter) => matter.likeness >= ALIKE_MIN)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, SHOWN)
}

const YEAR_MS = 365 * 86_400_000
const PARTS_LOOKED_AT = 2_000

/** How many of the same kind a unit had in the past year, and how many of them were solved; as far as within reach. */
export async function leadRecord(
  context: Context,
  unit: string,
  kind: string,
): Promise<{ alike: number; solved: number }> {
  const parts = context.tx
    .selectFrom('matter_unit')
    .select('matter_id')
    .where('county', '=', context.county)
    .where('unit', '=', unit)
    .where('since', '>', new Date(context.now.getTime() - YEAR_MS))
    .orderBy('since', 'desc')
    .limit(PARTS_LOOKED_AT)
  return await mattersWithin(context)
    .where('matter.id', 'in', parts)
    .where('matter.kind', '=', kind)
    .where('matter.handled_by', '=', unit)
    .select((is) => [
      is.fn.countAll<number>().as('alike'),
      is.fn.countAll<number>().filterWhere('matter.outcome', '=', 'solved').as('solved'),
    ])
    .executeTakeFirstOrThrow()
}

/** The matter of a number within reach, for comparing by hand. */
export async function findByNumber(context: Context, number: number): Promise<string | undefined> {
  const found = await mattersWithin(context).select('matter.id').where('matter.number', '=', number).executeTakeFirst()
  return found?.id
}
