import { refuse } from '#kernel/problem.ts'
import type { Channel } from '#kernel/tipoff/keyset.ts'
import { OFFICERS_MAX } from '#kernel/tipoff/keyset.ts'
import type { Context } from '#platform/context.ts'
import { channelOf } from '../access.ts'
import type { TipoffContext } from '../context.ts'
import { deletedOn, dueOf } from '../rules/index.ts'
import type { DeskKeys, ShownKey, ShownTipoff } from '../schema.ts'
import { findServedKeyset } from './keysets.ts'
import { type LetterRow, letters, type TipoffRow, tipoffs } from './mailbox.ts'

/** Newest first; an office with more at once has another problem than this page. */
const TIPOFFS_MOST = 500

/** A post opens the page of keys, a key in the keyset opens the reports. @throws Problem `tipoff.no-seat` 403 */
export async function requireSeat(context: Context): Promise<Channel> {
  const channel = channelOf(context.actor)
  const { tx, county, actor } = context
  const seat = await tx
    .selectFrom('tipoff_key')
    .select('id')
    .where('county', '=', county)
    .where('channel', '=', channel)
    .where('account_id', '=', actor.kind === 'staff' ? actor.id : '')
    .where('seated', '=', true)
    .executeTakeFirst()
  if (!seat) throw refuse('tipoff.no-seat', 403)
  return channel
}

export async function readDesk(context: TipoffContext): Promise<ShownTipoff[]> {
  const channel = await requireSeat(context)
  const found = await tipoffs(context)
    .where('channel', '=', channel)
    .orderBy('received_on', 'desc')
    .orderBy('mailbox')
    .limit(TIPOFFS_MOST)
    .execute()
  const all = await letters(context).orderBy('mailbox').orderBy('seq').execute()
  return found.map((row) =>
    shown(
      context,
      row,
      all.filter(({ mailbox }) => mailbox === row.mailbox),
    ),
  )
}

function shown({ rules }: TipoffContext, row: TipoffRow, of: readonly LetterRow[]): ShownTipoff {
  const due = dueOf(row, rules.numbers, rules.workdaysAfter)
  return {
    mailbox: row.mailbox,
    receivedOn: row.receivedOn,
    state: row.state,
    stateOn: row.stateOn,
    version: row.version,
    ...(due ? { due: { ...due, isLate: due.on < rules.today } } : {}),
    deletedOn: deletedOn(row, rules.numbers),
    letters: of.map(({ id, author, kind, day, bytes }) => ({ id, author, kind, day, bytes })),
  }
}

/** @throws Problem 404 */
export async function getTipoff(context: Context, mailbox: string): Promise<TipoffRow> {
  const channel = await requireSeat(context)
  const found = await tipoffs(context).where('mailbox', '=', mailbox).where('channel', '=', channel).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

/** @throws Problem 404 */
export async function getLetter(context: Context, id: string): Promise<LetterRow> {
  await requireSeat(context)
  const found = await letters(context).where('id', '=', id).executeTakeFirst()
  if (!found) throw refuse('not-found', 404)
  return found
}

export async function readKeys(context: TipoffContext): Promise<DeskKeys> {
  const channel = channelOf(context.actor)
  const { tx, county, actor, rules } = context
  const own = actor.kind === 'staff' ? actor.id : ''
  const rows = await tx
    .selectFrom('tipoff_key')
    .innerJoin('account', (on) =>
      on.onRef('account.county', '=', 'tipoff_key.county').onRef('account.id', '=', 'tipoff_key.account_id'),
    )
    .select(['tipoff_key.id', 'recipient', 'person_name', 'made_on', 'seated', 'locked', 'account_id'])
    .where('tipoff_key.county', '=', county)
    .where('tipoff_key.channel', '=', channel)
    .orderBy('made_on')
    .orderBy('tipoff_key.id')
    .execute()
  const keys = rows.map(
    ({ id, recipient, person_name: officer, made_on: madeOn, seated, locked, account_id }): ShownKey => ({
      id,
      recipient,
      officer,
      madeOn,
      seated,
      own: account_id === own,
      ...(account_id === own ? { locked } : {}),
    }),
  )
  const keyset = await findServedKeyset(context, channel)
  return {
    channel,
    today: rules.today,
    keys,
    ...(keyset ? { keyset } : {}),
    months: rules.numbers.keysetMonths,
    officersMost: OFFICERS_MAX,
  }
}
