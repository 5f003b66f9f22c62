import type { Context } from '#platform/context.ts'
import { actionsOf, type DecisionRow } from './decision.ts'

export interface PassedDecision {
  id: string
  title: string
  kind: string
  meetsOn: string
  amountCents?: number
}

const passedIn = ({ tx, county }: Context, village: string) =>
  tx
    .selectFrom('decision')
    .selectAll()
    .where('county', '=', county)
    .where('village_code', '=', village)
    .where('passed', '=', true)
    .where('stage', 'in', ['carrying-out', 'done'])

async function passedOf(context: Context, { id, title, kind, meets_on }: DecisionRow): Promise<PassedDecision> {
  const [opened] = await actionsOf(context, id)
  const amountCents = opened?.data.amountCents
  return { id, title, kind, meetsOn: meets_on ?? '', ...(amountCents === undefined ? {} : { amountCents }) }
}

/** A decision of this village that was passed, recorded and published, with what it allows to be spent. */
export async function findPassedDecision(
  context: Context,
  village: string,
  id: string,
): Promise<PassedDecision | undefined> {
  const row = await passedIn(context, village).where('id', '=', id).executeTakeFirst()
  return row && (await passedOf(context, row))
}

const OFFERED = 30

/** Those that may stand behind something, newest first. */
export async function listPassedDecisions(
  context: Context,
  village: string,
  kinds: readonly string[],
): Promise<Pick<PassedDecision, 'id' | 'title' | 'meetsOn'>[]> {
  const rows = await passedIn(context, village)
    .where('kind', 'in', kinds)
    .orderBy('meets_on', 'desc')
    .limit(OFFERED)
    .execute()
  return rows.map(({ id, title, meets_on }) => ({ id, title, meetsOn: meets_on ?? '' }))
}
