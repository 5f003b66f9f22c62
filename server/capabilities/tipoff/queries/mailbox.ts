import { sql } from 'kysely'
import { refuse } from '#kernel/problem.ts'
import type { TipoffState } from '#kernel/tipoff/answer.ts'
import { LETTERS_A_PAGE } from '#kernel/tipoff/answer.ts'
import type { Channel } from '#kernel/tipoff/keyset.ts'
import type { Context } from '#platform/context.ts'
import { sameBytes, sha256 } from '#platform/crypto/keys.ts'
import type { Db } from '#platform/db/database.ts'
import { reach } from '#platform/db/transaction.ts'

/** Whoever shows a mailbox's token reaches that one report. */
export const mailboxReach = (mailbox: string) => reach({ reader: 'receipt', matter: mailbox })

export interface TipoffRow {
  mailbox: string
  channel: Channel
  state: TipoffState
  receivedOn: string
  stateOn: string
  version: number
}

const columns = [
  'mailbox',
  sql<Channel>`channel`.as('channel'),
  sql<TipoffState>`state`.as('state'),
  'received_on as receivedOn',
  'state_on as stateOn',
  'version',
] as const

/** Reports within the reader's sight: row security is the first filter, the commission the second. */
export const tipoffs = ({ tx, county }: Pick<Context, 'tx' | 'county'>) =>
  tx.selectFrom('tipoff').select(columns).where('county', '=', county)

/** The report of this mailbox and token; nothing tells a wrong token from a mailbox that is not there. */
export async function findMailbox(context: Context, mailbox: string, token: string): Promise<TipoffRow | undefined> {
  const found = await tipoffs(context).select('token_hash').where('mailbox', '=', mailbox).executeTakeFirst()
  const given = sha256(token)
  const isRight = sameBytes(found?.token_hash ?? Buffer.alloc(given.length), given)
  return found && isRight ? found : undefined
}

/** @throws Problem `tipoff.unknown` 404 */
export async function getMailbox(context: Context, mailbox: string, token: string): Promise<TipoffRow> {
  const found = await findMailbox(context, mailbox, token)
  if (!found) throw refuse('tipoff.unknown', 404)
  return found
}

export interface LetterRow {
  id: string
  mailbox: string
  author: 'reporter' | 'commission'
  kind: 'letter' | 'file'
  day: string
  file: string
  bytes: number
}

export const letters = ({ tx, county }: { tx: Db | Context['tx']; county: string }) =>
  tx
    .selectFrom('tipoff_letter')
    .select([
      'id',
      'mailbox',
      sql<LetterRow['author']>`author`.as('author'),
      sql<LetterRow['kind']>`kind`.as('kind'),
      'day',
      'file',
      'bytes',
    ])
    .where('county', '=', county)

/** What the commission wrote, newest first; one more than a page, to know whether there is another. */
export const lettersOfPage = (context: Context, mailbox: string, page: number): Promise<LetterRow[]> =>
  letters(context)
    .where('mailbox', '=', mailbox)
    .where('author', '=', 'commission')
    .orderBy('seq', 'desc')
    .offset(page * LETTERS_A_PAGE)
    .limit(LETTERS_A_PAGE + 1)
    .execute()
