import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

export interface OnDuty {
  role: 'head' | 'full-time' | 'part-time' | 'party' | 'police'
  name: string
  phone: string
  /** Set while somebody stands in. */
  standsInFor?: string
}

const ORDER = ['head', 'full-time', 'part-time', 'party', 'police']

/** Names and telephones on duty in a grid today; public by law of their purpose. */
export const onDuty = (context: Pick<Context, 'tx' | 'county' | 'today'>, gridCode: string): Promise<OnDuty[]> =>
  postsOn(context, gridCode, context.today)

/** Who worked in a grid on a day, with whoever stood in. */
export async function postsOn(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  gridCode: string,
  today: string,
): Promise<OnDuty[]> {
  const rows = await tx
    .selectFrom('grid_post as p')
    .leftJoin('grid_leave as l', (on) =>
      on
        .onRef('l.county', '=', 'p.county')
        .onRef('l.post_id', '=', 'p.id')
        .on('l.from_on', '<=', today)
        .on('l.to_on', '>=', today),
    )
    .select(['p.role', 'p.person_name as name', 'p.phone', 'l.deputy_name as deputy', 'l.deputy_phone as deputyPhone'])
    .where('p.county', '=', county)
    .where('p.grid_code', '=', gridCode)
    .where('p.valid_from', '<=', today)
    .where((is) => is.or([is('p.valid_to', 'is', null), is('p.valid_to', '>', today)]))
    .execute()
  return rows
    .map(({ role, name, phone, deputy, deputyPhone }) => ({
      role: role as OnDuty['role'], // Held to these words by the table.
      ...(deputy && deputyPhone ? { name: deputy, phone: deputyPhone, standsInFor: name } : { name, phone }),
    }))
    .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role))
}

export interface Staffing {
  code: string
  heads: number
  fullTime: number
  partTime: number
}

/** Who each grid under a place has today. */
export async function staffingOf(
  { tx, county, today }: Pick<Context, 'tx' | 'county' | 'today'>,
  place: string,
): Promise<Staffing[]> {
  const count = (role: string) =>
    sql<number>`count(p.id) filter (where p.role = ${role} and p.valid_from <= ${today} and (p.valid_to is null or p.valid_to > ${today}))`
  return await tx
    .selectFrom('place as g')
    .leftJoin('grid_post as p', (on) => on.onRef('p.county', '=', 'g.county').onRef('p.grid_code', '=', 'g.code'))
    .select(['g.code', count('head').as('heads'), count('full-time').as('fullTime'), count('part-time').as('partTime')])
    .where('g.county', '=', county)
    .where('g.level', '=', 'grid')
    .where('g.valid_to', 'is', null)
    .where('g.code', '>=', place)
    .where('g.code', '<', `${place}:`)
    .groupBy('g.code')
    .orderBy('g.code')
    .execute()
}
