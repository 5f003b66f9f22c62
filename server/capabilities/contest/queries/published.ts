import type { Context } from '#platform/context.ts'

export interface Publication {
  roundId: string
  scheme: string
  month: string
  /** The first time, or again because something was put right. */
  rev: number
}

/** What was published since a moment, for whoever tells others of it. */
export async function publishedSince({ tx, county }: Context, since: Date): Promise<Publication[]> {
  return await tx
    .selectFrom('contest_publication as published')
    .innerJoin('contest_round as round', (on) =>
      on.onRef('round.county', '=', 'published.county').onRef('round.id', '=', 'published.round_id'),
    )
    .select(['published.round_id as roundId', 'round.scheme', 'round.month', 'published.rev'])
    .where('published.county', '=', county)
    .where('published.published_at', '>', since)
    .orderBy('published.published_at')
    .execute()
}
