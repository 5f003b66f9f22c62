import { refuse } from '#kernel/problem.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { isRepeat } from '#platform/facts/repeat.ts'
import type { TipoffContext } from '../context.ts'
import { isCurrent } from '../queries/keysets.ts'
import { getMailbox } from '../queries/mailbox.ts'
import { isEnded } from '../rules/index.ts'
import type { AdditionBody, TipoffBody } from '../schema.ts'
import { sealedOf } from './bytes.ts'
import { addLetter } from './letters.ts'

/**
 * Takes a sealed report. The mailbox is made by the reporter's browser; sent twice it is taken once.
 * @throws Problem `tipoff.keyset-expired` 409 when it is sealed to keys that no longer hold
 */
export async function takeTipoff(context: TipoffContext, { work: _, ...body }: TipoffBody): Promise<void> {
  const { tx, county, rules } = context
  const bytes = sealedOf(body.sealed)
  const hash = canonicalHash(body)
  const known = await tx
    .selectFrom('tipoff')
    .select('body_hash')
    .where('county', '=', county)
    .where('mailbox', '=', body.mailbox)
    .executeTakeFirst()
  if (isRepeat(known, hash)) return
  if (!(await isCurrent(context, body.channel, body.keyset))) throw refuse('tipoff.keyset-expired', 409)
  await tx
    .insertInto('tipoff')
    .values({
      county,
      mailbox: body.mailbox,
      channel: body.channel,
      token_hash: Buffer.from(body.tokenHash, 'hex'),
      received_on: rules.today,
      state: 'received',
      state_on: rules.today,
      body_hash: hash,
    })
    .execute()
  await addLetter(context, { id: body.id, mailbox: body.mailbox, author: 'reporter', kind: 'letter', bytes })
}

/** The reporter writes again. @throws Problem `tipoff.unknown` 404, `tipoff.ended` 409 */
export async function addToTipoff(context: TipoffContext, { mailbox, token, id, sealed }: AdditionBody): Promise<void> {
  const { state } = await getMailbox(context, mailbox, token)
  if (isEnded(state)) throw refuse('tipoff.ended', 409)
  await addLetter(context, { id, mailbox, author: 'reporter', kind: 'letter', bytes: sealedOf(sealed) })
}

export interface SentFile {
  mailbox: string
  token: string
  id: string
  bytes: Buffer
}

/** A photo or a paper that belongs to the report. @throws Problem `tipoff.unknown` 404, `tipoff.ended` 409 */
export async function addFile(context: TipoffContext, { mailbox, token, id, bytes }: SentFile): Promise<void> {
  const { state } = await getMailbox(context, mailbox, token)
  if (isEnded(state)) throw refuse('tipoff.ended', 409)
  await addLetter(context, { id, mailbox, author: 'reporter', kind: 'file', bytes })
}
