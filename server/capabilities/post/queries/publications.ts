import { refuse } from '#kernel/problem.ts'
import type { Context } from '#platform/context.ts'
import { type Publication, publishedOf } from '#platform/log/publications.ts'

/** How often a village’s page of posts was made public; undefined when never. */
export async function newestPublication({ tx, county }: Context, village: string): Promise<number | undefined> {
  const { rev } = await tx
    .selectFrom('post_publication')
    .select((is) => is.fn.max<number | null>('rev').as('rev'))
    .where('county', '=', county)
    .where('village_code', '=', village)
    .executeTakeFirstOrThrow()
  return rev ?? undefined
}

/** The exact bytes of one of them. @throws Problem `not-found` 404 */
export async function getPublication(context: Context, village: string, rev: number): Promise<Publication> {
  const book = await context.tx
    .selectFrom('post_book')
    .select('id')
    .where('county', '=', context.county)
    .where('village_code', '=', village)
    .executeTakeFirst()
  const all = book ? await publishedOf(context, 'post_publication', 'book_id', book.id) : []
  const found = all.find((one) => one.rev === rev)
  if (!found) throw refuse('not-found', 404)
  return found
}
