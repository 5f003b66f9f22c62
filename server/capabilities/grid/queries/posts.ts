import type { Context } from '#platform/context.ts'

export interface OnDuty {
  role: 'head' | 'full-time' | 'part-time' | 'party' | 'police'
  name: string
  phone: string
  /** Set while somebody stands in. */
  standsInFor?: string
}

/** As people look for them. */
export const ORDER = ['head', 'full-time', 'part-time', 'party', 'police']

/** Names and telephones on duty in a grid on a day, public by law of their purpose: deputies in their place, nobody who is away. */
export async function postsOn(
  { tx, county }: Pick<Context, 'tx' | 'county'>,
  gridCode: string,
  day: string,
): Promise<OnDuty[]> {
  const rows = await tx
    .selectFrom('grid_post as p')
    .leftJoin('grid_leave as l', (on) =>
      on
        .onRef('l.county', '=', 'p.county')
        .onRef('l.post_id', '=', 'p.id')
        .on('l.from_on', '<=', day)
        .on('l.to_on', '>=', day),
    )
    .select([
      'p.role',
      'p.person_name as name',
      'p.phone',
      'l.deputy_name as deputy',
      'l.deputy_phone as deputyPhone',
      'l.id as away',
    ])
    .where('p.county', '=', county)
    .where('p.grid_code', '=', gridCode)
    .where('p.valid_from', '<=', day)
    .where((is) => is.or([is('p.valid_to', 'is', null), is('p.valid_to', '>', day)]))
    .execute()
  return rows
    .filter(({ away, deputy }) => away === null || deputy !== null)
    .map(({ role, name, phone, deputy, deputyPhone }) => ({
      role: role as OnDuty['role'], // Held to these words by the table.
      ...(deputy && deputyPhone ? { name: deputy, phone: deputyPhone, standsInFor: name } : { name, phone }),
    }))
    .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role))
}
