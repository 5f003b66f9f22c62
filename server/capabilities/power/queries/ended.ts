import type { Context } from '#platform/context.ts'

export interface EndedItem {
  id: string
  title: string
  power: string
}

const OFFERED = 30

const endedIn = ({ tx, county }: Context, village: string, powers: readonly string[]) =>
  tx
    .selectFrom('power_item')
    .select(['id', 'title', 'power'])
    .where('county', '=', county)
    .where('village_code', '=', village)
    .where('stage', '=', 'done')
    .where('power', 'in', powers.length > 0 ? powers : ['-'])

/** An item of one of these powers that went its whole flow, publication included: something may rest on it. */
export const findEndedItem = async (
  context: Context,
  village: string,
  powers: readonly string[],
  id: string,
): Promise<EndedItem | undefined> => await endedIn(context, village, powers).where('id', '=', id).executeTakeFirst()

/** Those that may stand behind something, newest first. */
export const listEndedItems = async (
  context: Context,
  village: string,
  powers: readonly string[],
): Promise<EndedItem[]> =>
  await endedIn(context, village, powers).orderBy('opened_at', 'desc').orderBy('id').limit(OFFERED).execute()
