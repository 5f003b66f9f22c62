import { refuse } from '#kernel/problem.ts'
import { REPLY_BYTES_MAX } from '#kernel/tipoff/letter.ts'
import { canonicalHash } from '#platform/crypto/canonical.ts'
import { sha256 } from '#platform/crypto/keys.ts'
import { wasDone } from '#platform/facts/repeat.ts'
import { asSystem } from '#platform/identity/as-system.ts'
import type { TipoffContext } from '../context.ts'
import { getLetter, getTipoff, requireSeat } from '../queries/desk.ts'
import { findNewestKeyset } from '../queries/keysets.ts'
import { isAllowed, stateAfter } from '../rules/index.ts'
import type { ReplyBody, StepBody } from '../schema.ts'
import { forgetSealed, keepSealed, requireSealed, sealedOf } from './bytes.ts'
import { addLetter } from './letters.ts'

/** The commission's own trace: who of it did what, on which day. No line of the audit, which others read and count. */
async function trace(context: TipoffContext, mailbox: string, verb: string, id: string, hash: Buffer): Promise<void> {
  const { tx, county, actor, rules } = context
  const channel = await requireSeat(context)
  const account_id = actor.kind === 'staff' ? actor.id : null
  await tx
    .insertInto('tipoff_step')
    .values({ county, id, mailbox, channel, verb, day: rules.today, account_id, body_hash: hash })
    .execute()
}

/** @throws Problem `tipoff.too-long` 422 */
function requireReply(bytes: Buffer): void {
  if (bytes.length > REPLY_BYTES_MAX) throw refuse('tipoff.too-long', 422)
}

/** A sealed letter of the commission to its reporter. */
export async function replyTo(context: TipoffContext, mailbox: string, { id, sealed }: ReplyBody): Promise<void> {
  await getTipoff(context, mailbox)
  const bytes = sealedOf(sealed)
  requireReply(bytes)
  const hash = sha256(bytes)
  if (await wasDone(context, 'tipoff_step', id, hash)) return
  await addLetter(context, { id, mailbox, author: 'commission', kind: 'letter', bytes })
  await trace(context, mailbox, 'written', id, hash)
}

/** @throws Problem `tipoff.changed` 409, `tipoff.not-now` 409, `tipoff.no-channel` 409 */
export async function takeStep(context: TipoffContext, mailbox: string, { id, seen, step }: StepBody): Promise<void> {
  const hash = canonicalHash({ mailbox, step })
  if (await wasDone(context, 'tipoff_step', id, hash)) return
  const row = await getTipoff(context, mailbox)
  if (row.version !== seen) throw refuse('tipoff.changed', 409)
  if (!isAllowed(row.state, step)) throw refuse('tipoff.not-now', 409)
  const isPassed = step === 'passed-up'
  if (isPassed && (row.channel !== 'county' || !(await findNewestKeyset(context, 'city'))))
    throw refuse('tipoff.no-channel', 409)
  await trace(context, mailbox, step, id, hash)
  const { tx, county, rules } = context
  const change = { state: stateAfter(step), state_on: rules.today, version: row.version + 1 }
  const update = () =>
    tx
      .updateTable('tipoff')
      .set(isPassed ? { ...change, channel: 'city' } : change)
      .where('county', '=', county)
      .where('mailbox', '=', mailbox)
      .execute()
  // Where it goes the one who sends it does not see.
  await (isPassed ? asSystem(context, update) : update())
}

/** The same letter sealed anew, to the officers of now: after a key was lost or somebody left. */
export async function sealAnew(context: TipoffContext, id: string, bytes: Buffer): Promise<void> {
  requireSealed(bytes)
  const { tx, county, folder } = context
  const letter = await getLetter(context, id)
  if (letter.author === 'commission') requireReply(bytes)
  const file = await keepSealed(folder, bytes, letter.day)
  if (file === letter.file) return
  await tx
    .updateTable('tipoff_letter')
    .set({ file, bytes: bytes.length })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
  await trace(
    context,
    letter.mailbox,
    'sealed-anew',
    sha256(`${id} ${file}`).toString('hex').slice(0, 32),
    sha256(bytes),
  )
  await forgetSealed(folder, letter.file)
}
