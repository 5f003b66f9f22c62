import type { Context } from '#platform/context.ts'

export interface Message {
  id: string
  body: unknown
  madeAt: Date
  tries: number
}

const waitingFor = ({ tx, county }: Context, partner: string) =>
  tx
    .selectFrom('feed_message')
    .select(['id', 'body', 'made_at as madeAt', 'tries'])
    .where('county', '=', county)
    .where('partner', '=', partner)
    .where('delivered_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')

/** What the partner has not received, the oldest first. */
export const waitingMessages = (context: Context, partner: string, limit: number): Promise<Message[]> =>
  waitingFor(context, partner).limit(limit).execute()

/** The same, as far as its time to be sent again has come. */
export const dueMessages = (context: Context, partner: string, limit: number): Promise<Message[]> =>
  waitingFor(context, partner)
    .where((is) => is.or([is('next_try_at', 'is', null), is('next_try_at', '<=', context.now)]))
    .limit(limit)
    .execute()
