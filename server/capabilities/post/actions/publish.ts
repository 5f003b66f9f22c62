import { POST_CATEGORY } from '#kernel/log/leaf.ts'
import { publishBytes } from '#platform/log/publish-bytes.ts'
import type { PostContext } from '../context.ts'
import type { BookRow } from '../queries/book.ts'
import { newestPublication } from '../queries/publications.ts'
import { type PostBook, publicBody } from '../rules/index.ts'

/** Every change of the book makes its page public anew: nobody can hold a change back, or take one out later. */
export async function publishBook(context: PostContext, row: BookRow, book: PostBook): Promise<void> {
  const { tx, county, now, today } = context
  const rev = ((await newestPublication(context, row.village_code)) ?? 0) + 1
  const leaf = { id: row.id, cat: POST_CATEGORY, rev, day: today }
  const published = await publishBytes(context, row.village_code, leaf, publicBody(row.village_code, book))
  await tx
    .insertInto('post_publication')
    .values({ county, book_id: row.id, rev, village_code: row.village_code, ...published, published_at: now })
    .execute()
}
