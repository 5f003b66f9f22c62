import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { isRepeat } from '#platform/facts/repeat.ts'
import type { TipoffContext } from '../context.ts'
import type { LetterRow } from '../queries/mailbox.ts'
import { keepSealed } from './bytes.ts'

/** Letters and files of one report; more belongs into another. */
const LETTERS_MAX = 60

interface NewLetter extends Pick<LetterRow, 'id' | 'mailbox' | 'author' | 'kind'> {
  bytes: Buffer
}

/**
 * Adds a sealed letter or file to a report. The same id with the same bytes is done already.
 * @throws Problem `same-id-other-content` 409, `tipoff.full` 409
 */
export async function addLetter(
  context: TipoffContext,
  { id, mailbox, author, kind, bytes }: NewLetter,
): Promise<void> {
  const { tx, county, folder, rules } = context
  const hash = sha256(bytes)
  const known = await tx
    .selectFrom('tipoff_letter')
    .select(['mailbox', 'body_hash'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (known && known.mailbox !== mailbox) throw refuse('same-id-other-content', 409)
  if (isRepeat(known, hash)) return
  const { next } = await tx
    .selectFrom('tipoff_letter')
    .select(sql<number>`coalesce(max(seq), 0) + 1`.as('next'))
    .where('county', '=', county)
    .where('mailbox', '=', mailbox)
    .executeTakeFirstOrThrow()
  if (next > LETTERS_MAX) throw refuse('tipoff.full', 409)
  const file = await keepSealed(folder, bytes, rules.today)
  await tx
    .insertInto('tipoff_letter')
    .values({
      county,
      id,
      mailbox,
      author,
      kind,
      seq: next,
      day: rules.today,
      file,
      bytes: bytes.length,
      body_hash: hash,
    })
    .execute()
}
